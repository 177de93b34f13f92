using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store.Crawling;
using NgoNews.Store.Sqlite;

namespace NgoNews.Crawler.Tests.Archive;

public sealed class WarcArchiveTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private SqliteStore store = null!;
    private long run;

    public async Task InitializeAsync()
    {
        store = new SqliteStore(folder.Path);
        await store.OpenAsync(default);
        run = await store.StartRunAsync("sample-test", DateTimeOffset.UnixEpoch, default);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_page_is_read_back_as_it_was()
    {
        await using var archive = await OpenAsync();
        var first = await archive.AppendAsync(Make.Page("Trang một"), default);
        var second = await archive.AppendAsync(Make.Page("Trang hai"), default);
        var page = await archive.ReadAsync(second, default);
        Assert.Equal("Trang hai", Encoding.UTF8.GetString(page!.Body.Span));
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.Equal("Trang một", Encoding.UTF8.GetString((await archive.ReadAsync(first, default))!.Body.Span));
    }

    [Fact]
    public async Task A_record_that_does_not_hold_the_page_is_none()
    {
        await using var archive = await OpenAsync();
        var record = await archive.AppendAsync(Make.Page("Trang một"), default);
        Assert.Null(await archive.ReadAsync(record with { Id = "urn:uuid:other" }, default));
        Assert.Null(await archive.ReadAsync(record with { Offset = record.Offset + 1 }, default));
        Assert.Null(await archive.ReadAsync(record with { RecordLength = record.RecordLength + 100 }, default));
        Assert.Null(await archive.ReadAsync(record with { Sha256 = new string('0', 64) }, default));
        // A whole archive file, but outside the folder.
        File.Copy(Files().Single(), Path.Combine(folder.Path, "outside.warc.gz"));
        Assert.Null(await archive.ReadAsync(record with { ArchiveFile = "../outside.warc.gz" }, default));
        Assert.Null(await archive.ReadAsync(record with { ArchiveFile = "gone.warc.gz" }, default));
    }

    [Fact]
    public async Task The_file_is_WARC_one_member_a_record()
    {
        PageRecord record;
        await using (var archive = await OpenAsync()) record = await archive.AppendAsync(Make.Page("Trang một"), default);
        var text = await TextAsync(Files().Single());
        Assert.StartsWith("WARC/1.1\r\nWARC-Type: warcinfo\r\n", text, StringComparison.Ordinal);
        var response = text[text.IndexOf("WARC-Type: response", StringComparison.Ordinal)..];
        Assert.Contains($"WARC-Record-ID: <{record.Id}>\r\n", response, StringComparison.Ordinal);
        Assert.Contains("WARC-Date: 2026-01-05T01:00:00.000000Z\r\n", response, StringComparison.Ordinal);
        Assert.Contains("WARC-Target-URI: http://quangtri.localhost:5081/tin-1\r\n", response, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n\r\n", response, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(100_000)]
    public async Task Bytes_behind_the_last_whole_record_are_cut_off_and_a_record_that_the_store_does_not_know_stays(int torn)
    {
        PageRecord known, unknown;
        await using (var archive = await OpenAsync())
        {
            known = await archive.AppendAsync(Make.Page("Trang một"), default);
            await CommitAsync(known);
            unknown = await archive.AppendAsync(Make.Page("Trang hai, chưa vào kho"), default);
        }
        await using (var file = new FileStream(Files().Single(), FileMode.Append)) await file.WriteAsync(new byte[torn]);
        await using var again = await OpenAsync();
        Assert.Equal(unknown.Offset + unknown.RecordLength, new FileInfo(Files().Single()).Length);
        Assert.NotNull(await again.ReadAsync(known, default));
        Assert.NotNull(await again.ReadAsync(unknown, default));
        var next = await again.AppendAsync(Make.Page("Trang ba"), default);
        Assert.Equal("Trang ba", Encoding.UTF8.GetString((await again.ReadAsync(next, default))!.Body.Span));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(200)]
    public async Task A_record_that_a_killed_process_left_half_written_is_cut_off(int missing)
    {
        PageRecord known, torn;
        await using (var archive = await OpenAsync())
        {
            known = await archive.AppendAsync(Make.Page("Trang một"), default);
            await CommitAsync(known);
            torn = await archive.AppendAsync(Make.Page("Trang hai"), default);
        }
        await using (var file = File.OpenWrite(Files().Single())) file.SetLength(file.Length - missing);
        await using var again = await OpenAsync();
        Assert.Equal(torn.Offset, new FileInfo(Files().Single()).Length);
        Assert.NotNull(await again.ReadAsync(known, default));
    }

    [Fact]
    public async Task An_older_or_an_empty_store_takes_nothing_from_the_archive()
    {
        var records = new List<PageRecord>();
        await using (var archive = await OpenAsync(fileSize: 1500))
            for (var i = 0; i < 12; i++) records.Add(await archive.AppendAsync(Make.Page($"Trang {i}"), default));
        var before = Files().Order(StringComparer.Ordinal).Select(f => (f, new FileInfo(f).Length)).ToArray();
        Assert.True(before.Length > 1);
        await using var again = await OpenAsync();
        Assert.Equal(before, Files().Order(StringComparer.Ordinal).Select(f => (f, new FileInfo(f).Length)));
        foreach (var record in records) Assert.NotNull(await again.ReadAsync(record, default));
    }

    [Fact]
    public async Task Damage_between_whole_records_cuts_nothing()
    {
        PageRecord second, third;
        await using (var archive = await OpenAsync())
        {
            await archive.AppendAsync(Make.Page("Trang một"), default);
            second = await archive.AppendAsync(Make.Page("Trang hai"), default);
            third = await archive.AppendAsync(Make.Page("Trang ba"), default);
        }
        var length = new FileInfo(Files().Single()).Length;
        await using (var file = File.OpenWrite(Files().Single()))
        {
            file.Position = second.Offset + 20;
            file.Write(new byte[100]);
        }
        await using var again = await OpenAsync();
        Assert.Equal(length, new FileInfo(Files().Single()).Length);
        Assert.NotNull(await again.ReadAsync(third, default));
    }

    [Fact]
    public async Task A_full_file_is_followed_by_another()
    {
        await using var archive = await OpenAsync(fileSize: 1000);
        var records = new List<PageRecord>();
        for (var i = 0; i < 10; i++) records.Add(await archive.AppendAsync(Make.Page($"Trang {i}"), default));
        Assert.True(Files().Length > 1);
        foreach (var record in records) Assert.NotNull(await archive.ReadAsync(record, default));
    }

    [Fact]
    public async Task A_page_that_came_again_is_read_from_where_it_stands()
    {
        await using var archive = await OpenAsync();
        var page = Make.Page("Trang một");
        var original = await archive.AppendAsync(page, default);
        await CommitAsync(original);
        foreach (var again in new[] { page with { FetchedAt = page.FetchedAt.AddDays(1) }, page with { FetchedAt = page.FetchedAt.AddDays(1), Status = 304, Headers = [], Transferred = default, Body = default } })
        {
            var revisit = await archive.AppendAgainAsync(again, original, default);
            Assert.Equal((original.Id, original.Sha256, original.Length), (revisit.Revisits, revisit.Sha256, revisit.Length));
            var read = await archive.ReadAsync(revisit, default);
            Assert.Equal(("Trang một", again.FetchedAt), (Encoding.UTF8.GetString(read!.Body.Span), read.FetchedAt));
        }
    }

    [Fact]
    public async Task A_page_whose_original_is_gone_or_was_compressed_otherwise_is_kept_whole()
    {
        await using var archive = await OpenAsync();
        var page = Make.Page("Trang một");
        var original = await archive.AppendAsync(page, default);
        var plain = page with { Headers = [], Transferred = page.Body };
        Assert.Null((await archive.AppendAgainAsync(plain, original, default)).Revisits);
        Assert.Null((await archive.AppendAgainAsync(page, original with { ArchiveFile = "gone.warc.gz" }, default)).Revisits);
        Assert.Null((await archive.AppendAgainAsync(page, null, default)).Revisits);
        Assert.Null((await archive.AppendAgainAsync(page, original with { Revisits = "urn:uuid:other" }, default)).Revisits);
    }

    [Fact]
    public async Task The_question_stands_before_its_answer()
    {
        await using (var archive = await OpenAsync())
            await archive.AppendAsync(Make.Page("Trang một") with { Sent = new SentRequest("POST", [KeyValuePair.Create("User-Agent", "NgoNewsBot/0.1")], "page=2") }, default);
        var text = await TextAsync(Files().Single());
        var request = text[text.IndexOf("WARC-Type: request", StringComparison.Ordinal)..text.IndexOf("WARC-Type: response", StringComparison.Ordinal)];
        Assert.Contains("\r\n\r\nPOST /tin-1 HTTP/1.1\r\nHost: quangtri.localhost:5081\r\nUser-Agent: NgoNewsBot/0.1\r\n\r\npage=2\r\n\r\n", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(400)]
    public async Task A_full_disk_leaves_no_torn_record_and_the_same_write_succeeds_later(long left)
    {
        var disk = new SmallDisk { Left = left };
        var page = Make.Page(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData("bulk"u8)) + new string('v', 1000));
        await using (var archive = await OpenAsync(create: disk.Create))
        {
            await Assert.ThrowsAsync<IOException>(() => archive.AppendAsync(page, default));
            disk.Left = 1 << 20;
            var first = await archive.AppendAsync(page, default);
            disk.Left = left;
            await Assert.ThrowsAsync<IOException>(() => archive.AppendAsync(page, default));
            // Whoever is killed now leaves a whole file.
            Assert.Equal(first.Offset + first.RecordLength, new FileInfo(Files().Single()).Length);
            disk.Left = 1 << 20;
            var kept = await archive.AppendAsync(page, default);
            Assert.NotNull(await archive.ReadAsync(kept, default));
            Assert.Equal(kept.Offset + kept.RecordLength, new FileInfo(Files().Single()).Length);
        }
        Assert.Equal(3, (await TextAsync(Files().Single())).Split("WARC/1.1\r\n").Length - 1);
    }

    [Fact]
    public async Task One_process_at_a_time_writes()
    {
        await using var archive = await OpenAsync();
        await Assert.ThrowsAsync<ArchiveInUseException>(() => OpenAsync());
    }

    [Fact]
    public async Task Nodes_may_share_a_folder_and_read_what_the_other_has_written()
    {
        await using var a = await OpenAsync(node: "a");
        await using var b = await OpenAsync(node: "b");
        await Assert.ThrowsAsync<ArchiveInUseException>(() => OpenAsync(node: "a"));
        var record = await a.AppendAsync(Make.Page("Trang một"), default);
        await b.AppendAsync(Make.Page("Trang hai"), default);

        Assert.Equal("Trang một", Encoding.UTF8.GetString((await b.ReadAsync(record, default))!.Body.Span));
        Assert.Equal(["ngonews-a-000001.warc.gz", "ngonews-b-000001.warc.gz"], Files().Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_file_that_was_moved_away_is_reported_and_stops_nothing_and_its_name_is_not_given_again()
    {
        PageRecord first, second;
        await using (var archive = await OpenAsync(node: "a", fileSize: 1))
        {
            await CommitAsync(first = await archive.AppendAsync(Make.Page("Trang một"), default));
            await CommitAsync(second = await archive.AppendAsync(Make.Page("Trang hai", "http://quangtri.localhost:5081/tin-2"), default));
        }
        File.Delete(Path.Combine(folder.Path, "archive", first.ArchiveFile));
        var log = new ListLogger();

        await using var again = await OpenAsync(node: "a", log: log);

        Assert.Contains(log.Lines, line => line.Contains(first.ArchiveFile, StringComparison.Ordinal));
        Assert.Null(await again.ReadAsync(first, default));
        Assert.Null(await again.ReadAsync(first, default));
        Assert.Equal(2, log.Lines.Count(line => line.Contains(first.ArchiveFile, StringComparison.Ordinal)));
        Assert.NotNull(await again.ReadAsync(second, default));
        Assert.Equal("ngonews-a-000003.warc.gz", (await again.AppendAsync(Make.Page("Trang ba"), default)).ArchiveFile);
    }

    [Fact]
    public async Task An_opening_that_failed_half_way_is_made_up_for_by_the_next()
    {
        PageRecord known;
        await using (var archive = await OpenAsync()) await CommitAsync(known = await archive.AppendAsync(Make.Page("Trang một"), default));
        var file = Files().Single();
        await using (var torn = new FileStream(file, FileMode.Append)) await torn.WriteAsync(new byte[50]);
        await using var again = New();
        await using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) await Assert.ThrowsAsync<IOException>(() => again.OpenAsync(default));

        await again.OpenAsync(default);

        Assert.Equal(known.Offset + known.RecordLength, new FileInfo(file).Length);
        Assert.Equal("ngonews-000002.warc.gz", (await again.AppendAsync(Make.Page("Trang hai"), default)).ArchiveFile);
    }

    private string[] Files() => Directory.GetFiles(Path.Combine(folder.Path, "archive"), "*.warc.gz");

    private static async Task<string> TextAsync(string path)
    {
        await using var file = File.OpenRead(path);
        await using var gzip = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    private async Task<WarcArchive> OpenAsync(long fileSize = 1 << 30, Func<string, FileStream>? create = null, string? node = null, ListLogger? log = null)
    {
        var archive = New(fileSize, create, node, log);
        await archive.OpenAsync(default);
        return archive;
    }

    private WarcArchive New(long fileSize = 1 << 30, Func<string, FileStream>? create = null, string? node = null, ListLogger? log = null) =>
        new(Path.Combine(folder.Path, "archive"), store, TimeProvider.System, log is null ? NullLogger<WarcArchive>.Instance : log.As<WarcArchive>(), fileSize, node)
        {
            Create = create ?? (path => new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0)),
        };

    private async Task CommitAsync(PageRecord page) =>
        await store.CommitFetchAsync(new Fetched(new FetchRecord(run, "sample-test", page.Url, page.FetchedAt, FetchOutcome.Discovery, 200, null, page.Length, null), page, null, null), default);
}
