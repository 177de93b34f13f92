using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Statistics;
using NgoNews.Store;

namespace NgoNews.SearchApi.Pages;

/// <summary>One indicator in every province, drawn to one scale.</summary>
internal sealed class MultiplesModel(SeriesService service, IStore store, Wording say) : PageModel
{
    // A line needs two ends.
    private const int LeastPoints = 2;

    public Fields Fields { get; private set; } = null!;

    public bool Sample { get; private set; }

    public Indicator Indicator { get; private set; }

    public Stage Stage { get; private set; }

    public ProvinceSet Provinces { get; private set; }

    /// <summary>One a province, by name.</summary>
    public IReadOnlyList<Series> Series { get; private set; } = [];

    /// <summary>From the first to the last that any of them has.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public string Unit => Indicator == Indicator.AidValue ? "USD" : "1";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Fields = new Fields(Request.Query, say);
        Sample = await store.SampleAsync(Fields, cancellation).ConfigureAwait(false);
        Indicator = Fields.Word<Indicator>("indicator", Texts.Indicator) ?? Indicator.AidValue;
        Stage = Fields.Word<Stage>("stage", Texts.Stage) ?? RankingModel.UsualStage(Indicator);
        Provinces = Fields.Word<ProvinceSet>("provinces", Texts.ProvincesOf) ?? ProvinceSet.Former;
        if (this.Refuses(Fields))
            return Page();
        var query = new SeriesQuery { Indicator = Indicator, Stage = Stage, Unit = Unit, Sample = Sample, Provinces = Provinces, Basis = SlotRule.UsualBasis(Indicator, Stage) };
        var all = await service.ReadAsync(query, cancellation).ConfigureAwait(false);
        Series = [.. all.Where(series => series.Place != "VN" && series.Points.Count >= LeastPoints).OrderBy(series => PlaceWords.SortKey(series.Place), PlaceWords.Order)];
        if (Series.Count > 0)
        {
            var first = Series.Min(series => series.Points[0].Year);
            Years = [.. Enumerable.Range(first, Series.Max(series => series.Points[^1].Year) - first + 1)];
        }
        return Page();
    }
}
