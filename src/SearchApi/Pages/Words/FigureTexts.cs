using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.CrossCheck.Causes;
using NgoNews.SearchApi.Statistics;
using NgoNews.Store.Articles;

namespace NgoNews.SearchApi.Pages.Words;

/// <summary>Which words of <see cref="Texts"/> stand for the values of a figure.</summary>
internal static class FigureTexts
{
    public static readonly IReadOnlyDictionary<Indicator, Text> Indicators = new Dictionary<Indicator, Text>
    {
        [Indicator.AidValue] = Texts.AidValue,
        [Indicator.ItemCount] = Texts.ItemCount,
        [Indicator.NgoCount] = Texts.NgoCount,
        [Indicator.DelegationCount] = Texts.DelegationCount,
        [Indicator.VisitCount] = Texts.VisitCount,
    };

    public static readonly IReadOnlyDictionary<Stage, Text> Stages = new Dictionary<Stage, Text>
    {
        [Stage.Committed] = Texts.Committed,
        [Stage.Approved] = Texts.Approved,
        [Stage.Received] = Texts.Received,
        [Stage.Disbursed] = Texts.Disbursed,
        [Stage.Target] = Texts.Target,
        [Stage.Active] = Texts.Active,
        [Stage.Licensed] = Texts.Licensed,
        [Stage.Engaged] = Texts.Engaged,
        [Stage.Inbound] = Texts.Inbound,
        [Stage.Outbound] = Texts.Outbound,
        [Stage.Unspecified] = Texts.StageUnspecified,
    };

    public static readonly IReadOnlyDictionary<AttachmentState, Text> AttachmentStates = new Dictionary<AttachmentState, Text>
    {
        [AttachmentState.Due] = Texts.AttachmentDue,
        [AttachmentState.Read] = Texts.AttachmentRead,
        [AttachmentState.MissingProgram] = Texts.AttachmentMissingProgram,
        [AttachmentState.Unreadable] = Texts.AttachmentUnreadable,
        [AttachmentState.Unsupported] = Texts.AttachmentUnsupported,
        [AttachmentState.Unavailable] = Texts.AttachmentUnavailable,
    };

    public static readonly IReadOnlyDictionary<Coverage, Text> Coverages = new Dictionary<Coverage, Text>
    {
        [Coverage.Total] = Texts.Whole,
        [Coverage.Part] = Texts.Part,
    };

    /// <summary>The word before the number; none for an exact one and for a range, whose two ends say it.</summary>
    public static readonly IReadOnlyDictionary<Qualifier, Text> Hedges = new Dictionary<Qualifier, Text>
    {
        [Qualifier.Over] = Texts.Over,
        [Qualifier.Nearly] = Texts.Nearly,
        [Qualifier.About] = Texts.About,
        [Qualifier.AtLeast] = Texts.AtLeast,
        [Qualifier.AtMost] = Texts.AtMost,
    };

    public static readonly IReadOnlyDictionary<Qualifier, Text> Qualifiers = new Dictionary<Qualifier, Text>
    {
        [Qualifier.Exact] = Texts.QualifierExact,
        [Qualifier.Over] = Texts.QualifierOver,
        [Qualifier.Nearly] = Texts.QualifierNearly,
        [Qualifier.About] = Texts.QualifierAbout,
        [Qualifier.AtLeast] = Texts.QualifierAtLeast,
        [Qualifier.AtMost] = Texts.QualifierAtMost,
        [Qualifier.Range] = Texts.QualifierRange,
    };

    /// <summary>Others are written by their code.</summary>
    public static readonly IReadOnlyDictionary<string, Text> Currencies = new Dictionary<string, Text>(StringComparer.Ordinal)
    {
        ["VND"] = Texts.Dong,
        ["EUR"] = Texts.Euro,
        ["JPY"] = Texts.Yen,
    };

    public static readonly IReadOnlyDictionary<Verdict, Text> Verdicts = new Dictionary<Verdict, Text>
    {
        [Verdict.Confirmed] = Texts.Confirmed,
        [Verdict.SingleSource] = Texts.SingleSource,
        [Verdict.Close] = Texts.Close,
        [Verdict.Conflicting] = Texts.Conflicting,
        [Verdict.NotReported] = Texts.NotReported,
    };

