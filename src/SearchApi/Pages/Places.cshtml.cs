using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Statistics;
using NgoNews.Store;

namespace NgoNews.SearchApi.Pages;

/// <summary>All places.</summary>
internal sealed class PlacesModel(PlaceService service, IStore store, Wording say) : PageModel
{
    public Fields Fields { get; private set; } = null!;

    public bool Sample { get; private set; }

    /// <summary>By name: the country, today's provinces, those of before July 2025 that are no more.</summary>
    public IReadOnlyList<(Text Heading, IReadOnlyList<PlaceItem> Places)> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Fields = new Fields(Request.Query, say);
        Sample = await store.SampleAsync(Fields, cancellation).ConfigureAwait(false);
        if (this.Refuses(Fields))
            return Page();
        var all = (await service.ListAsync(Sample, cancellation).ConfigureAwait(false)).OrderBy(place => PlaceWords.SortKey(place.Code), PlaceWords.Order).ToArray();
        Groups =
        [
            (Texts.Provinces, [.. all.Where(place => place.Members.Count == 0)]),
            (Texts.MergedProvinces, [.. all.Where(place => place.Members.Count > 0)]),
        ];
        return Page();
    }
}
