using System.Globalization;
using System.Text;
using NgoNews.Crawler.Fetching;

namespace NgoNews.Crawler.Archive;

/// <summary>Reads the HTTP response of a record that somebody else wrote. Writers differ in what they undo of the transfer before they store it, and few correct the headers; what the bytes are decides.</summary>
internal static class HttpBlock
{
    /// <summary>The page, or why there is none.</summary>
    /// <param name="entry">A response, or a resource (a bare body).</param>
    /// <param name="cap">Largest body, decoded.</param>
    public static (Page? Page, string? Why) Read(WarcEntry entry, int cap)
    {
        if (entry.Target is not { } address) return (null, "no address of the web");
        if (entry.Date is not { } date) return (null, "no date");
        if (entry.Block is not { } block) return (null, "too large");
        if (entry.Head["WARC-Truncated"] is { } cut) return (null, $"stored in part only ({cut})");
        if (entry.Type == "resource") return (PageOf(address, date, 200, "OK", [KeyValuePair.Create("Content-Type", entry.Head["Content-Type"] ?? "")], block, block), null);
        if (HeaderBlock.Read(block.Span, Encoding.Latin1) is not { } http || Status(http.First) is not var (status, reason)) return (null, "no HTTP response");
        var body = block[http.Length..].ToArray();
        // A body that does not begin as its headers say was stored without its coding.
        if (Says(http, "Transfer-Encoding", "chunked") && Chunks.Join(body) is { } joined) body = joined;
        var coding = http["Content-Encoding"];
        if (coding is not null && !IsCoded(body, coding)) coding = null;
        var (decoded, _, detail) = Body.Decode(body, coding, cap);
        var headers = http.Fields.Where(f => !f.Key.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase) && (coding is not null || !f.Key.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase)));
        return decoded is null ? (null, detail) : (PageOf(address, date, status, reason, [.. headers], body, decoded), null);
    }

    private static Page PageOf(Uri address, DateTimeOffset date, int status, string reason, IReadOnlyList<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> transferred, ReadOnlyMemory<byte> body) => new()
    {
        Asked = address,
        Address = address,
        FetchedAt = date,
        Status = status,
        Reason = reason,
        Headers = headers,
        Transferred = transferred,
        Body = body,
    };

    private static (int Status, string Reason)? Status(string line)
    {
        var parts = line.Split(' ', 3);
        if (parts.Length < 2 || !parts[0].StartsWith("HTTP/", StringComparison.Ordinal)) return null;
        return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 100 and < 600 ? (status, parts.Length > 2 ? parts[2] : "") : null;
    }

    private static bool Says(HeaderBlock http, string name, string value) => http[name]?.Contains(value, StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsCoded(ReadOnlySpan<byte> body, string coding) => coding.Trim().ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => body.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]),
        // Brotli has no mark at its head: markup that lies open is none.
        "br" => !body.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8),
        _ => true,
    };
}
