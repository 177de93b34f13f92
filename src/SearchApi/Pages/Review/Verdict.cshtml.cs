using Microsoft.AspNetCore.Mvc;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Review;
using NgoNews.Store.Review;

namespace NgoNews.SearchApi.Pages.Review;

/// <summary>Confirms, corrects or rejects the verdict on a total.</summary>
internal sealed class VerdictModel(CrossCheckService checks, ReviewService service, PageLinks links, Wording say) : ReviewForm(say)
{
    public TotalCheck Check { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ReadAsync(cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation).ConfigureAwait(false))
            return NotFound();
        if (Decision is not { } decision)
            return Refuse(Say[Texts.Decision]);
        var target = new VerdictTarget(Check.Total.Id, this["may"] ?? "", decision == ReviewDecision.Correct ? this["ket-luan"] : null);
        var result = await service.DecideAsync(By, decision, target, cancellation).ConfigureAwait(false);
        return Answer(result, links.TotalOf(Check.Total.Id));
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (ArticleAddress.Behind(Request, PageLinks.ReviewVerdict + "/") is not { } id || await checks.FindAsync(id, cancellation).ConfigureAwait(false) is not { } check)
            return false;
        Check = check;
        return true;
    }
}
