using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Portals;
using NgoNews.Store;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Importing;

/// <summary>A page of somebody's archive, read.</summary>
/// <param name="Page">The page; null where the record was none.</param>
/// <param name="Portal">Whose it is, where that is declared.</param>
/// <param name="Address">Under which it is stored; null where it is not.</param>
/// <param name="Draft">Its article, without its page; or null.</param>
/// <param name="Why">Why there is no article, where there is none.</param>
/// <param name="Known">It was archived before.</param>
internal sealed record ImportedPage(Page? Page, Portal? Portal, Uri? Address, ArticleDraft? Draft, string? Why, bool Known);

/// <summary>Stores pages in the order in which they came, many at once; what a page becomes never depends on how many others it is stored with.</summary>
internal sealed class ImportedPages(IStore store, PageKeeper keeper, TimeProvider time, long run, WarcImportReport report)
{
    /// <summary>Several times as many as <see cref="ReadOnCores"/> takes ahead.</summary>
    private const int MostLately = 2000;

    private readonly List<Fetched> batch = [];
    private readonly HashSet<string> addresses = new(StringComparer.Ordinal), articles = new(StringComparer.Ordinal), lately = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>So many wait to be stored.</summary>
    public int Count => batch.Count;

    /// <summary>Is this very page archived already, by an earlier import or by the crawl that the file comes from?</summary>
    public static async Task<bool> IsKnownAsync(IStore store, Page page)
    {
        // WARC dates may be cut to seconds.
        var at = page.FetchedAt.AddSeconds(1);
        return await store.FindPageAsync(page.Asked.AbsoluteUri, at, CancellationToken.None) is { } found
            && found.Sha256 == page.Sha256 && (found.FetchedAt - page.FetchedAt).Duration() < TimeSpan.FromSeconds(1);
    }

    /// <summary>Takes the next one.</summary>
    public async Task AddAsync(ImportedPage read)
    {
        if (read is not { Page: { } page, Address: { } address })
        {
            NoteWithout(read.Why!);
            return;
        }
        // What a page becomes depends on what was stored of its address and its article before: once in a transaction.
        var url = address.AbsoluteUri;
        if (addresses.Contains(url) || addresses.Contains(page.Asked.AbsoluteUri)) await CommitAsync();
        // It was looked up when it was read; since then this import alone may have stored it.
        if (read.Known || (lately.Contains(page.Asked.AbsoluteUri) && await IsKnownAsync(store, page)))
        {
            report.Unchanged++;
            return;
        }
        var known = await store.FindAddressAsync(url, CancellationToken.None);
        if (new[] { read.Draft?.Id, known?.ArticleId }.Any(id => id is not null && articles.Contains(id))) await CommitAsync();
        var kept = await keeper.AppendAsync(page);
        batch.Add(await keeper.FinishAsync(Fetched(page, read.Portal, url, known) with { Page = kept }, (read.Draft is { } draft ? draft with { PageId = kept.Id } : null, read.Why), held => IsOlderAsync(held, page)));
        addresses.UnionWith([url, page.Asked.AbsoluteUri]);
        articles.UnionWith(new[] { read.Draft?.Id, known?.ArticleId }.OfType<string>());
    }

    /// <summary>Stores what has come.</summary>
    public async Task CommitAsync()
    {
        if (batch.Count == 0) return;
        foreach (var kept in await keeper.CommitAsync(batch)) Note(kept);
        Remember();
        batch.Clear();
        addresses.Clear();
        articles.Clear();
    }

    /// <summary>Keeps what was stored for as long as pages are under way that were looked up before.</summary>
    private void Remember()
    {
        foreach (var url in addresses)
        {
            if (lately.Add(url)) order.Enqueue(url);
        }
        while (order.Count > MostLately) lately.Remove(order.Dequeue());
    }

    private Fetched Fetched(Page page, Portal? portal, string url, AddressState? known)
    {
        var source = portal?.Id ?? ArticleDraft.ImportPortal;
        var record = new FetchRecord(run, source, url, time.GetUtcNow(), FetchOutcome.Unchanged, page.Status, null, page.Transferred.Length, known?.ArticleId);
        // First seen when it was fetched, by whomever: an old page is not asked for again for being new here. What is known of later days stays.
        var state = known is not null && known.LastFetched >= page.FetchedAt ? known : new AddressState(url, source, null, null, known?.FirstSeen ?? page.FetchedAt, page.FetchedAt, page.Sha256, known?.ArticleId);
        return new Fetched(record, null, state, null);
    }

    /// <summary>Is what is stored of the article from a later page? Versions are in the order in which the site published them.</summary>
    private async Task<bool> IsOlderAsync(ArticleDraft held, Page page)
    {
        if (await store.FindArticleAsync(held.Id, CancellationToken.None) is not { } article) return false;
        var from = article.Draft.PageId is { } id ? (await store.FindPageAsync(id, CancellationToken.None))?.FetchedAt : null;
        return page.FetchedAt < (from ?? article.Draft.ReadAt);
    }

    private void Note(KeptPage done)
    {
        switch (done.Saved?.Outcome)
        {
            case SaveOutcome.New: report.New++; break;
            case SaveOutcome.Changed: report.Changed++; break;
            case null when done.Record.Outcome == FetchOutcome.Unreadable: NoteWithout(done.Record.Detail ?? "unreadable"); break;
            default: report.Unchanged++; break;
        }
        if (done.Saved?.Outcome is SaveOutcome.New or SaveOutcome.Changed) report.Figures += done.Draft!.Figures.Count;
    }

    /// <summary>Reasons are counted by their kind: what is behind the colon differs from page to page.</summary>
    private void NoteWithout(string why)
    {
        var kind = why.Split(':')[0];
        report.Without[kind] = report.Without.GetValueOrDefault(kind) + 1;
    }
}
