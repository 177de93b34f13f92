using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Pages.Words;

/// <summary>Says what a series and its points are.</summary>
internal static class SeriesWords
{
    public static readonly IReadOnlyDictionary<Grain, Text> Grains = new Dictionary<Grain, Text>
    {
        [Grain.Year] = Texts.GrainYear,
        [Grain.Half] = Texts.GrainHalf,
        [Grain.Quarter] = Texts.GrainQuarter,
    };

    public static readonly IReadOnlyDictionary<ProvinceSet, Text> Provinces = new Dictionary<ProvinceSet, Text>
    {
        [ProvinceSet.Former] = Texts.ProvincesFormer,
        [ProvinceSet.Merged] = Texts.ProvincesMerged,
    };

    public static readonly IReadOnlyDictionary<Basis, Text> Bases = new Dictionary<Basis, Text>
    {
        [Basis.Period] = Texts.BasisPeriod,
        [Basis.Cumulative] = Texts.BasisEver,
        [Basis.State] = Texts.BasisState,
    };

    /// <summary>"Giá trị viện trợ, cam kết – Quảng Trị", with what the time means where that is not plain.</summary>
    public static string Name(this Wording say, Series series)
    {
        var name = $"{say[FigureTexts.Indicators[series.Indicator]]}, {say[FigureTexts.Stages[series.Stage]]} – {say.Place(series.Place)}";
        if (series.Basis == Basis.Cumulative)
            name += ", " + (series.Since is { } since ? say[Texts.BasisSince, say.Day(since)] : say[Texts.BasisEver]);
        if (series.Donor is { } donor)
            name += ", " + say[Texts.OfDonor, donor];
        else if (series.Coverage == Coverage.Part)
            name += ", " + say[Texts.PartsOnly];
        return name;
    }

    /// <summary>"2023", "6 tháng đầu năm 2023", "quý III/2023".</summary>
    public static string Step(this Wording say, Slot slot) => slot.Grain == Grain.Year ? slot.ToString() : say.Period(new Period(slot.From, slot.To));

    /// <summary>The number of a point, hedged as its source hedges it; a sum is hedged by nobody.</summary>
    public static string Value(this Wording say, Series series, SeriesPoint point) => point.Figures.Count == 1
        ? say.Value(point.Taken.Figure.Figure)
        : say.Value(series.Indicator, point.Value, point.High, series.Unit, Qualifier.Exact);

    /// <summary>The same for those who do not see the chart.</summary>
    public static string Summary(this Wording say, Series series)
    {
        var points = series.Points;
        if (points.Count == 1)
            return say[Texts.SummaryOne, say.Step(points[0].Slot), say.Value(series, points[0])];
        var (lowest, highest) = (points.MinBy(p => p.Value)!, points.MaxBy(p => p.Value)!);
        return say[Texts.SummaryMany, say.Step(points[0].Slot), say.Step(points[^1].Slot), say.Value(series, lowest), say.Step(lowest.Slot),
            say.Value(series, highest), say.Step(highest.Slot), say.Value(series, points[^1])];
    }
}
