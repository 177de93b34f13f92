using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NgoNews.Crawler.Fetching;

namespace NgoNews.Crawler.Archive;

/// <summary>Writes records of WARC 1.1 (ISO 28500:2017).</summary>
internal static class WarcRecord
{
    private const string Revisits = "http://netpreserve.org/warc/1.1/revisit/";

    /// <summary>The record that opens a file and says who wrote it.</summary>
    public static byte[] Info(string id, DateTimeOffset at, string file) =>
        Record("warcinfo", id, at, [("WARC-Filename", file), ("Content-Type", "application/warc-fields")],
            Encoding.UTF8.GetBytes($"software: {Fetcher.Product}/0.1\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"));

    /// <summary>A question as it was sent.</summary>
    /// <param name="id">Its own.</param>
    /// <param name="page">What answered it.</param>
    /// <param name="sent">The question.</param>
    /// <param name="answer">Id of the answer's record.</param>
    public static byte[] Request(string id, Page page, SentRequest sent, string answer)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{sent.Method} {page.Address.PathAndQuery} HTTP/1.1\r\nHost: {page.Address.Authority}\r\n");
        foreach (var (name, value) in sent.Headers) head.Append(name).Append(": ").Append(value).Append("\r\n");
        byte[] block = [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. Encoding.UTF8.GetBytes(sent.Body ?? "")];
        return Record("request", id, page.FetchedAt,
        [
            ("WARC-Target-URI", page.Address.AbsoluteUri),
            ("WARC-Concurrent-To", $"<{answer}>"),
            ("WARC-Block-Digest", Digest(block)),
            ("Content-Type", "application/http; msgtype=request"),
        ], block);
    }

    /// <summary>A response: status line and headers as received, body as transferred.</summary>
    public static byte[] Response(string id, Page page)
    {
        byte[] block = [.. Head(page), .. page.Transferred.Span];
        return Record("response", id, page.FetchedAt,
        [
            ("WARC-Target-URI", page.Address.AbsoluteUri),
            .. Protocol(page),
            ("WARC-Payload-Digest", Digest(page.Transferred.Span)),
            ("WARC-Block-Digest", Digest(block)),
            .. page.Cut ? [("WARC-Truncated", "length")] : Array.Empty<(string, string)>(),
            ("Content-Type", "application/http; msgtype=response"),
        ], block);
    }

    /// <summary>A response that brought nothing new: its headers, and where the bytes are that it did not bring again.</summary>
    /// <param name="id">Its own.</param>
    /// <param name="page">304, or a response with the payload of the original.</param>
    /// <param name="original">The head of the record that holds the payload.</param>
    public static byte[] Revisit(string id, Page page, HeaderBlock original)
    {
        var block = Head(page);
        var same = page.Status != 304;
        return Record("revisit", id, page.FetchedAt,
        [
            ("WARC-Target-URI", page.Address.AbsoluteUri),
            .. Protocol(page),
            ("WARC-Profile", Revisits + (same ? "identical-payload-digest" : "server-not-modified")),
            ("WARC-Refers-To", original["WARC-Record-ID"]!),
            ("WARC-Refers-To-Target-URI", original["WARC-Target-URI"]!),
            ("WARC-Refers-To-Date", original["WARC-Date"]!),
            ("WARC-Payload-Digest", original["WARC-Payload-Digest"]!),
            ("WARC-Block-Digest", Digest(block)),
            .. same ? [("WARC-Truncated", "length")] : Array.Empty<(string, string)>(),
            ("Content-Type", "application/http; msgtype=response"),
        ], block);
    }

    /// <summary>A digest as the fields of a record have it.</summary>
    public static string Digest(ReadOnlySpan<byte> bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>HTTP/2 has no status line of its own: the block is written in the form of HTTP/1.1, and this field says so.</summary>
    private static (string, string)[] Protocol(Page page) => page.Protocol.Major >= 2 ? [("WARC-Protocol", "h2")] : [];

    private static byte[] Head(Page page)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {page.Status} {page.Reason}\r\n");
        foreach (var (name, value) in page.Headers)
            // The body is stored unchunked; replaying it as chunked would break it.
            if (!name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
                head.Append(name).Append(": ").Append(value).Append("\r\n");
        return Encoding.Latin1.GetBytes(head.Append("\r\n").ToString());
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
