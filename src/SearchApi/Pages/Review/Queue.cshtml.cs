using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Review;

namespace NgoNews.SearchApi.Pages.Review;

/// <summary>Figures that wait for somebody to look at them.</summary>
internal sealed class QueueModel(ReviewQueue queue, Wording say) : PageModel
{
    private const int Shown = 50;

    public Fields Fields { get; private set; } = null!;

    public IReadOnlyList<QueueItem> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Fields = new Fields(Request.Query, say);
        var (place, year, sample) = (Fields.Place("place", Texts.Place), Fields.Year("year", Texts.Year), Fields.Flag("sample", Texts.DataKind));
        if (Fields.Faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        Items = await queue.ReadAsync(place, year, sample, Shown, cancellation).ConfigureAwait(false);
        return Page();
    }
}
