using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Quantities;

namespace NgoNews.Extractor.Tests.Quantities;

/// <summary>Every row of the tables of units, nouns and hedges reads its own example.</summary>
public class UnitRuleTests
{
    public static TheoryData<string, string, string> Currencies => Sample.Rows("currencies.tsv", "phrase", "unit");

    public static TheoryData<string, string, string> Qualifiers => Sample.Rows("qualifiers.tsv", "phrase", "qualifier");

    public static TheoryData<string, string, string> Nouns => Sample.Rows("nouns.tsv", "phrase", "subject");

    public static TheoryData<string, string, string> Measures => Sample.Rows("measures.tsv", "phrase", "unit");

    [Theory]
    [MemberData(nameof(Currencies))]
    public void A_currency(string phrase, string unit, string example)
    {
        var quantity = Only(example);
        Assert.Equal((QuantityKind.Money, unit), (quantity.Kind, quantity.Unit));
        Assert.EndsWith(phrase, example, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Qualifiers))]
    public void A_hedge(string phrase, string qualifier, string example)
    {
        var quantity = Only(example);
        Assert.Equal(qualifier, WireName<Qualifier>.Of(quantity.Qualifier));
        Assert.Equal(0, quantity.First);
        Assert.Contains(phrase, example, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Nouns))]
    public void A_counted_noun(string phrase, string subject, string example)
    {
        var quantity = Only(example);
        Assert.Equal((QuantityKind.Count, phrase, subject), (quantity.Kind, quantity.Unit, WireName<Subject>.Of(quantity.Subject!.Value)));
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_measure(string phrase, string unit, string example)
    {
        var quantity = Only(example);
        Assert.Equal((unit == "%" ? QuantityKind.Percent : QuantityKind.Measure, unit), (quantity.Kind, quantity.Unit));
        Assert.Contains(phrase, example, StringComparison.Ordinal);
    }

    private static Quantity Only(string example) => Assert.Single(Sample.Context(example).Quantities);
}
