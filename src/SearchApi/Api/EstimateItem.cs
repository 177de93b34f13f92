using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck.Truth;

namespace NgoNews.SearchApi.Api;

/// <summary>What is most likely so, as the API hands it out.</summary>
internal sealed record EstimateItem(bool Sample, Indicator Indicator, Stage Stage, string Place, int Year, decimal Value, string Unit, BoundsItem Bounds, double Confidence,
    int For, int Against, IReadOnlyList<string> Sources)
{
    public static EstimateItem Of(TruthEstimate found) => new(found.Slot.Sample, found.Slot.Indicator, found.Slot.Stage, found.Slot.Place, found.Slot.Year,
        PlainNumber.Of(found.Estimate.Value), found.Unit, BoundsItem.Of(found.Estimate.Interval), found.Estimate.Confidence, found.Estimate.For, found.Estimate.Against, found.Sources);
}

/// <summary>Estimates, and the records of the sources that they rest on.</summary>
/// <param name="Total">How many estimates there are.</param>
/// <param name="Items">All of them, by place and year.</param>
/// <param name="Records">Of the sources of these.</param>
internal sealed record EstimateList(int Total, IReadOnlyList<EstimateItem> Items, IReadOnlyList<TrackRecord> Records);
