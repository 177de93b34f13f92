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
internal sealed class Fts5Index : EngineIndex
{
    private readonly IndexFile _file;
    private SqliteConnection _writer;
    private Documents _documents;
    private readonly DocumentLists _lists = new();
    private readonly VocabularyShelf _vocabulary = new();

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
    protected override long ShownChange => _documents.LastChange;

    /// <inheritdoc/>
    protected override bool SaysDamage(Exception error) => error is SqliteException e && IndexFile.IsDamage(e);

    /// <inheritdoc/>
    protected override SearchAnswer Answer(SearchQuery query) => Read(state => new Searcher(state, query).Answer());

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Complete(string typed, int limit) => Read(state => new Completions(state).Of(typed, limit));

    private T Read<T>(Func<IIndexState, T> read)
    {
        using var connection = _file.OpenReader();
        using var transaction = connection.BeginTransaction(deferred: true);
        return read(new IndexState(connection, Settle(connection), _lists, _vocabulary));
    }

    /// <inheritdoc/>
    protected override async ValueTask CloseAsync()
    {
        // The writer last: closing the last connection is a checkpoint, and only the writer may do one.
        _file.CloseReaders();
        await _writer.DisposeAsync().ConfigureAwait(false);
        _file.Dispose();
    }

    /// <summary>Begins reading, and hands out the documents of that very state.</summary>
    private Documents Settle(SqliteConnection connection)
    {
        lock (Turn)
        {
            StoredDocuments.LastChange(connection);
            return _documents;
        }
    }

    /// <inheritdoc/>
    protected override void Apply(IReadOnlyList<IndexedArticle> articles, long lastChange, CancellationToken cancellation)
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
        lock (Turn)
        {
            transaction.Commit();
            _documents = _documents.With([.. added.Values], gone, lastChange);
        }
    }

    /// <inheritdoc/>
    protected override void StartAnew()
    {
        _writer.Dispose();
        _writer = _file.Remake();
        _documents = StoredDocuments.Load(_writer);
        _lists.Clear();
        _vocabulary.Clear();
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
