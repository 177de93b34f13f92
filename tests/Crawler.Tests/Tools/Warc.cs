using System.Globalization;
using System.Text;
using NgoNews.Crawler.Fetching;

namespace NgoNews.Crawler.Tests.Tools;

/// <summary>WARC files as others write them.</summary>
internal static class Warc
{
    public static byte[] Record(string type, string fields, byte[] block, string version = "WARC/1.0", string end = "\r\n") =>
        [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{version}\n WARC-Type: {type}\n{fields}Content-Length: {block.Length}\n\n").Replace("\n ", "\n", StringComparison.Ordinal).Replace("\n", end, StringComparison.Ordinal)), .. block, .. "\r\n\r\n"u8];

    public static byte[] Response(string uri, string headers, byte[] body, string date = "2024-06-03T01:30:00Z") => Record(
        "response", $"WARC-Target-URI: {uri}\nWARC-Date: {date}\nWARC-Record-ID: <urn:uuid:{Guid.NewGuid()}>\nContent-Type: application/http; msgtype=response\n",
        [.. Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\n{headers}\r\n"), .. body]);

    public static byte[] Page(string uri, string html, string date = "2024-06-03T01:30:00Z") =>
        Response(uri, "Content-Type: text/html; charset=utf-8\r\n", Encoding.UTF8.GetBytes(html), date);

    public static byte[] Chunked(byte[] body)
    {
        using var result = new MemoryStream();
        foreach (var part in body.Chunk(700))
        {
            result.Write(Encoding.ASCII.GetBytes(part.Length.ToString("X", CultureInfo.InvariantCulture) + ";x=1\r\n"));
            result.Write([.. part, .. "\r\n"u8]);
        }
        result.Write("0\r\nTrailer: x\r\n\r\n"u8);
        return result.ToArray();
    }

    /// <summary>A member a record.</summary>
    public static byte[] Gzip(params IEnumerable<byte[]> records) => [.. records.SelectMany(r => Body.Gzip(r))];
}
