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

    public static async Task<ArchivedPage?> ReadAsync(string folder, PageRecord record, CancellationToken cancellation)
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
        return Body.Gunzip(compressed, Cap).Bytes is { } bytes ? Parse(bytes, record) : null;
    }

    private static ArchivedPage? Parse(ReadOnlySpan<byte> bytes, PageRecord record)
    {
        if (Split(bytes) is not { } warc || !warc.First.StartsWith("WARC/1.", StringComparison.Ordinal)) return null;
        if (warc.Fields.GetValueOrDefault("warc-record-id") != $"<{record.Id}>") return null;
        if (!int.TryParse(warc.Fields.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length > bytes.Length - warc.Length) return null;
        var block = bytes.Slice(warc.Length, length);
        if (Split(block) is not { } http) return null;
        var (body, _, _) = Body.Decode(block[http.Length..].ToArray(), http.Fields.GetValueOrDefault("content-encoding"), Cap);
        if (body is null || Convert.ToHexStringLower(SHA256.HashData(body)) != record.Sha256) return null;
        return new ArchivedPage(record.Url, record.FetchedAt, record.Status, http.Fields.GetValueOrDefault("content-type"), body);
    }

    /// <summary>First line and fields up to the empty line, and how many bytes they take.</summary>
    private static (string First, Dictionary<string, string> Fields, int Length)? Split(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf("\r\n\r\n"u8);
        if (end < 0) return null;
        var lines = Encoding.UTF8.GetString(bytes[..end]).Split("\r\n");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Skip(1))
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                fields.TryAdd(line[..colon].ToLowerInvariant(), line[(colon + 1)..].Trim());
        return (lines[0], fields, end + 4);
    }
}
