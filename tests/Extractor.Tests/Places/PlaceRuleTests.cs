using NgoNews.Extractor.Places;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Places;

/// <summary>Every name of the place tables is read as what its row says.</summary>
public class PlaceRuleTests
{
    public static TheoryData<string, string, string> Countrywide => Sample.Rows("countrywide.tsv", "phrase", "scope");

    public static TheoryData<string, string, string> Regions => Sample.Rows("regions.tsv", "phrase", "phrase");

    public static TheoryData<string, string, string> Provinces => Sample.Rows("provinces.tsv", "code", "name", "aliases");

    public static TheoryData<string, string, string> Districts => Sample.Rows("districts.tsv", "type", "name", "province");

    public static TheoryData<string, string, string> Merged => Sample.Rows("provinces2025.tsv", "name", "bearer", "members");

    [Theory]
    [MemberData(nameof(Countrywide))]
    public void A_word_of_scope(string phrase, string scope, string example)
    {
        var mentions = Read(example);
        var (kind, code) = scope switch { "VN" => (PlaceKind.Country, "VN"), "that" => (PlaceKind.That, null), _ => (PlaceKind.Own, (string?)null) };
        var tokens = Tokenizer.Read(example);
        Assert.Contains(Tokenizer.Read(phrase).Count, PlaceTables.Scopes.FindAll(tokens, 0, tokens.Count).Select(m => m.End - m.Start));
        Assert.Contains(phrase, example, StringComparison.Ordinal);
        if (scope is "none" or "agency")
            Assert.Empty(mentions);
        else
            Assert.Equal((kind, code), (Assert.Single(mentions).Kind, mentions[0].Code));
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void A_region(string phrase, string same, string example)
    {
        Assert.Equal(phrase, same);
        var mention = Assert.Single(Read(example), m => m.Kind == PlaceKind.Region);
        Assert.Equal(Tokenizer.Read(phrase).Count, mention.End - mention.First);
    }

    [Theory]
    [MemberData(nameof(Provinces))]
    public void A_province_by_any_of_its_names(string code, string name, string aliases)
    {
        foreach (var spelling in aliases.Split(';', StringSplitOptions.RemoveEmptyEntries).Append(name).Where(s => s != "Hồ Chí Minh"))
            Assert.Equal((PlaceKind.Province, code), Read($"Theo {spelling}, có 21 khoản viện trợ.").Select(m => (m.Kind, m.Code)).FirstOrDefault());
    }

    [Theory]
    [MemberData(nameof(Districts))]
    public void A_district_is_a_part_of_its_province(string type, string name, string province)
    {
        var sentence = $"Dự án ở {type.ToLowerInvariant()} {name} trị giá 21 triệu đồng.";
        Assert.Contains((PlaceKind.District, province), Read(sentence, province).Select(m => (m.Kind, m.Code)));
    }

    [Theory]
    [MemberData(nameof(Merged))]
    public void A_merged_province(string name, string bearer, string members)
    {
        Assert.Contains(bearer, members.Split(';'));
        Assert.Equal(name, PlaceTables.Names[bearer]);
        Assert.Equal(bearer + "@2025", PlaceTables.AsMerged(bearer));
        Assert.All(members.Split(';').Where(m => m != bearer), m => Assert.Equal(m, PlaceTables.AsMerged(m)));
    }

    private static List<PlaceMention> Read(string text, string? home = null) => PlaceReader.Read(text, Tokenizer.Read(text), home);
}
