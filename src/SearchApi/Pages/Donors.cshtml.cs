using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Statistics;
using NgoNews.Store;

namespace NgoNews.SearchApi.Pages;

/// <summary>Donors that figures name.</summary>
internal sealed class DonorsModel(DonorService service, IStore store, Wording say) : PageModel
{
    private const int PageSize = 100;

    public Fields Fields { get; private set; } = null!;

    public bool Sample { get; private set; }

    public DonorList Donors { get; private set; } = new(0, [], null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Fields = new Fields(Request.Query, say);
        Sample = await store.SampleAsync(Fields, cancellation).ConfigureAwait(false);
        var place = Fields.Place("place", Texts.Place);
        var after = (int)(Fields.Number("after", Texts.BadPage, 0, int.MaxValue) ?? 0);
        if (this.Refuses(Fields))
            return Page();
        Donors = await service.ListAsync(Sample, place, after, PageSize, cancellation).ConfigureAwait(false);
        return Page();
    }
}
