using NgoNews.Extractor.Figures;

namespace NgoNews.SearchApi.CrossCheck;

/// <summary>Which stages an indicator can stand in.</summary>
internal static class IndicatorStages
{
    private static readonly Stage[] Aid = [Stage.Committed, Stage.Approved, Stage.Received, Stage.Disbursed, Stage.Target, Stage.Unspecified];
    private static readonly Stage[] Presence = [Stage.Active, Stage.Licensed, Stage.Engaged, Stage.Unspecified];
    private static readonly Stage[] Travel = [Stage.Inbound, Stage.Outbound, Stage.Unspecified];

    /// <summary>The stages of an indicator.</summary>
    public static IReadOnlyList<Stage> Of(Indicator indicator) => indicator switch
    {
        Indicator.NgoCount => Presence,
        Indicator.ItemCount or Indicator.AidValue => Aid,
        _ => Travel,
    };
}
