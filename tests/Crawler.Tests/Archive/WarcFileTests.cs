using System.Text;
using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Archive;

public class WarcFileTests
{
    private static readonly byte[] Info = Warc.Record("warcinfo", "WARC-Date: 2024-06-03T00:00:00Z\nContent-Type: application/warc-fields\n", "software: x\r\n"u8.ToArray());
    private static readonly byte[] Page = Warc.Page("https://thu.vn/a-1", "<p>Viện trợ</p>");

    [Fact]
    public async Task Records_are_read_however_the_file_is_compressed()
    {
        byte[] plain = [.. Info, .. Page];
        foreach (var file in new[] { plain, Warc.Gzip(Info, Page), Body.Gzip(plain) })
        {
            var (entries, fault) = await ReadAsync(file);
            Assert.Null(fault);
            Assert.Equal(["warcinfo", "response"], entries.Select(e => e.Type));
            Assert.Equal((new Uri("https://thu.vn/a-1"), new DateTimeOffset(2024, 6, 3, 1, 30, 0, TimeSpan.Zero)), (entries[1].Target, entries[1].Date));
            Assert.EndsWith("<p>Viện trợ</p>", Encoding.UTF8.GetString(entries[1].Block!.Value.Span), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("WARC/0.18", "\r\n")]
    [InlineData("WARC/1.0", "\n")]
    [InlineData("WARC/1.1", "\r\n")]
    public async Task Every_version_is_read_also_with_bare_line_feeds(string version, string end)
    {
        var (entries, fault) = await ReadAsync(Warc.Record("resource", "WARC-Target-URI: <https://thu.vn/a>\nWARC-Date: 2024-06-03T01:30:00.123456Z\n", "x"u8.ToArray(), version, end));
        Assert.Null(fault);
        Assert.Equal(new Uri("https://thu.vn/a"), Assert.Single(entries).Target);
    }

    [Fact]
    public async Task A_file_that_breaks_off_anywhere_gives_its_whole_records_and_says_so()
    {
        var whole = Warc.Gzip(Info, Page);
        var info = Body.Gzip(Info).Length;
        for (var length = info + 1; length < whole.Length - 12; length++)
        {
            var (entries, fault) = await ReadAsync(whole[..length]);
            // The end of a record may have come with the last bytes of a member that has lost its trailer.
            if (entries.Count == 2) continue;
            Assert.Single(entries);
            // Of a member's first bytes nothing comes out at all.
            if (length > info + 80) Assert.Contains("record 2", fault, StringComparison.Ordinal);
        }
        byte[] plain = [.. Info, .. Page];
        var cut = await ReadAsync(plain[..^40]);
        Assert.Equal((1, "record 2 breaks off"), (cut.Entries.Count, cut.Fault));
    }

    [Fact]
    public async Task A_block_that_is_too_large_is_passed_over()
    {
        var (entries, fault) = await ReadAsync([.. Warc.Record("response", "", new byte[5000]), .. Info], cap: 4000);
        Assert.Null(fault);
        Assert.Equal([null, "software: x\r\n"], entries.Select(e => e.Block is { } block ? Encoding.UTF8.GetString(block.Span) : null));
    }

    [Theory]
    [InlineData("no WARC at all\r\n\r\n", "record 1 is no WARC record")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n\r\n", "record 1 does not say how long it is")]
    [InlineData("WARC/1.0\r\nContent-Length: -5\r\n\r\n", "record 1 does not say how long it is")]
    [InlineData("WARC/1.0\r\nContent-Length: 99999999999999\r\n\r\nx", "record 1 breaks off")]
    [InlineData("", null)]
    public async Task What_is_none_is_told(string text, string? fault) => Assert.Equal(fault, (await ReadAsync(Encoding.UTF8.GetBytes(text))).Fault);

    [Fact]
    public async Task A_head_without_end_costs_little()
    {
        var (_, fault) = await ReadAsync(Encoding.UTF8.GetBytes("WARC/1.0\r\n" + new string('x', 1 << 20)));
        Assert.Equal("record 1 has a head without end", fault);
    }

    [Fact]
    public async Task Damage_is_told_and_what_came_before_it_counts()
    {
        var file = Warc.Gzip(Info, Warc.Record("response", "", [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7919 % 251))]), Info);
        file.AsSpan(Body.Gzip(Info).Length + 60, 200).Fill(0xFF);
        var (entries, fault) = await ReadAsync(file);
        Assert.Single(entries);
        Assert.Contains("record 2", fault, StringComparison.Ordinal);
    }

    private static async Task<(List<WarcEntry> Entries, string? Fault)> ReadAsync(byte[] bytes, int cap = 1 << 20)
    {
        using var file = new WarcFile(new MemoryStream(bytes));
        var entries = new List<WarcEntry>();
        await foreach (var entry in file.ReadAsync(cap, default)) entries.Add(entry);
        return (entries, file.Fault);
    }
}
