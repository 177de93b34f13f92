using NgoNews.Extractor.Figures;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Which figures to count by province and year.</summary>
internal sealed record CoverageQuery
{
    /// <summary>What is counted; null: anything.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>Sample data, or real data: never both.</summary>
    public bool Sample { get; init; }

    /// <summary>Provinces of then or of today.</summary>
    public ProvinceSet Provinces { get; init; } = ProvinceSet.Former;

    /// <summary>First year; null: the first that has a figure.</summary>
    public int? FromYear { get; init; }

    /// <summary>Last year; null: the last that has a figure.</summary>
    public int? ToYear { get; init; }
}

/// <summary>How much is known: figures by province and year.</summary>
/// <param name="Years">All years from the first to the last, those without figures too.</param>
/// <param name="Rows">The country, then every province by code, those without figures too.</param>
internal sealed record CoverageTable(IReadOnlyList<int> Years, IReadOnlyList<CoverageRow> Rows);

/// <summary>A province.</summary>
/// <param name="Place">Its code.</param>
/// <param name="Cells">One a year.</param>
internal sealed record CoverageRow(string Place, IReadOnlyList<CoverageCell> Cells);

/// <summary>A province's year.</summary>
/// <param name="Year">The year that the figures' periods end in and do not begin before.</param>
/// <param name="Figures">How many.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="Link">Parameters that open them, see <see cref="FigureLinks"/>.</param>
internal sealed record CoverageCell(int Year, long Figures, long Articles, string Link);
