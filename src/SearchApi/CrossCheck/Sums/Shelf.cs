using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Sums;

/// <summary>What finders know of totals: which can be held against each other, and what they mean in one unit.</summary>
internal static class Shelf
{
    /// <summary>Stages that can be told of one sum; two runs, since "received" is said of both.</summary>
    public static readonly IReadOnlyList<Stage[]> Ends =
        [[Stage.Committed, Stage.Approved, Stage.Received, Stage.Unspecified], [Stage.Disbursed, Stage.Received, Stage.Unspecified]];

    /// <summary>Counts of organisations are of a moment; everything else is of a stretch of time, and can be added up.</summary>
    public static bool IsFlow(OfficialTotal total) => total.Indicator != Indicator.NgoCount;

    /// <summary>A whole of something over all: what can be compared without knowing more of it.</summary>
    public static bool IsWhole(OfficialTotal total) => total.Coverage == Coverage.Total && total.Basis == Comparability.BasisAll && total.Place is not null;

    /// <summary>A part over all is a yearly average: corpus/official/README.md.</summary>
    public static bool IsAverage(OfficialTotal total) =>
        total.Coverage == Coverage.Part && total.Basis == Comparability.BasisAll && total.Place is not null && Years(total.Period) > 1.01m;

    /// <summary>The years of a period; 0 where an end is open.</summary>
    public static decimal Years(Period period) => period is { From: { } from, To: { } to } ? decimal.Round((to.DayNumber - from.DayNumber + 1) / 365.25m, 2) : 0;

    /// <summary>What a total means in a unit; null where there is no rate.</summary>
    public static Interval? In(OfficialTotal total, string unit) =>
        Conversion.Convert(Bounds.Of(total), total.Unit, unit, total.Period, ToldYear(total));

    /// <summary>The year a total was stated in, or null.</summary>
    public static int? ToldYear(OfficialTotal total) =>
        total.Published is { Length: >= 4 } text && int.TryParse(text.AsSpan(0, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : null;

    /// <summary>How far a finding over these can be trusted: as far as the least of them.</summary>
    public static decimal Trust(IEnumerable<OfficialTotal> totals) => totals.Min(total => total.Trust switch
    {
        "official site" => 1m,
        "press" => 0.9m,
        _ => 0.6m,
    });

    /// <summary>As reasons name a total: "T137 (62)".</summary>
    public static string Name(OfficialTotal total) => $"{total.Id} ({Hedge(total)}{Causes.Printing.Number(total.Value)}{(total.High is { } high ? "–" + Causes.Printing.Number(high) : "")}{(total.Unit == "1" ? "" : " " + total.Unit)})";

    /// <summary>By period and id.</summary>
    public static IReadOnlyList<OfficialTotal> Ordered(IEnumerable<OfficialTotal> totals) =>
        [.. totals.Distinct().OrderBy(t => t.Period.To).ThenBy(t => t.Period.From).ThenBy(t => t.Id, StringComparer.Ordinal)];

    private static string Hedge(OfficialTotal total) => total.Qualifier switch
    {
        Qualifier.Over => "over ",
        Qualifier.Nearly => "nearly ",
        Qualifier.About => "about ",
        Qualifier.AtLeast => "at least ",
        Qualifier.AtMost => "at most ",
        _ => "",
    };
}
