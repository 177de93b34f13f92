using Microsoft.AspNetCore.Mvc;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Review;
using NgoNews.Store.Review;

namespace NgoNews.SearchApi.Pages.Review;

/// <summary>Undoes a decision, and goes back to where that was asked for.</summary>
internal sealed class UndoModel(ReviewService service, PageLinks links, Wording say) : ReviewForm(say)
{
    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        var result = await service.UndoAsync(By, id, cancellation).ConfigureAwait(false);
        return result.Outcome switch
        {
            ReviewOutcome.Written or ReviewOutcome.Replayed => LocalRedirect(Request.Query["ve"] is [{ } back] && Url.IsLocalUrl(back) ? back : links.To(PageLinks.ReviewHistory)),
            ReviewOutcome.NotFound => NotFound(),
            _ => BadRequest(),
        };
    }
}
