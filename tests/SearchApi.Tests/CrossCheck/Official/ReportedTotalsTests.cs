using System.Text.Json;

using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck.Official;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.Tests.CrossCheck.Official;

/// <summary>The files of corpus/official.</summary>
public class ReportedTotalsTests
{
    private static string Folder => Path.Combine(SourceTree.Root!, "corpus", "official");

    [SourceFact]
    public void Every_file_is_good() => Assert.All(Directory.EnumerateFiles(Folder, "*.csv"), path => Assert.Empty(Read(path).Faults));

    [SourceFact]
    public void The_reported_totals_are_real_and_all_there()
    {
        var totals = Totals();

        Assert.Equal(425, totals.Count);
        Assert.All(totals, total => Assert.False(total.Sample));
    }

    /// <summary>Rows whose source says more than its columns did.</summary>
    [SourceTheory]
    // a range printed as two rows is one
    [InlineData("T086", "ngo_count active VN-SG 129-166 1 range total all")]
    // a body of the merged province speaks
    [InlineData("T354", "item_count unspecified VN-49@2025 47 1 exact total all")]
    // a cluster of provinces is no place
    [InlineData("T303", "item_count unspecified - 70 1 over part all")]
    // a yearly average is no total
    [InlineData("T078", "aid_value committed VN-DN 7000000 USD about part all")]
    // "dưới 100 triệu" told of a level nearly reached
    [InlineData("T219", "aid_value received VN 100000000 USD nearly total all")]
    // a union's own sum
    [InlineData("T002", "item_count unspecified VN 429 1 exact total friendship union only")]
    public void A_total_reads_as_its_source_meant_it(string id, string expected)
    {
        var total = Totals().Single(t => t.Id == id);
        var value = FormattableString.Invariant($"{total.Value}{(total.High is { } high ? $"-{high}" : "")}");

        Assert.Equal(expected,
            $"{WireName<Indicator>.Of(total.Indicator)} {WireName<Stage>.Of(total.Stage)} {total.Place ?? "-"} {value} {total.Unit} "
            + $"{WireName<Qualifier>.Of(total.Qualifier)} {WireName<Coverage>.Of(total.Coverage)} {total.Basis}");
    }

    [SourceFact]
    public void The_schema_and_the_loader_know_the_same_columns_and_words()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "official.schema.json")));
        var fields = schema.RootElement.GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!);

        Assert.Equal(OfficialColumns.All, fields.Keys);
        Assert.Equal(WireName<Indicator>.All, Words(OfficialColumns.Indicator));
        Assert.Equal(WireName<Stage>.All, Words(OfficialColumns.Stage));
        Assert.Equal(WireName<Coverage>.All, Words(OfficialColumns.Coverage));
        Assert.Equal(WireName<Qualifier>.All, Words(OfficialColumns.Qualifier));
        Assert.Equal(OfficialColumns.TrustValues, Words(OfficialColumns.Trust));

        IEnumerable<string?> Words(string column) =>
            fields[column].GetProperty("constraints").GetProperty("enum").EnumerateArray().Select(word => word.GetString());
    }

    private static OfficialReading Read(string path) => OfficialCsv.Read(File.ReadAllBytes(path));

    private static List<OfficialTotal> Totals() => [.. Read(Path.Combine(Folder, "reported.csv")).Totals.Select(line => line.Total)];
}
