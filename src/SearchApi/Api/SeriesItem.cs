using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Api;

/// <summary>A series as the API hands it out.</summary>
internal sealed record SeriesItem(Indicator Indicator, Stage Stage, string Place, string Unit, Coverage Coverage, bool Sample, Grain Grain, Basis Basis, DateOnly? Since,
    string? Donor, string? Sector, IReadOnlyList<PointItem> Points)
{
    public static SeriesItem Of(Series series) => new(series.Indicator, series.Stage, series.Place, series.Unit, series.Coverage, series.Sample, series.Grain, series.Basis,
        series.Since, series.Donor, series.Sector, [.. series.Points.Select(point => PointItem.Of(series, point))]);
}

/// <summary>A step: the reading taken, why, and all readings.</summary>
/// <param name="Slot">Year (2023), half-year (2023-H1) or quarter (2023-Q3).</param>
/// <param name="Year">The year it lies in.</param>
/// <param name="Value">The number taken.</param>
/// <param name="High">Its upper end, if it is a range.</param>
/// <param name="Qualifier">Its hedge; null for a sum.</param>
/// <param name="Bounds">What it can mean.</param>
/// <param name="Usd">The same in US dollars; null where the unit is no money, or no rate of the year is known.</param>
/// <param name="Sources">Independent sources that agree with it; copies are one. Of a sum, those of the addend that has fewest.</param>
/// <param name="Choice">Why this one.</param>
/// <param name="Reason">The same in words.</param>
/// <param name="Disagrees">Does a reading say something that cannot be the same number?</param>
/// <param name="Spread">The lowest and highest number of all readings.</param>
/// <param name="FigureId">The figure taken; null for a sum.</param>
/// <param name="FiguresLink">Opens exactly the figures whose values add up to the value.</param>
/// <param name="ReadingsLink">Opens exactly the readings.</param>
/// <param name="Members">Of a merged province that was summed: what each member adds.</param>
/// <param name="Readings">All figures of the step, latest published first.</param>
internal sealed record PointItem(string Slot, int Year, decimal Value, decimal? High, Qualifier? Qualifier, BoundsItem Bounds, UsdItem? Usd, int Sources, Choice Choice, string Reason,
    bool Disagrees, BoundsItem Spread, long? FigureId, string FiguresLink, string ReadingsLink, IReadOnlyList<MemberItem> Members, IReadOnlyList<ReadingItem> Readings)
{
    private const string Figures = "/api/figures";

    public static PointItem Of(Series series, SeriesPoint point)
    {
        var taken = point.Figures is [var only] ? only.Figure : null;
        return new PointItem(point.Slot.ToString(), point.Year, PlainNumber.Of(point.Value), PlainNumber.Of(point.High), taken?.Figure.Qualifier, BoundsItem.Of(point.Bounds),
            point.Usd is { } usd ? UsdItem.Of(usd) : null, point.Sources, point.Choice, Words(point.Choice), point.Disagrees, BoundsItem.Of(point.Spread), taken?.Id,
            Figures + FigureLinks.Taken(point), Figures + FigureLinks.Readings(series, point),
            [.. point.Members.Select(m => new MemberItem(m.Place, PlainNumber.Of(m.Point.Value), Figures + FigureLinks.Taken(m.Point)))], [.. point.Readings.Select(ReadingItem.Of)]);
    }

    /// <summary>Why a reading was taken, in a sentence.</summary>
    internal static string Words(Choice choice) => choice switch
    {
        Choice.OnlyReading => "all reports agree; of equally official ones the latest was taken",
        Choice.MostSources => "more independent sources agree with it than with any other reading",
        Choice.MostOfficial => "as many independent sources stand behind another reading; this one comes from an office",
        Choice.SumOfMembers => "the sum of the provinces that were merged; nobody printed it",
        Choice.SumOfParts => "the sum of the distinct parts that were reported; nobody printed it",
        _ => "as many independent sources stand behind another reading; the latest was taken",
    };
}

/// <summary>An amount in US dollars with the yearly average rate that made it.</summary>
/// <param name="Value">Rounded to cents.</param>
/// <param name="Bounds">What it can mean; the rate is taken as exact.</param>
/// <param name="UnitsPerUsd">The rate; null where the amount was told in dollars.</param>
/// <param name="RateYear">The year that the rate is the average of.</param>
/// <param name="RateSource">Who published the rate.</param>
/// <param name="RateChecked">Was the rate compared with the publication?</param>
internal sealed record UsdItem(decimal Value, BoundsItem Bounds, decimal? UnitsPerUsd, int? RateYear, string? RateSource, bool? RateChecked)
{
    public static UsdItem Of(UsdAmount amount) => new(PlainNumber.Of(amount.Value), BoundsItem.Of(amount.Bounds), amount.Rate?.UnitsPerUsd, amount.Rate?.Year, amount.Rate?.Source,
        amount.Rate?.Checked);
}

/// <summary>What a member adds to a merged province.</summary>
internal sealed record MemberItem(string Place, decimal Value, string FiguresLink);

/// <summary>A figure of a step, with the way to its article.</summary>
/// <param name="FigureId">Id of the figure.</param>
/// <param name="Value">Its number.</param>
/// <param name="High">Its upper end, if it is a range.</param>
/// <param name="Qualifier">Its hedge.</param>
/// <param name="Bounds">What it can mean.</param>
/// <param name="Official">2: its publisher is the office or its province; 1: near it; 0: the press and others.</param>
/// <param name="ArticleId">Its article.</param>
/// <param name="ArticleLink">The article in this API.</param>
/// <param name="Title">The article's headline.</param>
/// <param name="Url">The article's own address.</param>
/// <param name="Portal">Who published it.</param>
/// <param name="Published">When.</param>
internal sealed record ReadingItem(long FigureId, decimal Value, decimal? High, Qualifier Qualifier, BoundsItem Bounds, int Official, string ArticleId, string ArticleLink,
    string Title, string? Url, string Portal, DateTimeOffset? Published)
{
    public static ReadingItem Of(SeriesReading reading)
    {
        var row = reading.Figure;
        return new ReadingItem(row.Id, PlainNumber.Of(row.Figure.Value), PlainNumber.Of(row.Figure.High), row.Figure.Qualifier, BoundsItem.Of(reading.Bounds), reading.Official,
            row.ArticleId, $"/api/articles/{Uri.EscapeDataString(row.ArticleId)}", row.Title, row.Url, row.Portal, row.Published);
    }
}

/// <summary>A page of series.</summary>
/// <param name="Items">Real ones before sample ones; by place, indicator, stage and unit.</param>
/// <param name="Next">Give this as 'after' for the next page; null at the end.</param>
internal sealed record SeriesList(IReadOnlyList<SeriesItem> Items, string? Next);
