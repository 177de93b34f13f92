using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NgoNews.SearchApi.Pages.Asking;

/// <summary>What pages do with a form that cannot be understood: they show it again, with its faults, as a bad request.</summary>
internal static class Refusal
{
    /// <summary>Whether anything that was sent could not be understood; then the page answers with 400.</summary>
    public static bool Refuses(this PageModel page, Fields fields)
    {
        if (fields.Faults.Count == 0)
            return false;
        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return true;
    }
}
