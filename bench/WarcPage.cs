using System.Globalization;
using System.Text;

namespace NgoNews.Bench;

/// <summary>A page as crawls of others write it into their archives.</summary>
internal static class WarcPage
{
    public static byte[] Of(string address, string html)
    {
        byte[] block = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"u8, .. Encoding.UTF8.GetBytes(html)];
        return [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2024-06-03T01:30:00Z\r\nWARC-Record-ID: <urn:uuid:{Guid.NewGuid()}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {block.Length}\r\n\r\n")), .. block, .. "\r\n\r\n"u8];
    }
}
