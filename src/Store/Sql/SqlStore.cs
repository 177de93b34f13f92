using System.Data.Common;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;
using NgoNews.Store.Figures;
using NgoNews.Store.Official;
using NgoNews.Store.Review;

namespace NgoNews.Store.Sql;

/// <summary>The store in any SQL database: what is asked and written, in statements that every engine understands.</summary>
/// <remarks>
/// An engine is its connections, its transactions, its schema scripts and its faults. Its tables have the same columns in the same form, so that a
/// statement stands here once. <c>json_each</c> makes rows of a list; where an engine has no such function for texts, its schema brings one.
/// </remarks>
public abstract class SqlStore : IStore
{
    private protected SqlStore()
    {
    }

    /// <inheritdoc/>
    public virtual string? OnlyReads => null;

    /// <inheritdoc/>
    public abstract Task OpenAsync(CancellationToken cancellation);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <inheritdoc/>
    public Task<long> LastChangeAsync(CancellationToken cancellation) => Ask(CountQuery.LastChange, cancellation);

    /// <inheritdoc/>
    public Task<StoreCounts> CountAsync(CancellationToken cancellation) => Read(c => CountQuery.Run(c, Counting.Known(c)), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SaveResult>> SaveAsync(IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        foreach (var draft in drafts)
            RefuseFaulty(draft, nameof(drafts));
        return SaveAllAsync(drafts, cancellation);
    }

    private async Task<IReadOnlyList<SaveResult>> SaveAllAsync(IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellation)
    {
        var prepared = await PrepareAsync(drafts, cancellation).ConfigureAwait(false);
        return await Write(c => ArticleCommands.Save(c, Bulk, prepared, cancellation), cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads of new articles, before it is their turn, what storing them will want.</summary>
    private async Task<IReadOnlyList<PreparedDraft>> PrepareAsync(IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellation)
    {
        if (drafts.Count == 0)
            return [];
        // What has come in between is seen in the turn.
        var stored = await Ask(c => ArticleCommands.Stored(c, drafts.Select(d => d.Id)), cancellation).ConfigureAwait(false);
        var prepared = drafts.Select(draft => new PreparedDraft(draft)).ToArray();
        foreach (var draft in prepared.Where(p => !stored.Contains(p.Draft.Id)))
            draft.ReadAhead();
        return prepared;
    }

    /// <inheritdoc/>
    public Task<StoredArticle?> FindArticleAsync(string id, CancellationToken cancellation) =>
        Read(c => ArticleQueries.Find(c, id, null), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredArticle>> FindArticlesAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return Read(c => ArticleQueries.FindAll(c, ids), cancellation);
    }

    /// <inheritdoc/>
    public Task<StoredArticle?> FindArticleAsync(string id, int version, CancellationToken cancellation) =>
        Read(c => ArticleQueries.Find(c, id, version), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ArticleVersion>> ListVersionsAsync(string id, CancellationToken cancellation) =>
        Read(c => ArticleQueries.ListVersions(c, id), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> FindCopiesAsync(string id, CancellationToken cancellation) =>
        Read(c => ArticleQueries.FindCopies(c, id), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AttachmentRow>> ListAttachmentsAsync(string articleId, CancellationToken cancellation) =>
        Read(c => AttachmentQueries.OfArticle(c, articleId), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AttachmentRow>> ListDueAttachmentsAsync(string portal, IReadOnlyCollection<string> programs, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(programs);
        return Read(c => AttachmentQueries.Due(c, portal, programs, Positive(limit)), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ArticleChange>> ReadChangesAsync(long after, int limit, CancellationToken cancellation) =>
        Ask(c => ArticleQueries.ReadChanges(c, after, Positive(limit)), cancellation);

    /// <inheritdoc/>
    public Task<FigurePage> FindFiguresAsync(FigureQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(c => FigureQueries.Find(c, query, Counting.Known(c)), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<FigureCount>> CountFiguresAsync(FigureQuery query, FigureGroup by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(c => Ask(c, query)?.Count(query, by) ?? FigureQueries.Count(c, query, by), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<FigureKey>> ListFigureKeysAsync(FigureQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(c => Ask(c, query)?.Keys(query) ?? FigureQueries.ListKeys(c, query), cancellation);
    }

    /// <inheritdoc/>
    public Task<long> StartRunAsync(string portal, DateTimeOffset at, CancellationToken cancellation) =>
        Write(c => CrawlCommands.StartRun(c, portal, at), cancellation);

    /// <inheritdoc/>
    public Task EndRunAsync(long run, DateTimeOffset at, RunOutcome outcome, string? detail, CancellationToken cancellation)
    {
        if (outcome == RunOutcome.Running)
            throw new ArgumentException("a run that ends is not running", nameof(outcome));
        return Write(c =>
        {
            CrawlCommands.EndRun(c, run, at, outcome, detail);
            return true;
        }, cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RunRow>> ListRunsAsync(string? portal, int limit, CancellationToken cancellation) =>
        Read(c => CrawlQueries.ListRuns(c, portal, Positive(limit)), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PortalActivity>> ListActivityAsync(int runs, CancellationToken cancellation) =>
        Read(c => ActivityQueries.List(c, Positive(runs)), cancellation);

    /// <inheritdoc/>
    public async Task<SaveResult?> CommitFetchAsync(Fetched fetched, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(fetched);
        return (await CommitFetchesAsync([fetched], cancellation).ConfigureAwait(false))[0];
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SaveResult?>> CommitFetchesAsync(IReadOnlyList<Fetched> fetched, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(fetched);
        foreach (var article in fetched.Select(f => f.Article).OfType<ArticleDraft>())
            RefuseFaulty(article, nameof(fetched));
        return CommitAllAsync(fetched, cancellation);
    }

    private async Task<IReadOnlyList<SaveResult?>> CommitAllAsync(IReadOnlyList<Fetched> fetched, CancellationToken cancellation)
    {
        var prepared = new Queue<PreparedDraft>(await PrepareAsync([.. fetched.Select(f => f.Article).OfType<ArticleDraft>()], cancellation).ConfigureAwait(false));
        PreparedDraft?[] drafts = [.. fetched.Select(f => f.Article is null ? null : prepared.Dequeue())];
        return await Write(c => CrawlCommands.CommitFetches(c, Bulk, fetched, drafts), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<FetchRecord>> ListFetchesAsync(long run, CancellationToken cancellation) =>
        Read(c => CrawlQueries.ListFetches(c, run), cancellation);

    /// <inheritdoc/>
    public Task<AddressState?> FindAddressAsync(string url, CancellationToken cancellation) =>
        Ask(c => CrawlQueries.FindAddress(c, url), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AddressState>> ListArticleAddressesAsync(string portal, DateTimeOffset seenSince, int limit, CancellationToken cancellation) =>
        Ask(c => CrawlQueries.ListArticleAddresses(c, portal, seenSince, Positive(limit)), cancellation);

    /// <inheritdoc/>
    public Task<PageRecord?> FindPageAsync(string id, CancellationToken cancellation) =>
        Ask(c => CrawlQueries.FindPage(c, id), cancellation);

    /// <inheritdoc/>
    public Task<PageRecord?> FindPageAsync(string url, DateTimeOffset at, CancellationToken cancellation) =>
        Ask(c => CrawlQueries.FindPage(c, url, at), cancellation);

    /// <inheritdoc/>
    public Task<long> CountPagesAsync(CancellationToken cancellation) => Ask(CountQuery.Pages, cancellation);

    /// <inheritdoc/>
    public Task<PageRecord?> FindOriginalAsync(string url, string sha256, CancellationToken cancellation) =>
        Ask(c => CrawlQueries.FindOriginal(c, url, sha256), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PageOfPortal>> ListPagesWithoutArticleAsync(string? after, int limit, CancellationToken cancellation) =>
        Read(c => CrawlQueries.ListPagesWithoutArticle(c, after, Positive(limit)), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> ListArchiveEndsAsync(CancellationToken cancellation) =>
        Read(CrawlQueries.ListArchiveEnds, cancellation);

    /// <inheritdoc/>
    public Task<DiscoveryState?> FindDiscoveryAsync(string portal, string span, CancellationToken cancellation) =>
        Ask(c => FrontierQueries.FindDiscovery(c, portal, span), cancellation);

    /// <inheritdoc/>
    public Task PutDiscoveryAsync(DiscoveryState discovery, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(discovery);
        return Write(c =>
        {
            FrontierCommands.PutDiscovery(c, discovery);
            return true;
        }, cancellation);
    }

    /// <inheritdoc/>
    public Task<string?> FindAnswerAsync(string portal, SourceQuestion question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Ask(c => FrontierQueries.FindAnswer(c, portal, question), cancellation);
    }

    /// <inheritdoc/>
    public Task<bool> AddWaitingAsync(IReadOnlyList<WaitingAddress> addresses, int most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        return Write(c => FrontierCommands.AddWaiting(c, addresses, most), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<WaitingAddress>> ListWaitingAsync(string portal, string span, int limit, CancellationToken cancellation) =>
        Ask(c => FrontierQueries.ListWaiting(c, portal, span, Positive(limit)), cancellation);

    /// <inheritdoc/>
    public Task<WaitingAddress?> FindWaitingAsync(string url, CancellationToken cancellation) =>
        Ask(c => FrontierQueries.FindWaiting(c, url), cancellation);

    /// <inheritdoc/>
    public Task DropWaitingAsync(IReadOnlyList<string> urls, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(urls);
        return Write(c =>
        {
            FrontierCommands.DropWaiting(c, urls);
            return true;
        }, cancellation);
    }

    /// <inheritdoc/>
    public Task<TotalsImport> ReplaceTotalsAsync(string sourceFile, IReadOnlyList<OfficialTotal> totals, TotalsEdit edit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(edit);
        RefuseTwice(totals);
        return Write(c => TotalCommands.Replace(c, sourceFile, totals, edit.At ?? Clock.GetUtcNow(), edit), cancellation);
    }

    /// <inheritdoc/>
    public Task<TotalsPreview> PreviewTotalsAsync(string sourceFile, IReadOnlyList<OfficialTotal> totals, CancellationToken cancellation)
    {
        RefuseTwice(totals);
        return Read(c => TotalCommands.Preview(c, sourceFile, totals), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TotalVersion>> ListTotalVersionsAsync(string id, CancellationToken cancellation) =>
        Read(c => TotalQueries.Versions(c, id), cancellation);

    /// <inheritdoc/>
    public Task<ReviewResult> ReviewAsync(ReviewDraft draft, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.FindFault() is { } fault)
            throw new ArgumentException(fault, nameof(draft));
        return Write(c => ReviewCommands.Write(c, draft), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReviewEvent>> ListReviewsAsync(ReviewQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(c => ReviewQueries.List(c, query), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<OfficialTotal>> FindTotalsAsync(string? place, int? year, CancellationToken cancellation) =>
        Read(c => TotalQueries.Find(c, place, year), cancellation);

    /// <inheritdoc/>
    public Task<Lease?> TakeLeaseAsync(string name, string holder, TimeSpan term, CancellationToken cancellation) =>
        Write(c => LeaseCommands.Take(c, name, holder, Now(c), term), cancellation);

    /// <inheritdoc/>
    public Task<bool> RenewLeaseAsync(Lease lease, TimeSpan term, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return Write(c => LeaseCommands.Renew(c, lease, Now(c), term), cancellation);
    }

    /// <inheritdoc/>
    public Task ReleaseLeaseAsync(Lease lease, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return Write(c =>
        {
            LeaseCommands.Release(c, lease);
            return true;
        }, cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListAbandonedLeasesAsync(CancellationToken cancellation) => Read(c => LeaseCommands.Abandoned(c, Now(c)), cancellation);

    /// <inheritdoc/>
    public IStore Under(Lease lease)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return new LeasedStore(this, lease);
    }

    private static void RefuseFaulty(ArticleDraft draft, string parameter)
    {
        if (draft.FindFault() is { } fault)
            throw new ArgumentException($"article {draft.Id}: {fault}", parameter);
    }

    private static void RefuseTwice(IReadOnlyList<OfficialTotal> totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        if (totals.GroupBy(t => t.Id).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"the id {twice.Key} stands {twice.Count()} times", nameof(totals));
    }

    private static int Positive(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return limit;
    }

    /// <summary>What answers a question that is only about numbers; null where the database has to.</summary>
    private FigureTable? Ask(DbConnection connection, FigureQuery query)
    {
        FigureQueries.Check(query);
        return FigureTable.Knows(query) ? Counting.Of(connection) : null;
    }

    /// <summary>Counts figures.</summary>
    internal virtual FigureCounting Counting { get; } = new();

    /// <summary>Is a copy put into it? Then it opens also while one is under way.</summary>
    internal bool Receives { get; set; }

    /// <summary>Tells when totals came whose bringer does not.</summary>
    internal abstract TimeProvider Clock { get; }

    /// <summary>Now, by the one clock that all who share the store have.</summary>
    internal abstract DateTimeOffset Now(DbConnection connection);

    /// <summary>How the engine takes many rows at once.</summary>
    internal abstract IBulk Bulk { get; }

    /// <summary>Answers with a single statement, which sees one moment of the store by itself.</summary>
    internal virtual Task<T> Ask<T>(Func<DbConnection, T> question, CancellationToken cancellation) => Read(question, cancellation);

    /// <summary>Answers from one moment of the store.</summary>
    internal abstract Task<T> Read<T>(Func<DbConnection, T> read, CancellationToken cancellation);

    /// <summary>Does the work in one transaction, alone among all who write; an engine may do it twice, where the first time left nothing behind.</summary>
    internal abstract Task<T> Write<T>(Func<DbConnection, T> work, CancellationToken cancellation);

    /// <summary>Works for long with one moment of the store; may be called twice, as writes may.</summary>
    internal abstract Task<T> Snapshot<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation);

    private protected static InvalidOperationException NotOpen() => new("the store is not open: call OpenAsync first");
}
