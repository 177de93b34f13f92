using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Which provinces to hold side by side.</summary>
internal sealed record RankingQuery
{
    /// <summary>What is counted.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>Stage.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The year, half-year or quarter.</summary>
    public required Slot Slot { get; init; }

    /// <summary>Unit of the numbers; null: dollars for money, 1 for counts.</summary>
    public string? Unit { get; init; }

    /// <summary>Amounts of any currency, by the year's average rate in dollars.</summary>
    public bool InUsd { get; init; }

    /// <summary>Sample data, or real data: never both.</summary>
    public bool Sample { get; init; }

    /// <summary>What the figures say of the time; null: what figures of the indicator and stage usually say.</summary>
    public Basis? Basis { get; init; }

    /// <summary>Provinces of then or of today.</summary>
    public ProvinceSet Provinces { get; init; } = ProvinceSet.Former;
}

/// <summary>Provinces by their number of one step, the highest first.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Basis">What the figures say of the time.</param>
/// <param name="Unit">Unit of the numbers.</param>
/// <param name="Rows">Those that have a point.</param>
/// <param name="Missing">Those that have none, by code.</param>
internal sealed record Ranking(RankingQuery Query, Basis Basis, string Unit, IReadOnlyList<RankedPlace> Rows, IReadOnlyList<string> Missing);

/// <summary>A province in a ranking.</summary>
/// <param name="Rank">From 1; equal numbers share a rank.</param>
/// <param name="Place">Its code.</param>
/// <param name="Series">The series of its point; holds that point alone.</param>
/// <param name="Point">The point, in the currency that it was told in.</param>
/// <param name="Value">The number, in the ranking's unit.</param>
/// <param name="Bounds">What it can mean, in the ranking's unit.</param>
internal sealed record RankedPlace(int Rank, string Place, Series Series, SeriesPoint Point, decimal Value, Interval Bounds)
{
    /// <summary>Its interval meets that of the province below it: which of the two is higher is not known.</summary>
    public bool MeetsNext { get; init; }
}
