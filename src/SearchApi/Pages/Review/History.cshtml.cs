using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.Store;
using NgoNews.Store.Review;

namespace NgoNews.SearchApi.Pages.Review;

/// <summary>What was decided, by whom and why.</summary>
internal sealed class HistoryModel(IStore store, Wording say) : PageModel
{
    private const int Shown = 50;

    public Fields Fields { get; private set; } = null!;

    public IReadOnlyList<ReviewEvent> Events { get; private set; } = [];

    /// <summary>Where the next page begins, or null at the end.</summary>
    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Fields = new Fields(Request.Query, say);
        var before = Fields.Number("truoc", Texts.BadPage, 1, long.MaxValue);
        if (Fields.Faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        var events = await store.ListReviewsAsync(new ReviewQuery { Before = before, Limit = Shown + 1 }, cancellation).ConfigureAwait(false);
        Events = [.. events.Take(Shown)];
        Next = events.Count > Shown ? Events[^1].Id.ToString(CultureInfo.InvariantCulture) : null;
        return Page();
    }
}
