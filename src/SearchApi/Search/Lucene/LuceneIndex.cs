using NgoNews.SearchApi.Search.Answering;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>The index in a folder of Lucene.Net. It tells which articles hold what; how they rank, and all else that is made of it, is the same for every engine.</summary>
/// <remarks>What is put in is found at once, and committed now and then: a process that is killed loses the last moments, which are projected again, since the change that the
/// index stands at is part of the commit.</remarks>
internal sealed class LuceneIndex : EngineIndex
{
    // A commit waits for the disk; so many articles are soon projected again.
    private const int MostUncommitted = 2_000;

    private readonly string _path;
    private readonly FileStream _held;
    private readonly SegmentNumbers _segments = new();
    private readonly PostingLists _lists;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private LuceneFolder _folder;
    private LuceneSnapshot _snapshot;
    private int _end;
    private int _uncommitted;

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
    protected override Documents Shown => _snapshot.Documents;

    /// <inheritdoc/>
    protected override bool SaysDamage(Exception error) => LuceneFolder.IsDamage(error);

    /// <inheritdoc/>
    protected override T Read<T>(Func<IIndexState, T> read)
    {
        var (folder, searcher, snapshot) = Settle();
        try
        {
            return read(new LuceneState(searcher, snapshot, _segments, _lists, Vocabulary));
        }
        finally
        {
            folder.Searchers.Release(searcher);
        }
    }

    /// <inheritdoc/>
    protected override ValueTask CloseAsync()
    {
        _folder.Dispose();
        return _held.DisposeAsync();
    }

    private (LuceneFolder Folder, global::Lucene.Net.Search.IndexSearcher Searcher, LuceneSnapshot Snapshot) Settle()
    {
        lock (Turn)
            return (_folder, _folder.Searchers.Acquire(), _snapshot);
    }

    /// <inheritdoc/>
    protected override void Apply(IReadOnlyList<IndexedArticle> articles, long lastChange, CancellationToken cancellation)
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
        lock (Turn)
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
        lock (Turn)
            Show(LuceneFolder.Open);
    }

    /// <inheritdoc/>
    protected override void StartAnew() => Show(LuceneFolder.Remake);

    private void Show(Func<string, LuceneFolder> open)
    {
        _folder.Abandon();
        (_folder, _snapshot) = Opened(open(_path));
        _lists.Clear();
        Vocabulary.Clear();
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