    public static readonly IReadOnlyDictionary<Agreement, Text> Agreements = new Dictionary<Agreement, Text>
    {
        [Agreement.Agrees] = Texts.Agrees,
        [Agreement.Close] = Texts.CloseTo,
        [Agreement.Conflicts] = Texts.Conflicts,
    };

    public static readonly IReadOnlyDictionary<NotCompared, Text> Obstacles = new Dictionary<NotCompared, Text>
    {
        [NotCompared.Basis] = Texts.ObstacleBasis,
        [NotCompared.Coverage] = Texts.ObstacleCoverage,
        [NotCompared.Place] = Texts.ObstaclePlace,
        [NotCompared.Period] = Texts.ObstaclePeriod,
    };

    public static readonly IReadOnlyDictionary<Cause, Text> Causes = new Dictionary<Cause, Text>
    {
        [Cause.UnitSlip] = new("nhầm bậc đơn vị (nghìn, triệu, tỷ)", "a wrong scale word"),
        [Cause.DecimalMark] = new("nhầm dấu phẩy thập phân", "a decimal mark"),
        [Cause.VndAsUsd] = new("nhầm đồng với đô la", "đồng and dollars mixed up"),
        [Cause.CommittedVsDisbursed] = new("nhầm cam kết với giải ngân", "committed and disbursed mixed up"),
        [Cause.CumulativeVsYearly] = new("lũy kế nhiều năm và số của một năm", "several years told for one"),
        [Cause.UnionVsProvince] = new("số riêng của Liên hiệp và số của cả tỉnh", "the friendship union's own sum and the province's"),
        [Cause.OldVsNewProvince] = new("tỉnh cũ và tỉnh sau hợp nhất", "the province before and after the merger"),
        [Cause.YearMixedUp] = new("nhầm năm", "another year's number"),
        [Cause.CounterpartFunds] = new("có hay không tính vốn đối ứng", "with or without counterpart funds"),
        [Cause.EarlyVsFinal] = new("số ước và số chính thức", "an early and a final number"),
        [Cause.Rounding] = new("làm tròn", "rounding"),
    };

    public static readonly IReadOnlyDictionary<Choice, Text> Choices = new Dictionary<Choice, Text>
    {
        [Choice.OnlyReading] = Texts.OnlyReading,
        [Choice.MostSources] = Texts.MostSources,
        [Choice.MostOfficial] = Texts.MostOfficial,
        [Choice.Latest] = Texts.LatestOfEqual,
        [Choice.SumOfMembers] = Texts.SumOfMembers,
        [Choice.SumOfParts] = Texts.SumOfParts,
    };

    /// <summary>What a comparison within the article went by.</summary>
    public static readonly IReadOnlyDictionary<CheckKind, Text> Checks = new Dictionary<CheckKind, Text>
    {
        [CheckKind.PercentOfTarget] = Texts.CheckPercentOfTarget,
        [CheckKind.PercentOf] = Texts.CheckPercentOf,
        [CheckKind.Growth] = Texts.CheckGrowth,
        [CheckKind.Sum] = Texts.CheckSum,
        [CheckKind.PartOfWhole] = Texts.CheckPartOfWhole,
        [CheckKind.Equivalent] = Texts.CheckEquivalent,
        [CheckKind.Average] = Texts.CheckAverage,
    };

    /// <summary>What a count counts.</summary>
    public static Text CountedIn(Indicator indicator, decimal count) => (indicator, count == 1) switch
    {
        (Indicator.NgoCount, true) => Texts.Organisation,
        (Indicator.NgoCount, _) => Texts.Organisations,
        (Indicator.ItemCount, true) => Texts.Item,
        (Indicator.ItemCount, _) => Texts.Items,
        (Indicator.DelegationCount, true) => Texts.Delegation,
        (Indicator.DelegationCount, _) => Texts.Delegations,
        (_, true) => Texts.Visit,
        _ => Texts.Visits,
    };
}
