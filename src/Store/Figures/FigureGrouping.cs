using System.Globalization;
using NgoNews.Extractor.Figures;

namespace NgoNews.Store.Figures;

/// <summary>By what figures are counted, as numbers while counting and as words behind.</summary>
internal sealed class FigureGrouping(FigureGroup by, FigureWords words)
{
    /// <summary>Of figures that have no such value.</summary>
    public const int Nothing = int.MinValue;

    public (int Value, int Second) KeyOf(in FigureFact fact) => by switch
    {
        FigureGroup.All => (0, 0),
        FigureGroup.Place => (fact.Place, 0),
        FigureGroup.Year => (fact.Year ?? Nothing, 0),
        FigureGroup.Donor => (fact.Donor, 0),
        FigureGroup.Indicator => ((int)fact.Indicator, 0),
        FigureGroup.Stage => ((int)fact.Stage, 0),
        FigureGroup.Unit => (fact.Unit, 0),
        FigureGroup.PlaceAndYear => (fact.Place, fact.Year ?? Nothing),
        FigureGroup.DonorAndYear => (fact.Donor, fact.Year ?? Nothing),
        FigureGroup.DonorAndPlace => (fact.Donor, fact.Place),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), by, null),
    };

    public FigureCount Name((int Value, int Second) key, long figures, long articles)
    {
        var value = by switch
        {
            FigureGroup.All => null,
            FigureGroup.Year => Year(key.Value),
            FigureGroup.Indicator => WireName<Indicator>.Of((Indicator)key.Value),
            FigureGroup.Stage => WireName<Stage>.Of((Stage)key.Value),
            FigureGroup.Sector => key.Value == Nothing ? null : key.Value.ToString("000", CultureInfo.InvariantCulture),
            _ => words[key.Value],
        };
        var second = by switch
        {
            FigureGroup.PlaceAndYear or FigureGroup.DonorAndYear => Year(key.Second),
            FigureGroup.DonorAndPlace => words[key.Second],
            _ => null,
        };
        return new FigureCount(value, second, figures, articles);
    }

    private static string? Year(int year) => year == Nothing ? null : year.ToString(CultureInfo.InvariantCulture);
}
