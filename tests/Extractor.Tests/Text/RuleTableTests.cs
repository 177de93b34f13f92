using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Text;

/// <summary>What holds for every rule table.</summary>
public class RuleTableTests
{
    public static TheoryData<string, string> Tables => new()
    {
        { "currencies.tsv", "phrase" }, { "measures.tsv", "phrase" }, { "nouns.tsv", "phrase" }, { "qualifiers.tsv", "side phrase" }, { "stages.tsv", "for phrase" },
        { "exclusions.tsv", "phrase" }, { "topics.tsv", "phrase" }, { "countrywide.tsv", "phrase" }, { "regions.tsv", "phrase" }, { "noise.tsv", "phrase" },
        { "provinces.tsv", "code" }, { "provinces2025.tsv", "bearer" }, { "districts.tsv", "name type province" }, { "donors.tsv", "name" },
        { "comparisons.tsv", "phrase" }, { "tolerances.tsv", "qualifier" }, { "checks.tsv", "phrase" }, { "rates.tsv", "currency year" },
        { "sectors.tsv", "phrase" }, { "formers.tsv", "phrase" }, { "anaphors.tsv", "phrase" }, { "counters.tsv", "phrase" }, { "labels.tsv", "phrase" }, { "holidays.tsv", "phrase" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void No_row_hides_another(string table, string key)
    {
        var keys = RuleTable.Read(table).Select(r => string.Join('\t', key.Split(' ').Select(k => Key(r[k])))).ToList();
        Assert.NotEmpty(keys);
        Assert.Empty(keys.GroupBy(k => k).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Cells_are_trimmed_and_in_nfc(string table, string key)
    {
        Assert.NotEmpty(key);
        Assert.All(RuleTable.Read(table).SelectMany(r => r.Values), cell => Assert.Equal(NfcText.Normalize(cell).Trim(), cell));
    }

    [Fact]
    public void A_table_that_is_missing_is_named() => Assert.Contains("nothing.tsv", Assert.Throws<InvalidDataException>(() => RuleTable.Read("nothing.tsv")).Message, StringComparison.Ordinal);

    private static string Key(string cell) => string.Join(' ', Tokenizer.Read(cell).Where(t => !t.Is("-")).Select(t => t.Key));
}
