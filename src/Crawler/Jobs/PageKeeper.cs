using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Metrics;
using NgoNews.Crawler.Portals;
using NgoNews.Store;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Jobs;

/// <summary>What became of a page.</summary>
/// <param name="Record">As it was stored, apart from what saving did.</param>
/// <param name="Draft">The article, or null.</param>
/// <param name="Saved">What saving it did, or null.</param>
internal sealed record KeptPage(FetchRecord Record, ArticleDraft? Draft, SaveResult? Saved);

/// <summary>The one way from a page to the store, whoever brought it: archive, read, find the article that its address holds, commit.</summary>
/// <param name="store">Where articles go.</param>
/// <param name="archive">Where bytes go.</param>
/// <param name="disk">Waits where the disk is full.</param>
/// <param name="log">Told of what the reader stumbled over.</param>
/// <param name="cancellation">Ends waiting for a full disk, and nothing else: what has begun for a page is brought to its end.</param>
internal sealed class PageKeeper(IStore store, WarcArchive archive, DiskPause disk, ILogger log, CancellationToken cancellation)
{
    /// <summary>Archives a page.</summary>
    public Task<PageRecord> AppendAsync(Page page) => disk.WriteAsync(() => archive.AppendAsync(page, CancellationToken.None), cancellation);

    /// <summary>Archives several.</summary>
    public async Task<IReadOnlyList<PageRecord>> AppendAsync(IReadOnlyList<Page> pages)
    {
        var kept = new List<PageRecord>(pages.Count);
        foreach (var page in pages) kept.Add(await AppendAsync(page));
        return kept;
    }

    /// <summary>Archives that a page came again.</summary>
    /// <param name="page">304, or the same body.</param>
    /// <param name="sha256">Hash of the body that is known, or null.</param>
    public async Task<PageRecord> AppendAgainAsync(Page page, string? sha256)
    {
        var original = sha256 is null ? null : await store.FindOriginalAsync(page.Asked.AbsoluteUri, sha256, CancellationToken.None);
        return await disk.WriteAsync(() => archive.AppendAgainAsync(page, original, CancellationToken.None), cancellation);
    }

    /// <summary>Commits a fetch.</summary>
    public async Task<KeptPage> CommitAsync(Fetched fetched) => (await CommitAsync([fetched]))[0];

    /// <summary>Commits fetches together, all or none: one wait for the disk. Their records in the archive are on the disk before.</summary>
    public async Task<IReadOnlyList<KeptPage>> CommitAsync(IReadOnlyList<Fetched> fetched)
    {
        using var trace = CrawlerTraces.Store();
        var saved = await disk.WriteAsync(async () =>
        {
            await archive.FlushAsync(CancellationToken.None);
            return await store.CommitFetchesAsync(fetched, CancellationToken.None);
        }, cancellation);
        trace.Stored(fetched.Zip(saved, (f, s) => RunLedger.OutcomeOf(f.Record, s)));
        return [.. fetched.Zip(saved, (f, s) => new KeptPage(f.Record, f.Article, s))];
    }

    /// <summary>Reads a page that is archived, and commits what it holds.</summary>
    /// <param name="fetched">Record, archived page and the address' new state; the article is read here.</param>
    /// <param name="page">The page.</param>
    /// <param name="read">Reads the article, or says why there is none.</param>
    /// <param name="isStale">Asked of an article that is held already: does the page say only what is outdated?</param>
    public async Task<KeptPage> ReadAsync(Fetched fetched, Page page, Func<(ArticleDraft? Draft, string? Why)> read, Func<ArticleDraft, Task<bool>> isStale) =>
        await CommitAsync(await FinishAsync(fetched, Read(page, read), isStale));

    /// <summary>What is to be committed of a fetch whose page was read.</summary>
    /// <param name="fetched">Without the article.</param>
    /// <param name="reading">The article, or why there is none.</param>
    /// <param name="isStale">As for <see cref="ReadAsync"/>.</param>
    public async Task<Fetched> FinishAsync(Fetched fetched, (ArticleDraft? Draft, string? Why) reading, Func<ArticleDraft, Task<bool>> isStale)
    {
        var ((draft, why), state) = (reading, fetched.Address!);
        if (draft is not null)
        {
            var held = await HeldAsync(draft, state.ArticleId);
            why = held.FindFault();
            if (why is null)
                return await isStale(held)
                    ? fetched with { Record = fetched.Record with { ArticleId = held.Id }, Address = state with { ArticleId = held.Id } }
                    : fetched with { Article = held };
        }
        // Without validators and hash: a later reader may read what this one could not.
        var unread = state with { ETag = null, LastModified = null, Sha256 = null };
        return fetched with { Record = fetched.Record with { Outcome = FetchOutcome.Unreadable, Detail = why }, Address = unread };
    }

    /// <summary>The boundary of one page: what a reader stumbles over there must not cost the pages behind it.</summary>
    public (ArticleDraft? Draft, string? Why) Read(Page page, Func<(ArticleDraft? Draft, string? Why)> read)
    {
        using var trace = CrawlerTraces.Read(page.Address);
        try
        {
            return read();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "{Address} could not be read", WebAddress.Shown(page.Address));
            return (null, $"{e.GetType().Name}: {e.Message}");
        }
    }

    /// <summary>An address goes on holding the article that it held: of one at two addresses, a correction must not make two.</summary>
    private async Task<ArticleDraft> HeldAsync(ArticleDraft draft, string? known) =>
        known is not null && known != draft.Id && await store.FindArticleAsync(known, CancellationToken.None) is { } article
            ? draft with { Id = known, Url = article.Draft.Url }
            : draft;
}
