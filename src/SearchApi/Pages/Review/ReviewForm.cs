using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Review;
using NgoNews.Store.Review;

namespace NgoNews.SearchApi.Pages.Review;

/// <summary>A page with a form that decides something: what all of them have in common.</summary>
internal abstract class ReviewForm(Wording say) : PageModel
{
    /// <summary>The form's own name, made when it is shown: sent twice, it is written once.</summary>
    public string Key { get; private set; } = Guid.NewGuid().ToString();

    /// <summary>Why nothing was written, in sentences.</summary>
    public IReadOnlyList<string> Faults { get; protected set; } = [];

    protected Wording Say => say;

    /// <summary>A field of the form as it was sent, without white space at its ends; null where empty.</summary>
    protected string? this[string name] => Request.HasFormContentType && Request.Form[name] is [.., { } last] && last.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Who decides, why, and under which key.</summary>
    protected Reviewing By => new(ReviewAccess.NameOf(User), this["khoa"] is { Length: <= ReviewDraft.LongestKey } key ? key : "", this["ghi-chu"]);

    protected ReviewDecision? Decision => WireName<ReviewDecision>.TryRead(this["quyet-dinh"] ?? "", out var decision) && decision != ReviewDecision.Undo ? decision : null;

    /// <summary>Goes on where the decision was written, now or when the form was sent before; else says why not.</summary>
    protected IActionResult Answer(ReviewResult result, string onwards)
    {
        if (result.Outcome is ReviewOutcome.Written or ReviewOutcome.Replayed)
            return LocalRedirect(onwards);
        return Refuse(result.Reason!);
    }

    /// <summary>Says why nothing was written; the form that is shown then is a new one.</summary>
    protected IActionResult Refuse(string reason)
    {
        Faults = [say[Texts.NotWritten, reason]];
        Key = Guid.NewGuid().ToString();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
