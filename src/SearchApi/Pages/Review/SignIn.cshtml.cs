using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Review;

namespace NgoNews.SearchApi.Pages.Review;

/// <summary>Signs in by a token.</summary>
internal sealed class SignInModel(ReviewTokens tokens, PageLinks links) : PageModel
{
    /// <summary>Where to go on, on this site.</summary>
    public string Back => Request.Query["ve"] is [{ } back] && Url.IsLocalUrl(back) ? back : links.To(PageLinks.Review);

    /// <summary>Nobody has the token that was sent.</summary>
    public bool Refused { get; private set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "ma")] string? sent)
    {
        if (tokens.Find(sent?.Trim() ?? "") is { } token)
        {
            await ReviewAccess.SignInAsync(HttpContext, token).ConfigureAwait(false);
            return LocalRedirect(Back);
        }
        Refused = true;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }
}
