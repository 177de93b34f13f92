using System.Globalization;
using Microsoft.Data.Sqlite;
using NgoNews.SearchApi.Search.Answering;

namespace NgoNews.SearchApi.Search.Fts5;

/// <summary>The index in one SQLite file with FTS5.</summary>
/// <remarks>
/// Words are stored twice, exactly and without marks, both folded here rather than by the engine, which turns "viện" into "vien" but leaves "đồng" its đ.
/// What filters and facets need is held in memory. Titles and texts are kept beside the words rather than asked of the store: a snippet must come from the
/// version that was indexed, and a page of hits must not become a hundred round trips to a server.
/// </remarks>
internal sealed class Fts5Index : ISearchIndex
{
    private readonly IndexFile _file;
    private readonly SemaphoreSlim _writing = new(1, 1);

    // Held for moments: a commit and the documents that belong to it become visible together.
    private readonly Lock _turn = new();
    private SqliteConnection _writer;
    private Documents _documents;
    private volatile bool _damaged;
    private readonly DocumentLists _lists = new();
    private readonly VocabularyShelf _vocabulary = new();
    private bool _closed;

    private Fts5Index(IndexFile file)
    {
        _file = file;
        (_writer, _documents) = Open(file);
    }

    /// <summary>Opens the index, made where absent; one that is damaged or of another format is emptied, to be projected again.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">Another process has it open.</exception>
    public static Fts5Index Open(string path)
    {
        var file = new IndexFile(path);
        try
        {
            return new Fts5Index(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<long> LastChangeAsync(CancellationToken cancellation)
    {
        if (_damaged)
            await WriteAsync(Remake, cancellation).ConfigureAwait(false);
        lock (_turn)
            return _documents.LastChange;
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

    /// <summary>Reads from one state of the index.</summary>
    private Task<T> ReadAsync<T>(Func<IndexState, T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            using var connection = _file.OpenReader();
            using var transaction = connection.BeginTransaction(deferred: true);
            return Task.FromResult(read(new IndexState(connection, Settle(connection), _lists, _vocabulary)));
        }
        catch (SqliteException e) when (IndexFile.IsDamage(e))
        {
            _damaged = true;
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync().ConfigureAwait(false);
        if (!_closed)
        {
            // The writer last: closing the last connection is a checkpoint, and only the writer may do one.
            _file.CloseReaders();
            await _writer.DisposeAsync().ConfigureAwait(false);
            _file.Dispose();
            _closed = true;
        }
        _writing.Release();
    }

    /// <summary>Begins reading, and hands out the documents of that very state.</summary>
    private Documents Settle(SqliteConnection connection)
    {
        lock (_turn)
        {
            StoredDocuments.LastChange(connection);
            return _documents;
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
        catch (SqliteException e) when (IndexFile.IsDamage(e))
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
        using var transaction = _writer.BeginTransaction();
        using var writer = new ArticleWriter(transaction);
        var (added, gone) = (new Dictionary<string, Document>(articles.Count, StringComparer.Ordinal), new List<int>());
        foreach (var article in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            // Of one that stands in a batch twice only the last counts, and it was never shown.
            if (writer.Remove(article.Id) is { } number && !added.ContainsKey(article.Id))
                gone.Add(number);
            added[article.Id] = writer.Add(article);
        }
        _writer.Run("UPDATE state SET value = $change WHERE name = 'last_change'", ("$change", lastChange.ToString(CultureInfo.InvariantCulture)));
        lock (_turn)
        {
            transaction.Commit();
            _documents = _documents.With([.. added.Values], gone, lastChange);
        }
    }

    private void Remake()
    {
        if (!_damaged)
            return;
        lock (_turn)
        {
            _writer.Dispose();
            _writer = _file.Remake();
            _documents = StoredDocuments.Load(_writer);
            _lists.Clear();
            _vocabulary.Clear();
            _damaged = false;
        }
    }

    private static (SqliteConnection Writer, Documents Documents) Open(IndexFile file)
    {
        var writer = file.OpenWriter();
        try
        {
            return (writer, StoredDocuments.Load(writer));
        }
        catch (Exception e) when (e is System.Text.Json.JsonException || (e is SqliteException sqlite && IndexFile.IsDamage(sqlite)))
        {
            writer.Dispose();
            writer = file.Remake();
            return (writer, StoredDocuments.Load(writer));
        }
    }
}
