using NgoNews.Crawler.Portals;
using NgoNews.SearchApi.Watching;
using NgoNews.Store.Crawling;

namespace NgoNews.SearchApi.Pages.Words;

/// <summary>What the values of the operator's page are called.</summary>
internal static class WatchTexts
{
    public static readonly IReadOnlyDictionary<PortalState, Text> States = new Dictionary<PortalState, Text>
    {
        [PortalState.Late] = Texts.StateLate,
        [PortalState.Silent] = Texts.StateSilent,
        [PortalState.Failing] = Texts.StateFailing,
        [PortalState.Waiting] = Texts.StateWaiting,
        [PortalState.Working] = Texts.StateWorking,
        [PortalState.Inactive] = Texts.StateInactive,
    };

    public static readonly IReadOnlyDictionary<RunOutcome, Text> Outcomes = new Dictionary<RunOutcome, Text>
    {
        [RunOutcome.Running] = Texts.RunRunning,
        [RunOutcome.Completed] = Texts.RunCompleted,
        [RunOutcome.CompletedWithErrors] = Texts.RunWithErrors,
        [RunOutcome.Failed] = Texts.RunFailed,
        [RunOutcome.Cancelled] = Texts.RunCancelled,
        [RunOutcome.CutOff] = Texts.RunCutOff,
    };

    /// <summary>The same for the eye.</summary>
    public static readonly IReadOnlyDictionary<RunOutcome, string> Signs = new Dictionary<RunOutcome, string>
    {
        [RunOutcome.Running] = "…",
        [RunOutcome.Completed] = "✓",
        [RunOutcome.CompletedWithErrors] = "!",
        [RunOutcome.Failed] = "✕",
        [RunOutcome.Cancelled] = "–",
        [RunOutcome.CutOff] = "–",
    };

    public static readonly IReadOnlyDictionary<PortalKind, Text> Kinds = new Dictionary<PortalKind, Text>
    {
        [PortalKind.Portal] = Texts.KindPortal,
        [PortalKind.Newspaper] = Texts.KindNewspaper,
        [PortalKind.Broadcaster] = Texts.KindBroadcaster,
        [PortalKind.Agency] = Texts.KindAgency,
        [PortalKind.Union] = Texts.KindUnion,
        [PortalKind.Ministry] = Texts.KindMinistry,
        [PortalKind.Office] = Texts.KindOffice,
        [PortalKind.Party] = Texts.KindParty,
        [PortalKind.Centre] = Texts.KindCentre,
        [PortalKind.Aggregator] = Texts.KindAggregator,
        [PortalKind.Mirror] = Texts.KindMirror,
    };

    public static readonly IReadOnlyDictionary<Evidence, Text> Evidences = new Dictionary<Evidence, Text>
    {
        [Evidence.Evidenced] = Texts.EvidenceMet,
        [Evidence.Listed] = Texts.EvidenceListed,
        [Evidence.Inferred] = Texts.EvidenceInferred,
    };
}
