using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Which series to read; null means every one.</summary>
internal sealed record SeriesQuery
{
    /// <summary>What is counted.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>Stage.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Place code.</summary>
    public string? Place { get; init; }

    /// <summary>Totals, unless parts are asked for; the two never stand in one series.</summary>
    public Coverage Coverage { get; init; } = Coverage.Total;

    /// <summary>Sample data only, real data only, or both, in series of their own.</summary>
    public bool? Sample { get; init; }
}

/// <summary>One indicator in one stage, place and unit, year by year. None of these is ever mixed, nor sample data with real.</summary>
internal sealed record Series(Indicator Indicator, Stage Stage, string Place, string Unit, Coverage Coverage, bool Sample, IReadOnlyList<SeriesPoint> Points);

/// <summary>Why a reading stands for its year. On the wire in snake case.</summary>
internal enum Choice
{
    /// <summary>Every reading of the year says the same.</summary>
    OnlyReading,

    /// <summary>More independent sources agree with it than with any other.</summary>
    MostSources,

    /// <summary>As many sources stand behind another; this one is the latest.</summary>
    Latest,
}

/// <summary>A year of a series.</summary>
/// <param name="Year">The year.</param>
/// <param name="Taken">The reading that stands for it.</param>
/// <param name="Choice">Why that one.</param>
/// <param name="Sources">Independent sources that agree with it (copies are one).</param>
/// <param name="Spread">The lowest and highest number that any reading of the year states.</param>
/// <param name="Readings">All readings, the taken one included, latest published first.</param>
internal sealed record SeriesPoint(int Year, SeriesReading Taken, Choice Choice, int Sources, Interval Spread, IReadOnlyList<SeriesReading> Readings);

/// <summary>A figure and its interval.</summary>
internal sealed record SeriesReading(FigureRow Figure, Interval Bounds);
