using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Importing;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Portals;
using NgoNews.Extractor.Figures;
using NgoNews.Store;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Rereading;

/// <summary>Runs the reader of today over what was fetched before, and says what it reads otherwise.</summary>
/// <remarks>
/// The current version of an article is read again from the very page that it was read from, never from a later or earlier one. Where title and
/// text come out the same, the version stays and its figures are replaced; where not, a version follows that names the same page: so a version's words never
/// change, and a re-reading is told from a correction of the site. Past versions stay as they were read. Nobody may harvest meanwhile.
/// </remarks>
/// <param name="store">Articles.</param>
/// <param name="archive">Pages; open.</param>
/// <param name="portals">Whose pages they may be.</param>
/// <param name="time">For when they were read.</param>
/// <param name="log">Told of what the reader stumbles over.</param>
internal sealed class Reread(IStore store, WarcArchive archive, IReadOnlyList<Portal> portals, TimeProvider time, ILogger log)
{
    /// <summary>What runs of it are recorded under; no portal has this id.</summary>
    public const string Source = "reread";

    private const int Batch = 200;

    private readonly RereadReport report = new();
    private long? run;

    /// <summary>The reader's version; another one in tests.</summary>
    internal string Version { get; init; } = FigureReader.Version;

    /// <summary>Reads figures and articles; changed in tests.</summary>
    internal Func<ArticleDraft, ArticleDraft> Finish { get; init; } = draft => draft;

    /// <summary>Reads anew what an earlier version of the reader has read.</summary>
    /// <param name="all">Also what this version has read.</param>
    /// <param name="tell">Takes a line about each article that is read otherwise.</param>
    /// <param name="cancellation">Ends it between two articles; what is stored stays.</param>
    public async Task<RereadReport> RunAsync(bool all, Action<string> tell, CancellationToken cancellation)
    {
        // What is read anew goes to the end of the feed, behind what is looked at.
        var last = await store.LastChangeAsync(cancellation);
        for (var after = 0L; after < last;)
        {
            var changes = await store.ReadChangesAsync(after, Batch, cancellation);
            foreach (var change in changes.Where(c => c.Number <= last))
            {
                cancellation.ThrowIfCancellationRequested();
                await DealAsync((await store.FindArticleAsync(change.ArticleId, cancellation))!, all, tell);
            }
            after = changes.Count == 0 ? last : changes[^1].Number;
        }
        await ReadUnreadAsync(tell, cancellation);
        if (run is { } begun) await store.EndRunAsync(begun, time.GetUtcNow(), RunOutcome.Completed, null, CancellationToken.None);
        return report;
    }

    private async Task DealAsync(StoredArticle stored, bool all, Action<string> tell)
    {
        var before = stored.Draft;
        if (!all && before.ReaderVersion == Version) return;
        report.Articles++;
        var (read, why) = await ReadAsync(before);
        if (read is null)
        {
            report.Kept++;
            tell($"{before.Id}: stays as it was: {why}");
            return;
        }
        var draft = Finish(read with { Id = before.Id, Url = before.Url, PageId = before.PageId, ReadAt = time.GetUtcNow() });
        var saved = (await store.SaveAsync([draft], CancellationToken.None))[0];
        var changes = FigureChanges.Between(before.Text, before.Figures, draft.Text, draft.Figures);
        if (saved.Outcome == SaveOutcome.Changed) report.Words++;
        Count(changes);
        if (saved.Outcome != SaveOutcome.Changed && changes.Count == 0) return;
        tell($"{before.Id}: {draft.Title}{(saved.Outcome == SaveOutcome.Changed ? FormattableString.Invariant($" (other words: version {saved.Version}, of the same page)") : "")}");
        foreach (var change in changes) tell("  " + change);
    }

