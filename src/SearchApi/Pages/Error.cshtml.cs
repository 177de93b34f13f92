using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Pages.Words;

namespace NgoNews.SearchApi.Pages;

/// <summary>Stands in for a page that cannot be shown.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    public Text Heading { get; private set; } = Texts.FailureTitle;

    public Text Explanation { get; private set; } = Texts.FailureText;

    /// <summary>For every method: a page that refuses a POST is shown by a POST.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "";
        (Heading, Explanation) = status switch
        {
            StatusCodes.Status404NotFound when asked.StartsWith(ArticleAddress.Root, StringComparison.Ordinal) => (Texts.NoArticleTitle, Texts.NoArticleText),
            StatusCodes.Status404NotFound when asked.StartsWith(PageLinks.Portal + "/", StringComparison.Ordinal) => (Texts.NoPortalTitle, Texts.NoPortalText),
            StatusCodes.Status404NotFound when asked.StartsWith(PageLinks.Places + "/", StringComparison.Ordinal) => (Texts.NoPlacePageTitle, Texts.NoPlacePageText),
            StatusCodes.Status404NotFound when asked.StartsWith(PageLinks.Donors + "/", StringComparison.Ordinal) => (Texts.NoDonorTitle, Texts.NoDonorText),
            StatusCodes.Status404NotFound => (Texts.NotFoundTitle, Texts.NotFoundText),
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => (Texts.NotAllowedTitle, Texts.NotAllowedText),
            StatusCodes.Status503ServiceUnavailable => (Texts.NotYetTitle, Texts.NotYetText),
            < StatusCodes.Status500InternalServerError => (Texts.BadRequestTitle, Texts.BadRequestText),
            _ => (Texts.FailureTitle, Texts.FailureText),
        };
        Response.StatusCode = status;
    }
}
