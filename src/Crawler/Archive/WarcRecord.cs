using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NgoNews.Crawler.Fetching;

namespace NgoNews.Crawler.Archive;

/// <summary>Writes records of WARC 1.1 (ISO 28500:2017).</summary>
internal static class WarcRecord
{
    /// <summary>The record that opens a file and says who wrote it.</summary>
    public static byte[] Info(string id, DateTimeOffset at, string file) =>
        Record("warcinfo", id, at, [("WARC-Filename", file), ("Content-Type", "application/warc-fields")],
            Encoding.UTF8.GetBytes($"software: {Fetcher.Product}/0.1\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"));

    /// <summary>A response: status line and headers as received, body as transferred.</summary>
    public static byte[] Response(string id, Page page)
    {
        var head = Encoding.Latin1.GetBytes(Head(page));
        byte[] block = [.. head, .. page.Transferred.Span];
        return Record("response", id, page.FetchedAt,
        [
            ("WARC-Target-URI", page.Address.AbsoluteUri),
            ("WARC-Payload-Digest", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(page.Transferred.Span))),
            ("WARC-Block-Digest", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(block))),
            ("Content-Type", "application/http; msgtype=response"),
        ], block);
    }

    private static string Head(Page page)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {page.Status} {page.Reason}\r\n");
        foreach (var (name, value) in page.Headers)
            // The body is stored unchunked; replaying it as chunked would break it.
            if (!name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
                head.Append(name).Append(": ").Append(value).Append("\r\n");
        return head.Append("\r\n").ToString();
    }

    private static byte[] Record(string type, string id, DateTimeOffset at, ReadOnlySpan<(string Name, string Value)> fields, byte[] block)
    {
        var head = new StringBuilder("WARC/1.1\r\n")
            .Append("WARC-Type: ").Append(type).Append("\r\n")
            .Append("WARC-Record-ID: <").Append(id).Append(">\r\n")
            .Append("WARC-Date: ").Append(at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture)).Append("\r\n");
        foreach (var (name, value) in fields) head.Append(name).Append(": ").Append(value).Append("\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {block.Length}\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(head.ToString()), .. block, .. "\r\n\r\n"u8];
    }
}
