using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Quantities;

namespace NgoNews.Extractor.Tests.Quantities;

/// <summary>Every row of numbers.tsv is read as it says. The first quantity that says anything counts; "none" is a text without any.</summary>
public class NumberTests
{
    public static TheoryData<string, string, string, string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string, string, string, string>();
        foreach (var row in Tables.Read("Quantities", "numbers.tsv", 6))
            data.Add(row[0], row[1], row[2], row[3], row[4], row[5]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_number_as_printed(string text, string kind, string value, string high, string unit, string qualifier)
    {
        // A bare number is nobody's figure; it may stand in a trap.
        var read = Sample.Context(text).Quantities.Where(q => kind == "number" || q.Kind != QuantityKind.Number).Select(Print).ToList();
        Assert.Equal(kind == "none" ? [] : [$"{kind} {value} {high} {unit} {qualifier}"], read.Take(1));
    }

    [Fact]
    public void The_table_is_long_enough() => Assert.True(Rows().Count >= 100);

    private static string Print(Quantity quantity) => string.Create(
        CultureInfo.InvariantCulture,
        $"{WireName<QuantityKind>.Of(quantity.Kind)} {quantity.Value:0.#####} {quantity.High:0.#####} {quantity.Unit} {WireName<Qualifier>.Of(quantity.Qualifier)}");
}
