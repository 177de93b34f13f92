using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NgoNews.Crawler.Fetching;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Archive;

/// <summary>Reads one record of an archive file back.</summary>
internal static class WarcReader
{
    /// <summary>Largest record that is read.</summary>
    public const int Cap = 64 * 1024 * 1024;

    /// <summary>The page that a response record holds; null where it is not there, or its bytes are not those that were stored.</summary>
    public static async Task<ArchivedPage?> ReadAsync(string folder, PageRecord record, CancellationToken cancellation)
    {
        if (await LoadAsync(folder, record, cancellation) is not var (head, block) || HeaderBlock.Read(block.Span, Encoding.Latin1) is not { } http) return null;
        var (body, _, _) = Body.Decode(block[http.Length..].ToArray(), http["Content-Encoding"], Cap);
        if (body is null || Convert.ToHexStringLower(SHA256.HashData(body)) != record.Sha256) return null;
        if (!Uri.TryCreate(head["WARC-Target-URI"], UriKind.Absolute, out var address)) return null;
        return new ArchivedPage(record.Url, record.FetchedAt, record.Status, http["Content-Type"], body) { Address = address };
    }

    /// <summary>A record's own head and its block; null where it is not there.</summary>
    public static async Task<(HeaderBlock Head, ReadOnlyMemory<byte> Block)?> LoadAsync(string folder, PageRecord record, CancellationToken cancellation)
    {
        // The name comes from the store; it is still no path.
        var path = Path.Combine(folder, Path.GetFileName(record.ArchiveFile));
        if (record.RecordLength is <= 0 or > Cap || !File.Exists(path)) return null;
        var compressed = new byte[record.RecordLength];
        await using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
        {
            file.Position = record.Offset;
            if (await file.ReadAtLeastAsync(compressed, compressed.Length, throwOnEndOfStream: false, cancellation) < compressed.Length) return null;
        }
        if (Body.Gunzip(compressed, Cap).Bytes is not { } bytes || HeaderBlock.Read(bytes, Encoding.UTF8) is not { } head) return null;
        if (!head.First.StartsWith("WARC/1.", StringComparison.Ordinal) || head["WARC-Record-ID"] != $"<{record.Id}>") return null;
        return int.TryParse(head["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= bytes.Length - head.Length
            ? (head, bytes.AsMemory(head.Length, length)) : null;
    }
}
