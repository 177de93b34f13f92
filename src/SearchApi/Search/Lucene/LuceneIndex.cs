using Lucene.Net.Search;
using NgoNews.SearchApi.Search.Answering;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>The index in a folder of Lucene.Net.</summary>
/// <remarks>What is put in is found at once, and committed now and then: a process that is killed loses the last moments, which are projected again, since the change that the
/// index stands at is part of the commit.</remarks>
internal sealed class LuceneIndex : EngineIndex
{
    // A commit waits for the disk; so many articles are soon projected again.
    private const int MostUncommitted = 2_000;

    private readonly string _path;
    private readonly FileStream _hold;
    private readonly HeldTerms _held = new();
    private readonly ColumnShelf _columns = new();
    private LuceneFolder _folder;
    private long _shownChange;
    private int _end;
    private int _uncommitted;

    private LuceneIndex(string path, FileStream hold)
    {
        (_path, _hold) = (path, hold);
        _folder = Opened(LuceneFolder.Open(path));
    }

    /// <summary>Opens the index, made where absent; one that is damaged or of another format is emptied, to be projected again.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">Another process has it open.</exception>
    public static LuceneIndex Open(string path)
    {
        var hold = IndexHold.Take(path);
        try
        {
            return new LuceneIndex(path, hold);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override long ShownChange => _shownChange;

    /// <inheritdoc/>
    protected override bool SaysDamage(Exception error) => LuceneFolder.IsDamage(error);

    /// <inheritdoc/>
    protected override SearchAnswer Answer(SearchQuery query) => Read(state => new LuceneSearcher(state, query).Answer());

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Complete(string typed, int limit) => Read(state => new Completions(state).Of(typed, limit));

    private T Read<T>(Func<LuceneState, T> read)
    {
        var (folder, searcher) = Acquire();
        try
        {
            return read(new LuceneState(searcher, _held, _columns));
        }
        finally
        {
            folder.Searchers.Release(searcher);
        }
    }

    private (LuceneFolder Folder, IndexSearcher Searcher) Acquire()
    {
        lock (Turn)
            return (_folder, _folder.Searchers.Acquire());
    }

    /// <inheritdoc/>
    protected override ValueTask CloseAsync()
    {
        _folder.Dispose();
        return _hold.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void Apply(IReadOnlyList<IndexedArticle> articles, long lastChange, CancellationToken cancellation)
    {
        var (made, next) = (new Dictionary<string, LuceneDocument>(articles.Count, StringComparer.Ordinal), _end);
        foreach (var article in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            // Of one that stands in a batch twice only the last counts.
            made[article.Id] = LuceneFields.Make(article, new Document(next++, article.Id, DocumentFacts.Of(article)));
        }
        try
        {
            foreach (var (id, document) in made)
                _folder.Put(id, document);
            _folder.Mark(next, lastChange);
            _uncommitted += made.Count;
            if (_uncommitted >= MostUncommitted)
                Commit();
            Show(next, lastChange);
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

    private void Show(int end, long lastChange)
    {
        lock (Turn)
        {
            _folder.Searchers.MaybeRefreshBlocking();
            _shownChange = lastChange;
        }
        _end = end;
    }

    private void Return()
    {
        lock (Turn)
            Show(LuceneFolder.Open);
    }

    /// <inheritdoc/>
    protected override void StartAnew() => Show(LuceneFolder.Remake);

    private void Show(Func<string, LuceneFolder> open)
    {
        _folder.Abandon();
        _folder = Opened(open(_path));
    }

    private LuceneFolder Opened(LuceneFolder folder)
    {
        (_shownChange, _end, _uncommitted) = (folder.LastChange, folder.End, 0);
        return folder;
    }
}
