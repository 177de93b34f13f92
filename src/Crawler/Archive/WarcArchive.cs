using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using NgoNews.Crawler.Fetching;
using NgoNews.Store;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Archive;

/// <summary>Every whole response with the question that it answers, one gzip member a record, appended as it comes, and flushed to the disk before the store hears of it.</summary>
/// <remarks>
/// One process writes at a time, or one of each node where nodes share a folder: the lock file is held from <see cref="OpenAsync"/> on and dies with the process.
/// A record that the store does not know of (the process died between the two, or the store is an older copy) stays: bytes that were fetched once
/// may not come again, and <see cref="Jobs.Salvage"/> stores what they hold. Only a torn last record is cut off at the next opening.
/// </remarks>
internal sealed class WarcArchive(string folder, IStore store, TimeProvider time, ILogger<WarcArchive> log, long fileSize = 512L * 1024 * 1024, string? node = null) : IPageArchive, IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly ArchiveNames names = new(node);
    private readonly List<(string Path, long From, long To)> left = [];
    private readonly ConcurrentDictionary<string, bool> missing = new(StringComparer.Ordinal);
    private FileStream? held;
    private FileStream? current;
    private int number;
    private bool unflushed;

    /// <summary>Makes a file; one on a full disk in tests.</summary>
    internal Func<string, FileStream> Create { get; init; } = Open;

    /// <summary>Takes the folder and repairs what a killed process left behind. Does nothing when it is open already.</summary>
    /// <exception cref="ArchiveInUseException">Another process harvests into this folder.</exception>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (held is not null) return;
            Directory.CreateDirectory(folder);
            held = Lock();
            var ends = await store.ListArchiveEndsAsync(cancellation);
            string[] own = [.. ends.Keys.Where(names.IsOwn).Order(StringComparer.Ordinal)];
            if (node is not null) RefuseTwin(own);
            Miss(own);
            foreach (var file in names.In(folder)) Repair(file, ends.GetValueOrDefault(Path.GetFileName(file)));
        }
        catch when (held is not null)
        {
            // Whoever asks for it again begins anew.
            await held.DisposeAsync();
            held = null;
            left.Clear();
            throw;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Keeps a page and the question that it answers. They outlive the process from then on, and a loss of power from <see cref="FlushAsync"/> on.</summary>
    public Task<PageRecord> AppendAsync(Page page, CancellationToken cancellation)
    {
        var id = NewId(page.FetchedAt);
        return AppendAsync(page, id, WarcRecord.Response(id, page), null, cancellation);
    }

    /// <summary>Everything that was appended is on the disk when the task completes: one wait for many records.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            Flush();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Keeps that a page came again: as a revisit of the original, or whole where the original is not there or held other bytes.</summary>
    /// <param name="page">304, or a response.</param>
    /// <param name="original">An earlier page of the address, itself no revisit.</param>
    /// <param name="cancellation">Ends the reading of the original.</param>
    public async Task<PageRecord> AppendAgainAsync(Page page, PageRecord? original, CancellationToken cancellation)
    {
        if (original is not { Revisits: null } || await WarcReader.LoadAsync(folder, original, cancellation) is not var (head, _)) return await AppendAsync(page, cancellation);
        // One body may be compressed in more than one way; then the payload is another one, and kept.
        var digest = head["WARC-Payload-Digest"];
        if (digest is null || head["WARC-Target-URI"] is null || (page.Status != 304 && digest != WarcRecord.Digest(page.Transferred.Span))) return await AppendAsync(page, cancellation);
        var id = NewId(page.FetchedAt);
        return await AppendAsync(page, id, WarcRecord.Revisit(id, page, head), original, cancellation);
    }

    private async Task<PageRecord> AppendAsync(Page page, string id, byte[] record, PageRecord? original, CancellationToken cancellation)
    {
        var question = page.Sent is { } sent ? Body.Gzip(WarcRecord.Request(NewId(page.FetchedAt), page, sent, id)) : [];
        var answer = Body.Gzip(record);
        await gate.WaitAsync(cancellation);
        try
        {
            var file = Current();
            var offset = file.Position + question.Length;
            // The question first: what the store knows of then ends where the file does.
            Write(file, [.. question, .. answer]);
            unflushed = true;
            var kept = new PageRecord(id, page.Asked.AbsoluteUri, page.FetchedAt, page.Status, page.Header("Content-Type") ?? original?.ContentType,
                original?.Sha256 ?? page.Sha256, original?.Length ?? page.Body.Length, Path.GetFileName(file.Name), offset, answer.Length);
            return kept with { Revisits = original?.Id };
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Answers that a killed process archived and did not come to store, in order; each is told once.</summary>
    public IEnumerable<(PageRecord Record, Page Page)> TakeLeft()
    {
        var places = left.ToArray();
        left.Clear();
        foreach (var (path, from, to) in places)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            foreach (var (offset, length, bytes) in WarcTail.Records(file, from, to))
                if (LeftAnswer(bytes) is var (id, page))
                    yield return (new PageRecord(id, page.Asked.AbsoluteUri, page.FetchedAt, page.Status, page.Header("Content-Type"), page.Sha256, page.Body.Length, Path.GetFileName(path), offset, length), page);
        }
    }

    private static (string Id, Page Page)? LeftAnswer(byte[] bytes)
    {
        if (HeaderBlock.Read(bytes, Encoding.UTF8) is not { } head || head["WARC-Record-ID"] is not { } id) return null;
        var entry = new WarcEntry(1, head, bytes.AsMemory(head.Length, bytes.Length - head.Length - "\r\n\r\n".Length));
        return entry.Type == "response" && HttpBlock.Read(entry, WarcReader.Cap).Page is { } page ? (id.Trim('<', '>'), page) : null;
    }

    /// <inheritdoc/>
    public async Task<ArchivedPage?> ReadAsync(PageRecord record, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Revisits is null) return await ReadOriginalAsync(record, cancellation);
        return await store.FindPageAsync(record.Revisits, cancellation) is { Revisits: null } original && await ReadOriginalAsync(original, cancellation) is { } page
            ? page with { FetchedAt = record.FetchedAt } : null;
    }

    private async Task<ArchivedPage?> ReadOriginalAsync(PageRecord record, CancellationToken cancellation)
    {
        if (await WarcReader.ReadAsync(folder, record, cancellation) is { } page) return page;
        if (!IsHere(record.ArchiveFile) && missing.TryAdd(record.ArchiveFile, true)) log.LogWarning("{File} is not in {Folder}: what it holds can be read where it is, or once it is here", record.ArchiveFile, folder);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        Flush();
        if (current is not null) await current.DisposeAsync();
        if (held is not null) await held.DisposeAsync();
        gate.Dispose();
    }

    private bool IsHere(string file) => File.Exists(Path.Combine(folder, Path.GetFileName(file)));

    /// <summary>The store is shared, and tells files by their names alone: no two nodes may be called the same. Where nothing is here of what this one wrote, it is another one, or has lost its disk.</summary>
    /// <param name="own">Files of this node that the store knows of.</param>
    private void RefuseTwin(string[] own)
    {
        if (own.Length > 0 && !own.Any(IsHere))
            throw new IOException($"{folder}: the store knows of {own[0]}, which is not here; is another node called {node}, too? --node gives this one another name");
    }

    /// <summary>What was moved away or lost stops nothing, and its names are not given again.</summary>
    private void Miss(string[] own)
    {
        number = Math.Max(number, own.Select(ArchiveNames.NumberOf).DefaultIfEmpty().Max());
        if (own.Where(file => !IsHere(file)).ToArray() is { Length: > 0 } gone)
            log.LogWarning("{Count} files of the archive that the store knows of are not in {Folder}, such as {File}: the pages in them cannot be read here", gone.Length, folder, gone[0]);
    }

    private FileStream Lock()
    {
        try
        {
            return new FileStream(Path.Combine(folder, names.Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new ArchiveInUseException(folder);
        }
    }

    /// <summary>Cuts off a torn last record, and goes on behind it; whole records stay, known to the store or not.</summary>
    private void Repair(string path, long end)
    {
        var name = Path.GetFileName(path);
        number = Math.Max(number, ArchiveNames.NumberOf(name));
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        if (file.Length == end) return;
        if (file.Length < end)
        {
            log.LogError("{File} ends at {Length}, but the store knows of records up to {End}: their bytes are lost", name, file.Length, end);
            return;
        }
        var whole = WarcTail.WholeEnd(file, end);
        if (whole > end)
        {
            log.LogWarning("{File}: the store does not know of the records from {End} to {Whole}; they are kept", name, end, whole);
            left.Add((path, end, whole.Value));
        }
        // Where nothing is whole it may be no archive of ours at all.
        if (whole is null or 0) log.LogWarning("{File}: what stands behind {End} is damaged; it is left as it is", name, end);
        else if (whole < file.Length)
        {
            log.LogInformation("{File}: {Bytes} bytes of a torn last record are cut off", name, file.Length - whole);
            file.SetLength(whole.Value);
            file.Flush(flushToDisk: true);
        }
    }

    private FileStream Current()
    {
        if (held is null) throw new InvalidOperationException("the archive is not open");
        if (current is not null && current.Position < fileSize) return current;
        Flush();
        current?.Dispose();
        current = null;
        number++;
        var name = names.Of(number);
        var path = Path.Combine(folder, name);
        // Each opening begins a file of its own: nothing is ever appended behind a place that another process may have left torn.
        var file = Create(path);
        try
        {
            var now = time.GetUtcNow();
            Write(file, Body.Gzip(WarcRecord.Info(NewId(now), now, name)));
            file.Flush(flushToDisk: true);
        }
        catch
        {
            // A file without its first record is none.
            file.Dispose();
            File.Delete(path);
            throw;
        }
        return current = file;
    }

    // Without a buffer: what could not be written must not be tried again by what mends the file.
    private static FileStream Open(string path) => new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);

    private static string NewId(DateTimeOffset at) => "urn:uuid:" + Guid.CreateVersion7(at).ToString("D", CultureInfo.InvariantCulture);

    private void Flush()
    {
        if (!unflushed) return;
        current!.Flush(flushToDisk: true);
        unflushed = false;
    }

    /// <summary>A write that fails half-way (disk full) leaves no torn record in front of the next one.</summary>
    private static void Write(FileStream file, byte[] bytes)
    {
        var offset = file.Position;
        try
        {
            file.Write(bytes);
        }
        catch (IOException)
        {
            file.SetLength(offset);
            file.Position = offset;
            throw;
        }
    }
}

/// <summary>Another process harvests into the same data directory.</summary>
public sealed class ArchiveInUseException(string folder) : Exception($"another process is harvesting into {folder}");
