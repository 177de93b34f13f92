using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.CrossCheck.Causes;

namespace NgoNews.SearchApi.Api;

/// <summary>An official total with what the press says, as the API hands it out.</summary>
internal sealed record CrossCheckItem(string Id, bool Sample, Indicator Indicator, Stage Stage, string? Place, Period Period, Coverage Coverage, decimal Value,
    decimal? High, string Unit, Qualifier Qualifier, string Basis, string Source, string? SourceUrl, string? Published, string Trust, string? Note,
    BoundsItem Bounds, Verdict Verdict, VerdictReviewItem? Review, NotCompared? NotCompared, int Sources, IReadOnlyList<Cause> Causes, string Why, IReadOnlyList<ReportItem> Reports)
{
    /// <summary>A gap is a share of the total; further digits say nothing.</summary>
    public const int GapDigits = 6;

    public static CrossCheckItem Of(TotalCheck check)
    {
        var total = check.Total;
        return new CrossCheckItem(total.Id, total.Sample, total.Indicator, total.Stage, total.Place, total.Period, total.Coverage,
            PlainNumber.Of(total.Value), PlainNumber.Of(total.High), total.Unit, total.Qualifier, total.Basis, total.Source, total.SourceUrl, total.Published, total.Trust, total.Note,
            BoundsItem.Of(check.Bounds), check.Verdict, VerdictReviewItem.Of(check.Review), check.NotCompared, check.Sources, check.Causes, check.Why,
            [.. check.Reports.Select(report => new ReportItem(report))]);
    }
}

/// <summary>A comparable press figure with how it stands to the total.</summary>
internal sealed record ReportItem : FigureItem
{
    public ReportItem(PressReport report)
        : base(Of(report.Figure))
    {
        Bounds = BoundsItem.Of(report.Bounds);
        Agreement = report.Agreement;
        Gap = decimal.Round(report.Gap, CrossCheckItem.GapDigits);
        Cause = report.Cause?.Cause;
        Because = report.Cause?.Because;
    }

    /// <summary>Its interval.</summary>
    public BoundsItem Bounds { get; }

    /// <summary>How it stands to the total.</summary>
    public Agreement Agreement { get; }

    /// <summary>What lies between the two intervals, relative to the total.</summary>
    public decimal Gap { get; }

    /// <summary>Why it prints another number than the total, or null where nothing tells.</summary>
    public Cause? Cause { get; }

    /// <summary>What speaks for the cause.</summary>
    public string? Because { get; }
}

/// <summary>Totals with what the press says.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">All of them, by place, period and indicator.</param>
internal sealed record CrossCheckList(int Total, IReadOnlyList<CrossCheckItem> Items);