    /// <summary>From the page where there is one; else, and where nobody knows any more how the portal's pages are read, the figures from the stored words.</summary>
    private async Task<(ArticleDraft? Draft, string? Why)> ReadAsync(ArticleDraft before)
    {
        if (before.AttachedTo is not null) return await DocumentAsync(before);
        if (before.PageId is not { } id || (Portal(before.Portal) is null && before.Portal != ArticleDraft.ImportPortal)) return Read(() => (DraftReader.Again(before), null), before.Id);
        if (await store.FindPageAsync(id, CancellationToken.None) is not { } record || await archive.ReadAsync(record, CancellationToken.None) is not { } archived) return (null, "its page is not in the archive any more");
        return Read(() => FromPage(before.Portal, before.Sample, PageOf(archived), record), before.Id);
    }

    private (ArticleDraft?, string?) FromPage(string portal, bool sample, Page page, PageRecord record) =>
        Portal(portal) is { } declared ? DraftReader.Read(declared, page, record, time.GetUtcNow()) : UndeclaredReader.Read(page, sample, time.GetUtcNow());

    /// <summary>A document's words are what its programs made of it; its place is that of the article it is linked from.</summary>
    private async Task<(ArticleDraft? Draft, string? Why)> DocumentAsync(ArticleDraft before)
    {
        var parent = await store.FindArticleAsync(before.AttachedTo!, CancellationToken.None);
        return Read(() => (DraftReader.Again(before with { Place = parent?.Draft.Place ?? before.Place }), null), before.Id);
    }

    /// <summary>Pages of articles' addresses that held no article for any reader so far.</summary>
    private async Task ReadUnreadAsync(Action<string> tell, CancellationToken cancellation)
    {
        for (string? after = null; await store.ListPagesWithoutArticleAsync(after, Batch, cancellation) is { Count: > 0 } pages; after = pages[^1].Page.Url)
        {
            foreach (var (portal, record) in pages)
            {
                cancellation.ThrowIfCancellationRequested();
                if (Portal(portal)?.ArticleAddress(new Uri(record.Url)) is null || await archive.ReadAsync(record, cancellation) is not { } archived) continue;
                var page = PageOf(archived);
                if (Read(() => FromPage(portal, sample: false, page, record), record.Url).Draft is { } draft) await KeepAsync(portal, record, Finish(draft), tell);
            }
        }
    }

    private async Task KeepAsync(string portal, PageRecord record, ArticleDraft draft, Action<string> tell)
    {
        run ??= await store.StartRunAsync(Source, time.GetUtcNow(), CancellationToken.None);
        var state = await store.FindAddressAsync(record.Url, CancellationToken.None);
        var fetch = new FetchRecord(run.Value, portal, record.Url, time.GetUtcNow(), FetchOutcome.New, record.Status, "read from the archive", 0, null);
        var saved = await store.CommitFetchAsync(new Fetched(fetch, null, state is null ? null : state with { Sha256 = record.Sha256 }, draft), CancellationToken.None);
        if (saved?.Outcome != SaveOutcome.New) return;
        report.New++;
        tell($"{draft.Id}: {draft.Title} (could not be read before)");
        var changes = FigureChanges.Between("", [], draft.Text, draft.Figures);
        Count(changes);
        foreach (var change in changes) tell("  " + change);
    }

    /// <summary>The boundary of one page: what the reader stumbles over there leaves the others alone.</summary>
    private (ArticleDraft? Draft, string? Why) Read(Func<(ArticleDraft?, string?)> read, string name)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "{Name} could not be read", name);
            return (null, $"{e.GetType().Name}: {e.Message}");
        }
    }

    private void Count(IReadOnlyList<FigureChange> changes)
    {
        report.Added += changes.Count(c => c.Before is null);
        report.Gone += changes.Count(c => c.After is null);
        report.Changed += changes.Count(c => c is { Before: not null, After: not null });
    }

    private Portal? Portal(string id) => portals.FirstOrDefault(p => p.Id == id);

    private static Page PageOf(ArchivedPage archived) => new()
    {
        Asked = new Uri(archived.Url),
        Address = archived.Address,
        FetchedAt = archived.FetchedAt,
        Status = archived.Status,
        Reason = "",
        Headers = archived.ContentType is null ? [] : [KeyValuePair.Create("Content-Type", archived.ContentType)],
        Transferred = archived.Body,
        Body = archived.Body,
    };
}
