using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Statistics;
using NgoNews.Store;

namespace NgoNews.SearchApi.Pages;

/// <summary>What is known of a donor.</summary>
internal sealed class DonorModel(DonorService service, IStore store, Wording say, PageLinks link) : PageModel
{
    public Fields Fields { get; private set; } = null!;

    public bool Sample { get; private set; }

    public DonorSummary Donor { get; private set; } = null!;

    public IReadOnlyList<Series> Series { get; private set; } = [];

    public IReadOnlyList<CountList> Counts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Fields = new Fields(Request.Query, say);
        Sample = await store.SampleAsync(Fields, cancellation).ConfigureAwait(false);
        if (ArticleAddress.Behind(Request, PageLinks.Donors + "/") is not { } name)
            return NotFound();
        var found = await service.FindAsync(name, Sample, cancellation).ConfigureAwait(false);
        if (found is null && Fields["sample"] is null)
        {
            Sample = !Sample;
            found = await service.FindAsync(name, Sample, cancellation).ConfigureAwait(false);
        }
        if (found is not { } donor)
            return NotFound();
        Donor = donor;
        Series = KeySeries.Of(donor.Series);
        Counts =
        [
            new("theo-nam", Texts.ByYear, donor.ByYear, item => item.Value, ToFigures, false),
            new("theo-noi", Texts.ByPlace, donor.ByPlace, item => say.Place(item.Value), item => link.PlaceOf(item.Value, Sample), false),
            new("theo-linh-vuc", Texts.BySector, donor.BySector, item => SectorTexts.Of(item.Value, say.Language), ToFigures, false),
        ];
        return Page();
    }

    private string ToFigures(CountItem item) => link.To(PageLinks.Figures + item.Link);
}
