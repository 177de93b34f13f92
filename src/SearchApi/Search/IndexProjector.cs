using NgoNews.Store;
using NgoNews.Store.Articles;

namespace NgoNews.SearchApi.Search;

/// <summary>How far the index is behind the store.</summary>
/// <param name="Stored">The store's last change.</param>
/// <param name="Indexed">The last one in the index.</param>
/// <param name="Age">How long ago everything that was stored then was in the index; null where it never was since the start.</param>
internal readonly record struct IndexLag(long Stored, long Indexed, TimeSpan? Age)
{
    /// <summary>Whoever is no further behind than this answers as well as any other: while something is stored all the time, nobody is ever at the very end.</summary>
    public static readonly TimeSpan Bearable = TimeSpan.FromSeconds(10);

    public long Changes => Math.Max(0, Stored - Indexed);

    public bool IsCaughtUp => Changes == 0 || Age <= Bearable;
}

/// <summary>Follows the store's change feed into the index. Whatever stops it, it goes on from the last change that the index itself holds.</summary>
internal sealed partial class IndexProjector(IStore store, ISearchIndex index, TimeProvider time, ILogger<IndexProjector> logger) : BackgroundService
{
    /// <summary>Articles a transaction, where so many wait: each transaction is a piece of the index that has to be merged with others, and 512 are still found within a second.</summary>
    public const int BatchSize = 512;

    // Texts of documents may be long: with so many characters a transaction is large enough.
    private const int MostCharacters = 4_000_000;

    // Asking for each costs more than reading it, and of documents not all of a transaction are to be in memory before their length is known.
    private const int ReadTogether = 32;

    // Another process may write to the store, so the feed is asked again without a nudge too.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan PollWhileWaiting = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim _nudges = new(0, 1);

    // As the last look at the feed found them; when that was, by the monotonic clock, is 0 before the first.
    private long _stored;
    private long _reached;

    /// <summary>Says that something was stored just now, so that it is found without waiting for the next look.</summary>
    public void Nudge()
    {
        try
        {
            _nudges.Release();
        }
        catch (SemaphoreFullException)
        {
            // One nudge is waiting already; it covers this one.
        }
    }

    /// <summary>How far behind the index is now.</summary>
    public async Task<IndexLag> LagAsync(CancellationToken cancellation)
    {
        var stored = await store.LastChangeAsync(cancellation).ConfigureAwait(false);
        return new IndexLag(stored, await index.LastChangeAsync(cancellation).ConfigureAwait(false), Age);
    }

    /// <summary>How far behind it was when the feed was last looked at, at most a second ago where all is well: the store is not asked.</summary>
    public async Task<IndexLag> SeenLagAsync(CancellationToken cancellation) =>
        new(Volatile.Read(ref _stored), await index.LastChangeAsync(cancellation).ConfigureAwait(false), Age);

    /// <summary>Waits until the index holds everything that is stored now.</summary>
    public async Task CaughtUpAsync(CancellationToken cancellation) => await HoldsAsync(await store.LastChangeAsync(cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    /// <summary>Waits until the index holds a change.</summary>
    public async Task HoldsAsync(long change, CancellationToken cancellation)
    {
        while (await index.LastChangeAsync(cancellation).ConfigureAwait(false) < change)
        {
            Nudge();
            await Task.Delay(PollWhileWaiting, time, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Brings the index up to the end of the feed; for one caller at a time.</summary>
    internal async Task CatchUpAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var looked = time.GetTimestamp();
            var stored = await store.LastChangeAsync(cancellation).ConfigureAwait(false);
            var after = await index.LastChangeAsync(cancellation).ConfigureAwait(false);
            Volatile.Write(ref _stored, stored);
            if (after == stored)
            {
                Volatile.Write(ref _reached, looked);
                return;
            }
            if (after > stored)
            {
                Ahead(after, stored);
                await index.ClearAsync(cancellation).ConfigureAwait(false);
                continue;
            }
            var changes = await store.ReadChangesAsync(after, BatchSize, cancellation).ConfigureAwait(false);
            // A number without an article of its own is passed by.
            var (articles, last) = changes.Count == 0 ? ([], stored) : await ReadAsync(changes, cancellation).ConfigureAwait(false);
            await index.ApplyAsync(articles, last, cancellation).ConfigureAwait(false);
            if (last >= stored)
                Volatile.Write(ref _reached, looked);
        }
    }

    private TimeSpan? Age => Volatile.Read(ref _reached) is not 0 and var reached ? time.GetElapsedTime(reached) : null;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host waits for nothing here: reading a large store must not hold up serving.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                await CatchUpAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) // The job's boundary: it tries again, and health shows the lag.
            {
                Failed(e);
                pause = PauseAfterFailure;
            }
            await WaitAsync(pause, stoppingToken).ConfigureAwait(false);
        }
    }

    /// <summary>The articles of the changes, and the last of these that was come to.</summary>
    private async Task<(List<IndexedArticle> Articles, long Last)> ReadAsync(IReadOnlyList<ArticleChange> changes, CancellationToken cancellation)
    {
        var (articles, last, characters) = (new List<IndexedArticle>(changes.Count), 0L, 0);
        foreach (var together in changes.Chunk(ReadTogether))
        {
            foreach (var article in await store.FindArticlesAsync([.. together.Select(change => change.ArticleId)], cancellation).ConfigureAwait(false))
            {
                articles.Add(ArticleProjection.Of(article));
                characters += article.Draft.Text.Length;
            }
            last = together[^1].Number;
            if (characters >= MostCharacters)
                break;
        }
        return (articles, last);
    }

    private async Task WaitAsync(TimeSpan pause, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var nudge = _nudges.WaitAsync(either.Token);
        await Task.WhenAny(nudge, Task.Delay(pause, time, either.Token)).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        await ((Task)nudge).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index holds change {Indexed}, the store only {Stored}: it is of another store, or the store was put back from a backup. The index is made anew.")]
    private partial void Ahead(long indexed, long stored);

    [LoggerMessage(Level = LogLevel.Error, Message = "The index could not follow the store; it will try again.")]
    private partial void Failed(Exception exception);

    /// <inheritdoc/>
    public override void Dispose()
    {
        _nudges.Dispose();
        base.Dispose();
    }
}
