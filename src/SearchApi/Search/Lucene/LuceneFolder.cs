using System.Globalization;
using System.Text.Json;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NgoNews.SearchApi.Search.Answering;
using FSDirectory = Lucene.Net.Store.FSDirectory;
using LuceneDocument = Lucene.Net.Documents.Document;
using LuceneTerm = Lucene.Net.Index.Term;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>The folder of the index, open for writing: one writer, and a searcher over all that it has written, committed or not.</summary>
internal sealed class LuceneFolder : IDisposable
{
    /// <summary>Goes up with every change of the fields or of the word forms; an index of another format is thrown away.</summary>
    private const string Format = "1";

    private const string FormatKey = "format";
    private const string LastChangeKey = "last_change";
    private const string EndKey = "end";

    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;

    private LuceneFolder(FSDirectory directory, IndexWriter writer)
    {
        (_directory, _writer) = (directory, writer);
        Searchers = new SearcherManager(writer, applyAllDeletes: true, searcherFactory: null);
    }

    /// <summary>Hands out searchers over what was last shown.</summary>
    public SearcherManager Searchers { get; }

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
    public static bool IsDamage(Exception error) => error is CorruptIndexException or IndexFormatTooOldException or IndexFormatTooNewException or IndexNotFoundException
        or EndOfStreamException or FileNotFoundException or JsonException or FormatException;

    /// <summary>The documents that the last commit holds.</summary>
    public Documents Load()
    {
        var data = _writer.CommitData;
        var searcher = Searchers.Acquire();
        try
        {
            return Documents.Of(Read(searcher.IndexReader).ToList(), int.Parse(data[EndKey], CultureInfo.InvariantCulture), long.Parse(data[LastChangeKey], CultureInfo.InvariantCulture));
        }
        finally
        {
            Searchers.Release(searcher);
        }
    }

    /// <summary>Puts a document in the place of its older version.</summary>
    public void Put(string id, LuceneDocument document) => _writer.UpdateDocument(new LuceneTerm(LuceneFields.Id, id), document);

    /// <summary>What the next commit stands at.</summary>
    public void Mark(int end, long lastChange) => _writer.SetCommitData(DataOf(end, lastChange));

    /// <summary>Makes what was put in durable, with its mark.</summary>
    public void Commit() => _writer.Commit();

    /// <summary>Gives up what was put in since the last commit, and closes.</summary>
    public void Abandon()
    {
        Searchers.Dispose();
        _writer.Rollback();
        _directory.Dispose();
    }

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
        try
        {
            var isNew = !DirectoryReader.IndexExists(directory);
            var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, KeyAnalyzer.OfFields()) { OpenMode = isNew ? OpenMode.CREATE : OpenMode.APPEND });
            if (isNew)
            {
                writer.SetCommitData(DataOf(0, 0));
                writer.Commit();
            }
            if (writer.CommitData.TryGetValue(FormatKey, out var format) && format == Format)
                return new LuceneFolder(directory, writer);
            writer.Rollback();
        }
        catch
        {
            directory.Dispose();
            throw;
        }
        directory.Dispose();
        return null;
    }

    private static IEnumerable<Document> Read(IndexReader reader)
    {
        foreach (var leaf in reader.Leaves.Select(l => l.AtomicReader))
        {
            var (numbers, keys, facts) = (leaf.GetNumericDocValues(LuceneFields.Number), leaf.GetBinaryDocValues(LuceneFields.Key), leaf.GetBinaryDocValues(LuceneFields.Facts));
            for (var doc = 0; doc < leaf.MaxDoc; doc++)
            {
                if (leaf.LiveDocs is { } live && !live.Get(doc))
                    continue;
                var (key, fact) = (new BytesRef(), new BytesRef());
                keys.Get(doc, key);
                facts.Get(doc, fact);
                yield return new Document((int)numbers.Get(doc), key.Utf8ToString(), DocumentFacts.Parse(fact.Utf8ToString()));
            }
        }
    }
}
