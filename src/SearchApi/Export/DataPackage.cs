using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NgoNews.Extractor.Figures;

namespace NgoNews.SearchApi.Export;

/// <summary>A Frictionless data package as a ZIP file: tables, their schema (<c>datapackage.json</c>), a README, and where everything comes from.</summary>
internal sealed class DataPackage(Exporter exporter, TimeProvider time)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the package. It is made in a temporary file first: a ZIP writer makes blocking writes, which a response does not take.</summary>
    public async Task WriteAsync(ExportQuestion question, Stream stream, CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        await using (file.ConfigureAwait(false))
        {
            await FillAsync(file, question, cancellation).ConfigureAwait(false);
            file.Position = 0;
            await file.CopyToAsync(stream, cancellation).ConfigureAwait(false);
        }
    }

    private async Task FillAsync(FileStream file, ExportQuestion question, CancellationToken cancellation)
    {
        var made = time.GetUtcNow();
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        var written = new Dictionary<string, WrittenFile>(StringComparer.Ordinal);
        foreach (var table in TableSchema.Tables)
        {
            using var entry = new HashedStream(Entry(zip, ExportFiles.NameOf(table.File), made).Open());
            await exporter.WriteAsync(table.File, question with { Mark = false }, entry, cancellation).ConfigureAwait(false);
            written[table.Name] = entry.Sum();
        }
        Write(zip, "datapackage.json", JsonSerializer.Serialize(TableSchema.Package(made, written), Readable), made);
        Write(zip, "README.md", PackageReadme.Text(made), made);
        Write(zip, "provenance.json", JsonSerializer.Serialize(Provenance(made, written), Readable), made);
    }

    /// <summary>What made the data, for who has to tell.</summary>
    private static object Provenance(DateTimeOffset made, Dictionary<string, WrittenFile> written) => new
    {
        made = FigureColumns.Instant(made),
        program = "NgoNews",
        program_version = typeof(DataPackage).Assembly.GetName().Version?.ToString(3),
        reader_version = FigureReader.Version,
        method = "Articles were fetched from public portals as robots.txt allows and archived whole; figures were read from their words by rules and a learned choice among readings. "
            + "Each figure names its sentence, its offsets in the article's text and its article; each article names its address, the archived page and the reader's version.",
        files = written.ToDictionary(w => w.Key, w => new { bytes = w.Value.Bytes, sha256 = w.Value.Sha256 }),
    };

    private static ZipArchiveEntry Entry(ZipArchive zip, string name, DateTimeOffset made)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = made;
        return entry;
    }

    private static void Write(ZipArchive zip, string name, string text, DateTimeOffset made)
    {
        using var stream = Entry(zip, name, made).Open();
        stream.Write(Encoding.UTF8.GetBytes(text + "\n"));
    }
}

/// <summary>A file as it was written.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Of its bytes, hex.</param>
internal sealed record WrittenFile(long Bytes, string Sha256);

/// <summary>Counts and hashes what passes through.</summary>
internal sealed class HashedStream(Stream inner) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _bytes;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => _bytes;

    /// <inheritdoc/>
    public override long Position { get => _bytes; set => throw new NotSupportedException(); }

    /// <summary>What passed through so far.</summary>
    public WrittenFile Sum() => new(_bytes, Convert.ToHexStringLower(_hash.GetCurrentHash()));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _hash.AppendData(buffer);
        _bytes += buffer.Length;
        inner.Write(buffer);
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _hash.AppendData(buffer.Span);
        _bytes += buffer.Length;
        return inner.WriteAsync(buffer, cancellationToken);
    }

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            _hash.Dispose();
        }
        base.Dispose(disposing);
    }
}
