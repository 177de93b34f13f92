using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Statistics;

/// <summary>By which provinces. On the wire in snake case.</summary>
internal enum ProvinceSet
{
    /// <summary>As the figures tell them: the 63 before 1 July 2025, and the merged ones where a figure is told of one.</summary>
    Former,

    /// <summary>The 34 of today: what is told of a merged province, else the sum of its members where every one has a point of the same kind.</summary>
    Merged,
}

/// <summary>Which series to read; null means every one.</summary>
internal sealed record SeriesQuery
{
    /// <summary>What is counted.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>Stage.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Place code.</summary>
    public string? Place { get; init; }

    /// <summary>ISO 4217, or <c>1</c> for counts.</summary>
    public string? Unit { get; init; }

    /// <summary>A donor under any of its names.</summary>
    public string? Donor { get; init; }

    /// <summary>OECD-DAC code that the figure's article has.</summary>
    public string? Sector { get; init; }

    /// <summary>Totals, unless parts are asked for; the two never stand in one series.</summary>
    public Coverage Coverage { get; init; } = Coverage.Total;

    /// <summary>Sample data only, real data only, or both, in series of their own.</summary>
    public bool? Sample { get; init; }

    /// <summary>How long the steps are.</summary>
    public Grain Grain { get; init; } = Grain.Year;

    /// <summary>What the figures say of a time; all of them, in series of their own.</summary>
    public Basis? Basis { get; init; }

    /// <summary>Provinces of then or of today.</summary>
    public ProvinceSet Provinces { get; init; } = ProvinceSet.Former;
}

/// <summary>
/// One indicator in one stage, place and unit, step by step. None of these is ever mixed, nor wholes with parts, what came in a time with what came up to it, nor sample data with real.
/// </summary>
internal sealed record Series(Indicator Indicator, Stage Stage, string Place, string Unit, Coverage Coverage, bool Sample, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>How long its steps are.</summary>
    public Grain Grain { get; init; } = Grain.Year;

    /// <summary>What its figures say of a time.</summary>
    public Basis Basis { get; init; } = Basis.Period;

    /// <summary>Of a cumulative series: from when on; null is "ever".</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Of parts: whose they are, under the name that the table of donors has; null: of nobody that is named, or of all (where a sector is asked for).</summary>
    public string? Donor { get; init; }

    /// <summary>Of parts: the sector asked for.</summary>
    public string? Sector { get; init; }

    /// <summary>Of parts for a sector: of all donors, named or not.</summary>
    public bool AllDonors { get; init; }
}

/// <summary>Why a reading stands for its step. On the wire in snake case.</summary>
internal enum Choice
{
    /// <summary>Every reading says the same.</summary>
    OnlyReading,

    /// <summary>More independent sources agree with it than with any other.</summary>
    MostSources,

    /// <summary>As many sources stand behind another; this one comes from an office, the other does not.</summary>
    MostOfficial,

    /// <summary>Another has as many sources and is as official; this one is the latest.</summary>
    Latest,

    /// <summary>The points of the members of a merged province, added up: nobody printed this sum.</summary>
    SumOfMembers,

    /// <summary>Distinct parts, added up: nobody printed this sum, and what nobody reported is not in it.</summary>
    SumOfParts,
}

/// <summary>A step of a series.</summary>
/// <param name="Slot">Which.</param>
/// <param name="Figures">The readings whose values add up to <paramref name="Value"/>: one, unless it is a sum.</param>
/// <param name="Value">The number.</param>
/// <param name="High">The upper end where the reading is a range.</param>
/// <param name="Bounds">What it can mean.</param>
/// <param name="Choice">Why this one.</param>
/// <param name="Sources">Independent sources that agree with it (copies are one); of a sum, those of the addend that has fewest.</param>
/// <param name="Spread">The lowest and highest number that any reading states; of a sum, the sums of these.</param>
/// <param name="Readings">All readings, those taken included, latest published first.</param>
internal sealed record SeriesPoint(Slot Slot, IReadOnlyList<SeriesReading> Figures, decimal Value, decimal? High, Interval Bounds, Choice Choice, int Sources,
    Interval Spread, IReadOnlyList<SeriesReading> Readings)
{
    /// <summary>The year it lies in.</summary>
    public int Year => Slot.Year;

    /// <summary>The reading taken; of a sum, the first.</summary>
    public SeriesReading Taken => Figures[0];

    /// <summary>Does a reading say something that cannot be the same number? Of a sum: in any addend.</summary>
    public bool Disagrees { get; init; }

    /// <summary>Of a merged province that was summed: its members with their points; else empty.</summary>
    public IReadOnlyList<MemberPoint> Members { get; init; } = [];

    /// <summary>The same in US dollars; null where the unit is no money, or no rate of the year is known.</summary>
    public UsdAmount? Usd { get; init; }
}

/// <summary>What a member of a merged province adds.</summary>
internal sealed record MemberPoint(string Place, SeriesPoint Point);

/// <summary>A figure and its interval.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Bounds">What it can mean.</param>
internal sealed record SeriesReading(FigureRow Figure, Interval Bounds)
{
    /// <summary>How official its publisher is, see <see cref="Publishers"/>.</summary>
    public int Official { get; init; }
}
