namespace NgoNews.SearchApi.Search.Answering;

/// <summary>What every engine's index does alike: one writes at a time, what is asked is checked, and an index that turns out damaged is made anew before it is projected again.</summary>
internal abstract class EngineIndex : ISearchIndex
{
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile bool _damaged;
    private bool _closed;

    /// <summary>Held for moments: what was written and the documents that belong to it become visible together.</summary>
    protected Lock Turn { get; } = new();

    /// <summary>The change that what is shown stands at; asked for while <see cref="Turn"/> is held.</summary>
    protected abstract long ShownChange { get; }

    /// <inheritdoc/>
    public async Task<long> LastChangeAsync(CancellationToken cancellation)
    {
        if (_damaged)
            await WriteAsync(Remake, cancellation).ConfigureAwait(false);
        lock (Turn)
            return ShownChange;
    }

    /// <inheritdoc/>
    public Task ApplyAsync(IReadOnlyList<IndexedArticle> articles, long lastChange, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return WriteAsync(() => Apply(articles, lastChange, cancellation), cancellation);
    }

    /// <inheritdoc/>
    public Task ClearAsync(CancellationToken cancellation) => WriteAsync(() =>
    {
        _damaged = true;
        Remake();
    }, cancellation);

    /// <inheritdoc/>
    public Task<SearchAnswer> SearchAsync(SearchQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, 100);
        return ReadAsync(() => Answer(query), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> SuggestAsync(string typed, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 20);
        return ReadAsync(() => Complete(typed, limit), cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync().ConfigureAwait(false);
        if (!_closed)
        {
            await CloseAsync().ConfigureAwait(false);
            _closed = true;
        }
        _writing.Release();
    }

    /// <summary>Whether an error says that the index does not hold what it should.</summary>
    protected abstract bool SaysDamage(Exception error);

    /// <summary>Answers a query from one state of the index.</summary>
    protected abstract SearchAnswer Answer(SearchQuery query);

    /// <summary>Completes what is being typed, likewise.</summary>
    protected abstract IReadOnlyList<string> Complete(string typed, int limit);

    /// <summary>Puts articles in, all or none, and shows them.</summary>
    protected abstract void Apply(IReadOnlyList<IndexedArticle> articles, long lastChange, CancellationToken cancellation);

    /// <summary>Throws everything away and shows an empty index; <see cref="Turn"/> is held.</summary>
    protected abstract void StartAnew();

    /// <summary>Closes, and lets go of the index.</summary>
    protected abstract ValueTask CloseAsync();

    private Task<T> ReadAsync<T>(Func<T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return Task.FromResult(read());
        }
        catch (Exception e) when (SaysDamage(e))
        {
            _damaged = true;
            throw;
        }
    }

    private async Task WriteAsync(Action write, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            write();
        }
        catch (Exception e) when (SaysDamage(e))
        {
            _damaged = true;
            throw;
        }
        finally
        {
            _writing.Release();
        }
    }

    private void Remake()
    {
        if (!_damaged)
            return;
        lock (Turn)
        {
            StartAnew();
            _damaged = false;
        }
    }
}
