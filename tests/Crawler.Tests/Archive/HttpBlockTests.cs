using System.IO.Compression;
using System.Text;
using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Archive;

/// <summary>Writers differ in what they undo of a transfer, and few correct the headers.</summary>
public class HttpBlockTests
{
    private const string Html = "<html><p>Viện trợ phi chính phủ nước ngoài</p></html>";
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Html, 50)));

    public static TheoryData<string, byte[]> Bodies => new()
    {
        { "", Plain },
        { "Transfer-Encoding: chunked\r\n", Warc.Chunked(Plain) },
        { "Content-Encoding: gzip\r\n", Body.Gzip(Plain) },
        { "Content-Encoding: br\r\n", Brotli(Plain) },
        { "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", Warc.Chunked(Body.Gzip(Plain)) },
        // Stored without the coding that the headers still tell of.
        { "Transfer-Encoding: chunked\r\n", Plain },
        { "Content-Encoding: gzip\r\n", Plain },
        { "Content-Encoding: br\r\n", Plain },
        { "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", Body.Gzip(Plain) },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_is_read_whatever_its_headers_say(string headers, byte[] body)
    {
        var (page, why) = HttpBlock.Read(await EntryAsync(Warc.Response("https://thu.vn/a", headers, body)), 1 << 20);
        Assert.Null(why);
        Assert.Equal(Plain, page!.Body.ToArray());
        Assert.Null(page.Header("Transfer-Encoding"));
        // What is archived of it says how it is coded, rightly.
        Assert.Equal(Plain, Body.Decode(page.Transferred.ToArray(), page.Header("Content-Encoding"), 1 << 20).Bytes);
    }

    [Fact]
    public async Task A_body_that_breaks_off_or_was_cut_or_bursts_is_no_page()
    {
        Assert.Equal("gzip breaks off", await WhyAsync(Warc.Response("https://thu.vn/a", "Content-Encoding: gzip\r\n", Body.Gzip(Plain)[..^9])));
        Assert.Contains("more than", await WhyAsync(Warc.Response("https://thu.vn/a", "Content-Encoding: gzip\r\n", Body.Gzip(new byte[2 << 20]))), StringComparison.Ordinal);
        Assert.Equal("no HTTP response", await WhyAsync(Warc.Record("response", "WARC-Target-URI: https://thu.vn/a\nWARC-Date: 2024-06-03T01:30:00Z\n", "hello"u8.ToArray())));
        Assert.Equal("no address of the web", await WhyAsync(Warc.Response("dns:thu.vn", "", Plain)));
        Assert.Equal("no date", await WhyAsync(Warc.Response("https://thu.vn/a", "", Plain, "yesterday")));
        Assert.Contains("in part", await WhyAsync(Warc.Record("response", "WARC-Target-URI: https://thu.vn/a\nWARC-Date: 2024-06-03T01:30:00Z\nWARC-Truncated: length\n", "HTTP/1.1 200 OK\r\n\r\nx"u8.ToArray())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5\r\nhello\r\n0\r\n\r\n", "hello")]
    [InlineData("5;a=b\r\nhello\r\n3\r\n xy\r\n0\r\n\r\n", "hello xy")]
    [InlineData("5\nhello\n0\n\n", "hello")]
    [InlineData("0\r\n\r\n", "")]
    [InlineData("9\r\nhello\r\n0\r\n\r\n", null)]
    [InlineData("5\r\nhello\r\n", null)]
    [InlineData("<html>", null)]
    [InlineData("ffffffff\r\nx", null)]
    [InlineData("", null)]
    public void Chunks_are_joined_or_are_none(string bytes, string? joined) =>
        Assert.Equal(joined, Chunks.Join(Encoding.ASCII.GetBytes(bytes)) is { } body ? Encoding.ASCII.GetString(body) : null);

    private static byte[] Brotli(byte[] bytes)
    {
        using var result = new MemoryStream();
        using (var brotli = new BrotliStream(result, CompressionMode.Compress)) brotli.Write(bytes);
        return result.ToArray();
    }

    private static async Task<string?> WhyAsync(byte[] record) => HttpBlock.Read(await EntryAsync(record), 1 << 20).Why;

    private static async Task<WarcEntry> EntryAsync(byte[] record)
    {
        using var file = new WarcFile(new MemoryStream(record));
        await foreach (var entry in file.ReadAsync(1 << 24, default)) return entry;
        throw new InvalidOperationException(file.Fault);
    }
}
