using System.Globalization;
using System.Text.Json;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using FSDirectory = Lucene.Net.Store.FSDirectory;
using LockObtainFailedException = Lucene.Net.Store.LockObtainFailedException;
using LuceneDocument = Lucene.Net.Documents.Document;
using LuceneTerm = Lucene.Net.Index.Term;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>The folder of the index, open for writing: one writer, and a searcher over all that it has written, committed or not.</summary>
internal sealed class LuceneFolder : IDisposable
{
    /// <summary>Goes up with every change of the fields or of the word forms; an index of another format is thrown away.</summary>
    private const string Format = "2";

    private const string FormatKey = "format";
    private const string LastChangeKey = "last_change";
    private const string EndKey = "end";

    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;

    private LuceneFolder(FSDirectory directory, IndexWriter writer, SearcherManager searchers) =>
        (_directory, _writer, Searchers, LastChange, End) = (directory, writer, searchers, Number(writer.CommitData, LastChangeKey), (int)Number(writer.CommitData, EndKey));

    /// <summary>Hands out searchers over what was last shown.</summary>
    public SearcherManager Searchers { get; }

    /// <summary>The change that its last commit stood at when it was opened.</summary>
    public long LastChange { get; }

    /// <summary>One more than the greatest number given by then.</summary>
    public int End { get; }

    /// <summary>Opens it, made where absent; one that is damaged or of another format is made anew.</summary>
    public static LuceneFolder Open(string path)
    {
        try
        {
            if (TryOpen(path) is { } folder)
                return folder;
        }
        catch (Exception e) when (IsDamage(e))
        {
            // Made anew below.
        }
        return Remake(path);
    }

    /// <summary>Throws it away and makes an empty one. It may not be open.</summary>
    public static LuceneFolder Remake(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        return TryOpen(path)!;
    }

    /// <summary>Whether an error says that the folder does not hold what it should, rather than that the disk is full or another process writes.</summary>
    public static bool IsDamage(Exception error)
    {
        // What Lucene.Net throws of some broken files; those of the system carry its number.
        const int OfNoSystem = unchecked((int)0x80131620);
        return error is not LockObtainFailedException and (CorruptIndexException or IndexNotFoundException
            or EndOfStreamException or FileNotFoundException or JsonException or FormatException
            or IOException { HResult: OfNoSystem, InnerException: null });
    }

    /// <summary>What the last commit holds, for a check; its segments must be whole.</summary>
    public static IndexReport Report(FSDirectory directory)
    {
        using var reader = DirectoryReader.Open(directory);
        if (!reader.IndexCommit.UserData.TryGetValue(FormatKey, out var format) || format != Format)
            return IndexReport.Unreadable("it has the format of another release, and is made anew at the next start");
        var articles = Ids(reader).Distinct(StringComparer.Ordinal).Count();
        List<string> faults = articles == reader.NumDocs ? [] : ["articles stand in it twice"];
        return new IndexReport(articles, Number(reader.IndexCommit.UserData, LastChangeKey), faults);
    }

    /// <summary>Puts a document in the place of its older version.</summary>
    public void Put(string id, LuceneDocument document) => _writer.UpdateDocument(new LuceneTerm(LuceneFields.Id, id), document);

    /// <summary>What the next commit stands at.</summary>
    public void Mark(int end, long lastChange) => _writer.SetCommitData(DataOf(end, lastChange));

    /// <summary>Makes what was put in durable, with its mark.</summary>
    public void Commit() => _writer.Commit();

    /// <summary>Gives up what was put in since the last commit, and closes.</summary>
    public void Abandon() => Close(_directory, _writer, Searchers);

    public void Dispose()
    {
        Searchers.Dispose();
        _writer.Dispose();
        _directory.Dispose();
    }

    private static Dictionary<string, string> DataOf(int end, long lastChange) => new()
    {
        [FormatKey] = Format,
        [EndKey] = end.ToString(CultureInfo.InvariantCulture),
        [LastChangeKey] = lastChange.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Null where the folder has another format.</summary>
    private static LuceneFolder? TryOpen(string path)
    {
        var directory = FSDirectory.Open(path);
        IndexWriter? writer = null;
        SearcherManager? searchers = null;
        try
        {
            writer = Writer(directory);
            if (!writer.CommitData.TryGetValue(FormatKey, out var format) || format != Format)
            {
                Close(directory, writer, searchers);
                return null;
            }
            searchers = new SearcherManager(writer, applyAllDeletes: true, new ByBm25());
            return new LuceneFolder(directory, writer, searchers);
        }
        catch
        {
            Close(directory, writer, searchers);
            throw;
        }
    }

    private static IndexWriter Writer(FSDirectory directory)
    {
        var isNew = !DirectoryReader.IndexExists(directory);
        var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, KeyAnalyzer.OfFields())
        {
            OpenMode = isNew ? OpenMode.CREATE : OpenMode.APPEND,
            Similarity = new BM25Similarity(),
        });
        if (!isNew)
            return writer;
        writer.SetCommitData(DataOf(0, 0));
        writer.Commit();
        return writer;
    }

    /// <summary>Without a commit, which would make what is damaged look whole.</summary>
    private static void Close(FSDirectory directory, IndexWriter? writer, SearcherManager? searchers)
    {
        searchers?.Dispose();
        writer?.Rollback();
        directory.Dispose();
    }

    private static long Number(IDictionary<string, string> data, string key) => long.Parse(data[key], CultureInfo.InvariantCulture);

    private static IEnumerable<string> Ids(DirectoryReader reader)
    {
        foreach (var leaf in reader.Leaves.Select(l => l.AtomicReader))
        {
            var (keys, key) = (leaf.GetBinaryDocValues(LuceneFields.Key), new BytesRef());
            for (var doc = 0; doc < leaf.MaxDoc; doc++)
            {
                if (leaf.LiveDocs is { } live && !live.Get(doc))
                    continue;
                keys.Get(doc, key);
                yield return key.Utf8ToString();
            }
        }
    }

    private sealed class ByBm25 : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new BM25Similarity() };
    }
}
