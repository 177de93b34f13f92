using NgoNews.SearchApi.Search.Answering;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>The index in a folder of Lucene.Net. It tells which articles hold what; how they rank, and all else that is made of it, is the same for every engine.</summary>
/// <remarks>What is put in is found at once, and committed now and then: a process that is killed loses the last moments, which are projected again, since the change that the
/// index stands at is part of the commit.</remarks>
internal sealed class LuceneIndex : ISearchIndex
{
    // A commit waits for the disk; so many articles are soon projected again.
    private const int MostUncommitted = 2_000;

    private readonly string _path;
    private readonly FileStream _held;
    private readonly SemaphoreSlim _writing = new(1, 1);

    // Held for moments: what was written and the documents that belong to it become visible together.
    private readonly Lock _turn = new();
    private readonly VocabularyShelf _vocabulary = new();
    private readonly SegmentNumbers _segments = new();
    private readonly PostingLists _lists;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private LuceneFolder _folder;
    private LuceneSnapshot _snapshot;
    private int _end;
    private int _uncommitted;
    private volatile bool _damaged;
    private bool _closed;

    private LuceneIndex(string path, FileStream held)
    {
        (_path, _held, _lists) = (path, held, new PostingLists(_segments));
        (_folder, _snapshot) = Opened(LuceneFolder.Open(path));
    }

    /// <summary>Opens the index, made where absent; one that is damaged or of another format is emptied, to be projected again.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">Another process has it open.</exception>
    public static LuceneIndex Open(string path)
    {
        var held = IndexHold.Take(path);
        try
        {
            return new LuceneIndex(path, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<long> LastChangeAsync(CancellationToken cancellation)
    {
        if (_damaged)
            await WriteAsync(Remake, cancellation).ConfigureAwait(false);
        lock (_turn)
            return _snapshot.Documents.LastChange;
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
        return ReadAsync(state => new Searcher(state, query).Answer(), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> SuggestAsync(string typed, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 20);
        return ReadAsync(state => new Completions(state).Of(typed, limit), cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync().ConfigureAwait(false);
        if (!_closed)
        {
            _folder.Dispose();
            await _held.DisposeAsync().ConfigureAwait(false);
            _closed = true;
        }
        _writing.Release();
    }

    /// <summary>Reads from one state of the index.</summary>
    private Task<T> ReadAsync<T>(Func<LuceneState, T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (folder, searcher, snapshot) = Settle();
        try
        {
            return Task.FromResult(read(new LuceneState(searcher, snapshot, _segments, _lists, _vocabulary)));
        }
        catch (Exception e) when (LuceneFolder.IsDamage(e))
        {
            _damaged = true;
            throw;
        }
        finally
        {
            folder.Searchers.Release(searcher);
        }
    }

    private (LuceneFolder Folder, global::Lucene.Net.Search.IndexSearcher Searcher, LuceneSnapshot Snapshot) Settle()
    {
        lock (_turn)
            return (_folder, _folder.Searchers.Acquire(), _snapshot);
    }

    private async Task WriteAsync(Action write, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            write();
        }
        catch (Exception e) when (LuceneFolder.IsDamage(e))
        {
            _damaged = true;
            throw;
        }
        finally
        {
            _writing.Release();
        }
    }

    private void Apply(IReadOnlyList<IndexedArticle> articles, long lastChange, CancellationToken cancellation)
    {
        var (added, made, next) = (new Dictionary<string, Document>(articles.Count, StringComparer.Ordinal), new Dictionary<string, LuceneDocument>(StringComparer.Ordinal), _end);
        foreach (var article in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            // Of one that stands in a batch twice only the last counts.
            var document = new Document(next++, article.Id, DocumentFacts.Of(article));
            added[article.Id] = document;
            made[article.Id] = LuceneFields.Make(article, document);
        }
        try
        {
            foreach (var (id, document) in made)
                _folder.Put(id, document);
            _folder.Mark(next, lastChange);
            _uncommitted += made.Count;
            if (_uncommitted >= MostUncommitted)
                Commit();
            Show(added, next, lastChange);
        }
        catch
        {
            // Half of a batch must never be committed with the next one: back to the last commit.
            Return();
            throw;
        }
    }

    private void Commit()
    {
        _folder.Commit();
        _uncommitted = 0;
    }

    private void Show(Dictionary<string, Document> added, int end, long lastChange)
    {
        var gone = added.Keys.Where(_numbers.ContainsKey).Select(id => _numbers[id]).ToList();
        lock (_turn)
        {
            _folder.Searchers.MaybeRefreshBlocking();
            _snapshot = new LuceneSnapshot(_snapshot.Documents.With([.. added.Values], gone, lastChange));
        }
        foreach (var (id, document) in added)
            _numbers[id] = document.Number;
        _end = end;
    }

    private void Return()
    {
        lock (_turn)
        {
            _folder.Abandon();
            (_folder, _snapshot) = Opened(LuceneFolder.Open(_path));
            _lists.Clear();
            _vocabulary.Clear();
        }
    }

    private void Remake()
    {
        if (!_damaged)
            return;
        lock (_turn)
        {
            _folder.Abandon();
            (_folder, _snapshot) = Opened(LuceneFolder.Remake(_path));
            _lists.Clear();
            _vocabulary.Clear();
            _damaged = false;
        }
    }

    private (LuceneFolder Folder, LuceneSnapshot Snapshot) Opened(LuceneFolder folder)
    {
        var documents = folder.Held;
        _numbers.Clear();
        foreach (var number in documents.Everything().Members)
            _numbers[documents[number]!.Id] = number;
        (_end, _uncommitted) = (documents.End, 0);
        return (folder, new LuceneSnapshot(documents));
    }
}
