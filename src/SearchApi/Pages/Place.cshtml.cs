using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Statistics;
using NgoNews.Store;

namespace NgoNews.SearchApi.Pages;

/// <summary>What is known of a place.</summary>
internal sealed class PlaceModel(PlaceService service, IStore store, Wording say, PageLinks link) : PageModel
{
    public Fields Fields { get; private set; } = null!;

    public bool Sample { get; private set; }

    public PlaceSummary Place { get; private set; } = null!;

    /// <summary>Those that tell of most years.</summary>
    public IReadOnlyList<Series> Series { get; private set; } = [];

    public IReadOnlyList<CountList> Counts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellation)
    {
        Fields = new Fields(Request.Query, say);
        Sample = await store.SampleAsync(Fields, cancellation).ConfigureAwait(false);
        if (await service.FindAsync(code, Sample, cancellation).ConfigureAwait(false) is not { } place)
            return NotFound();
        this.Refuses(Fields);
        Place = place;
        Series = KeySeries.Of(place.Series);
        Counts =
        [
            new("theo-nam", Texts.ByYear, place.ByYear, item => item.Value, ToFigures, false),
            new("theo-chi-tieu", Texts.ByIndicator, place.ByIndicator, item => Indicator(item.Value), item => link.To(PageLinks.Statistics, ("place", code), ("indicator", item.Value), ("sample", FigureLinks.Word(Sample))), false),
            new("theo-nha-tai-tro", Texts.ByDonor, place.ByDonor, item => item.Value, item => link.DonorOf(item.Value, Sample), true),
            new("theo-linh-vuc", Texts.BySector, place.BySector, item => SectorTexts.Of(item.Value, say.Language), ToFigures, false),
        ];
        return Page();
    }

    private string ToFigures(CountItem item) => link.To(PageLinks.Figures + item.Link);

    private string Indicator(string name) => WireName<Indicator>.TryRead(name, out var indicator) ? say[FigureTexts.Indicators[indicator]] : name;
}
