using System.Globalization;
using NgoNews.Crawler.Fetching;
using NgoNews.Store;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Archive;

/// <summary>Every response's bytes, one gzip member a record, appended and flushed to the disk before the store hears of them.</summary>
/// <remarks>
/// One process writes at a time: the lock file is held from <see cref="OpenAsync"/> on and dies with the process.
/// A record that the store does not know of (the process died between the two, or the store is an older copy) stays: bytes that were fetched once
/// may not come again. Only a torn last record is cut off at the next opening.
/// </remarks>
internal sealed class WarcArchive(string folder, IStore store, TimeProvider time, ILogger<WarcArchive> log, long fileSize = 512L * 1024 * 1024) : IPageArchive, IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private FileStream? held;
    private FileStream? current;
    private int number;

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
            foreach (var file in Directory.GetFiles(folder, "ngonews-??????.warc.gz").Order(StringComparer.Ordinal)) Repair(file, ends.GetValueOrDefault(Path.GetFileName(file)));
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Keeps a page; it is on the disk when the task completes.</summary>
    public async Task<PageRecord> AppendAsync(Page page, CancellationToken cancellation)
    {
        var id = "urn:uuid:" + Guid.CreateVersion7(page.FetchedAt).ToString("D", CultureInfo.InvariantCulture);
        var bytes = Body.Gzip(WarcRecord.Response(id, page));
        await gate.WaitAsync(cancellation);
        try
        {
            var file = Current();
            var offset = file.Position;
            Write(file, bytes);
            return new PageRecord(id, page.Asked.AbsoluteUri, page.FetchedAt, page.Status, page.Header("Content-Type"), page.Sha256, page.Body.Length,
                Path.GetFileName(file.Name), offset, bytes.Length);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public Task<ArchivedPage?> ReadAsync(PageRecord record, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(record);
        return WarcReader.ReadAsync(folder, record, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (current is not null) await current.DisposeAsync();
        if (held is not null) await held.DisposeAsync();
        gate.Dispose();
    }

    private FileStream Lock()
    {
        try
        {
            return new FileStream(Path.Combine(folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
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
        number = Math.Max(number, int.TryParse(name.AsSpan("ngonews-".Length, 6), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0);
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        if (file.Length == end) return;
        if (file.Length < end)
        {
            log.LogError("{File} ends at {Length}, but the store knows of records up to {End}: their bytes are lost", name, file.Length, end);
            return;
        }
        var whole = WarcTail.WholeEnd(file, end);
        if (whole > end) log.LogWarning("{File}: the store does not know of the records from {End} to {Whole}; they are kept", name, end, whole);
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
        current?.Dispose();
        number++;
        var name = string.Create(CultureInfo.InvariantCulture, $"ngonews-{number:000000}.warc.gz");
        // Each opening begins a file of its own: nothing is ever appended behind a place that another process may have left torn.
        current = new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        var now = time.GetUtcNow();
        Write(current, Body.Gzip(WarcRecord.Info("urn:uuid:" + Guid.CreateVersion7(now).ToString("D", CultureInfo.InvariantCulture), now, name)));
        return current;
    }

    /// <summary>Writes to the disk itself. A write that fails half-way (disk full) leaves no torn record in front of the next one.</summary>
    private static void Write(FileStream file, byte[] bytes)
    {
        var offset = file.Position;
        try
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
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
