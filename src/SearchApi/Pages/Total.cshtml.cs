using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.SearchApi.Api;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.Store;
using NgoNews.Store.Figures;
using NgoNews.Store.Review;

namespace NgoNews.SearchApi.Pages;

/// <summary>A total with each source's sentence beside it, the arithmetic spelled out, and what it said before.</summary>
internal sealed class TotalModel(CrossCheckService service, IStore store) : PageModel
{
    private readonly Dictionary<long, ReviewEvent> _decisions = [];

    public TotalCheck Check { get; private set; } = null!;

    public IReadOnlyList<VersionItem> Versions { get; private set; } = [];

    /// <summary>What a person decided about the verdict, or null.</summary>
    public ReviewEvent? Decided { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (ArticleAddress.Behind(Request, PageLinks.Total + "/") is not { } id || await service.FindAsync(id, cancellation).ConfigureAwait(false) is not { } check)
            return NotFound();
        Check = check;
        Versions = VersionItem.Of(await store.ListTotalVersionsAsync(id, cancellation).ConfigureAwait(false));
        Decided = check.Review is { } review ? await FindAsync(review.Event, cancellation).ConfigureAwait(false) : null;
        foreach (var decided in check.Reports.Select(report => report.Figure.Review).OfType<FigureReview>())
        {
            if (await FindAsync(decided.Event, cancellation).ConfigureAwait(false) is { } found)
                _decisions[found.Id] = found;
        }
        return Page();
    }

    /// <summary>What a person decided about a figure, or null.</summary>
    public ReviewEvent? OfFigure(FigureRow row) => row.Review is { } review ? _decisions.GetValueOrDefault(review.Event) : null;

    private async Task<ReviewEvent?> FindAsync(long id, CancellationToken cancellation) =>
        (await store.ListReviewsAsync(new ReviewQuery { Id = id }, cancellation).ConfigureAwait(false)).SingleOrDefault();
}
