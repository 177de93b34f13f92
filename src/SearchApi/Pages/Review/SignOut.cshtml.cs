using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Review;

namespace NgoNews.SearchApi.Pages.Review;

/// <summary>Ends the session of this browser.</summary>
internal sealed class SignOutModel(PageLinks links) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(ReviewAccess.Session).ConfigureAwait(false);
        return LocalRedirect(links.To(PageLinks.Review));
    }
}
