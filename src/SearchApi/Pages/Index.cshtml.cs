using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Statistics;
using NgoNews.Store;
using NgoNews.Store.Crawling;

namespace NgoNews.SearchApi.Pages;

/// <summary>The front page: what this is, what it knows now, and where to begin.</summary>
internal sealed class IndexModel(ISearchIndex index, IStore store, KnownTable known) : PageModel
{
    private const int NewestShown = 5;

    public StoreCounts Held { get; private set; } = null!;

    /// <summary>Changes that the index does not show yet.</summary>
    public long Behind { get; private set; }

    public DateTimeOffset? LastHarvest { get; private set; }

    /// <summary>The newest articles on aid.</summary>
    public IReadOnlyList<HitFigures> Newest { get; private set; } = [];

    /// <summary>The province that the value of aid is told of most; null where nothing is known.</summary>
    public string? Example { get; private set; }

    /// <summary>How much is known of which place and year; of places that something is known of, and the latest years.</summary>
    public CoverageTable Known { get; private set; } = new([], []);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        // Searches had their addresses here once, and those that people kept still lead to what was found.
        if (Request.Query.Keys.Any(key => key != LanguageCode.Parameter))
            return RedirectPermanent(PageLinks.Search + Request.QueryString);
        Held = await store.CountAsync(cancellation).ConfigureAwait(false);
        Behind = Math.Max(0, Held.LastChange - await index.LastChangeAsync(cancellation).ConfigureAwait(false));
        (Known, Example) = await known.ReadAsync(Held.LastChange, cancellation).ConfigureAwait(false);
        var runs = await store.ListRunsAsync(null, 1, cancellation).ConfigureAwait(false);
        LastHarvest = runs is [var run] && run.Outcome != RunOutcome.Running ? run.Ended : null;
        var query = new SearchQuery { Relevant = true, Limit = NewestShown };
        var answer = await index.SearchAsync(query, cancellation).ConfigureAwait(false);
        Newest = await HitFigures.ReadAsync(store, answer.Hits, query, cancellation).ConfigureAwait(false);
        return Page();
    }
}
