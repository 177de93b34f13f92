using System.Text;
using NgoNews.Crawler.Importing;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store.Sqlite;

namespace NgoNews.Crawler.Tests.Importing;

public sealed class ArticleImportTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private SqliteStore store = null!;

    public async Task InitializeAsync()
    {
        store = new SqliteStore(folder.Path);
        await store.OpenAsync(default);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Invented_articles_are_kept_as_sample_data()
    {
        const string line = """{"id":"s1","place":"VN-33","title":"Viện trợ","text":"Năm 2023, tỉnh tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài."}""";
        await new ArticleImport(store, TimeProvider.System, sample: true).RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(line)), default);
        Assert.True((await store.FindArticleAsync("s1", default))!.Draft.Sample);
    }

    [Fact]
    public async Task An_article_that_the_reader_stumbles_over_is_refused_and_the_rest_goes_on()
    {
        var import = new ArticleImport(store, TimeProvider.System) { Figures = a => a.Id == "a" ? throw new InvalidOperationException("quá dài") : Extractor.Figures.FigureReader.Read(a) };
        var report = await import.RunAsync(new MemoryStream("{\"id\":\"a\",\"text\":\"Một\"}\n{\"id\":\"b\",\"text\":\"Hai\"}"u8.ToArray()), default);
        Assert.Equal(1, report.New);
        var refusal = Assert.Single(report.Refused);
        Assert.Equal(1, refusal.Line);
        Assert.Contains("quá dài", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_changed_and_unchanged_are_told_apart()
    {
        const string a = """{"id":"a","url":"https://thu.vn/a","published":"2024-01-12T16:20:00+07:00","place":"VN-25","title":"Tiêu đề","text":"Tiêu đề\nNội dung"}""";
        Assert.Equal((2, 0, 0), Counts(await ImportAsync(a + "\n" + """{"id":"b","text":"Chỉ có nội dung"}""")));
        Assert.Equal((0, 0, 2), Counts(await ImportAsync(a + "\r\n\r\n" + """{"id":"b","text":"Chỉ có nội dung"}""" + "\n")));
        Assert.Equal((0, 1, 0), Counts(await ImportAsync(a.Replace("Nội dung", "Nội dung mới", StringComparison.Ordinal))));
        var stored = await store.FindArticleAsync("a", default);
        Assert.Equal((2, "import", "VN-25", "https://thu.vn/a"), (stored!.Version, stored.Draft.Portal, stored.Draft.Place, stored.Draft.Url));
        Assert.Equal(new DateTimeOffset(2024, 1, 12, 16, 20, 0, TimeSpan.FromHours(7)), stored.Draft.Published);
        Assert.Equal("Chỉ có nội dung", (await store.FindArticleAsync("b", default))!.Draft.Title);
    }

    [Fact]
    public async Task Text_typed_for_an_old_font_is_stored_as_unicode()
    {
        await ImportAsync("{\"id\":\"a\",\"title\":\"ViÖn trî phi chÝnh phñ\",\"text\":\"ViÖt Nam tiÕp nhËn viÖn trî phi chÝnh phñ n\u00ADíc ngoµi, c¸c tæ chøc ®· hç trî nhiÒu dù ¸n.\"}");
        var stored = (await store.FindArticleAsync("a", default))!.Draft;
        Assert.Equal("Viện trợ phi chính phủ", stored.Title);
        Assert.Contains("Việt Nam tiếp nhận viện trợ phi chính phủ nước ngoài, các tổ chức đã hỗ trợ nhiều dự án.", stored.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_is_normalised_at_the_door()
    {
        var decomposed = "Viện trợ phi chính phủ".Normalize(NormalizationForm.FormD);
        await ImportAsync($$"""{"id":"a","title":"{{decomposed}}","text":"{{decomposed}}"}""");
        var stored = await store.FindArticleAsync("a", default);
        Assert.Equal(("Viện trợ phi chính phủ", "Viện trợ phi chính phủ"), (stored!.Draft.Title, stored.Draft.Text));
    }

    [Theory]
    [InlineData("{\"id\":true,\"text\":\"x\"}", "\"id\" is no string")]
    [InlineData("{\"text\":\"x\"}", "no \"id\"")]
    [InlineData("{\"id\":\"\",\"text\":\"x\"}", "\"id\" is empty")]
    [InlineData("{\"id\":\"a\"}", "no \"text\"")]
    [InlineData("{\"id\":\"a\",\"text\":\"  \"}", "\"text\" is empty")]
    [InlineData("{\"id\":\"a\",\"text\":null}", "no \"text\"")]
    [InlineData("{\"id\":\"a\\nb\",\"text\":\"x\"}", "control character")]
    [InlineData("{\"id\":\"a\",\"text\":\"x\",\"place\":\"Quảng Trị\"}", "place")]
    [InlineData("{\"id\":\"a\",\"text\":\"x\",\"published\":\"12/01/2024\"}", "published")]
    [InlineData("{\"id\":\"a\",\"text\":\"x\",\"published\":\"2024-02-30\"}", "published")]
    [InlineData("{\"id\":\"a\",\"text\":\"x\\ud800\"}", "no valid Unicode")]
    [InlineData("{\"id\":\"a\",\"text\":\"x\\u0000\"}", "null character")]
    [InlineData("{\"id\":\"a\",", "invalid JSON")]
    [InlineData("[1]", "not a JSON object")]
    [InlineData("nonsense", "invalid JSON")]
    public async Task A_bad_line_is_refused_with_its_reason_and_the_rest_goes_on(string line, string reason)
    {
        var report = await ImportAsync($$"""{"id":"first","text":"Trước"}""" + "\n" + line + "\n" + """{"id":"last","text":"Sau"}""");
        Assert.Equal(2, report.New);
        var refused = Assert.Single(report.Refused);
        Assert.Equal(2, refused.Line);
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_UTF8_a_line_of_ten_megabytes_and_nested_JSON_are_refused()
    {
        byte[] bytes = [.. "{\"id\":\"a\",\"text\":\""u8, 0xC3, 0x28, .. "\"}\n"u8, .. new byte[10_000_000].Select(_ => (byte)'x'), (byte)'\n',
            .. Encoding.UTF8.GetBytes(new string('[', 100_000)), (byte)'\n', .. "{\"id\":\"last\",\"text\":\"x\"}"u8];
        var report = await new ArticleImport(store, TimeProvider.System).RunAsync(new MemoryStream(bytes), default);
        Assert.Equal(1, report.New);
        Assert.Equal([(1, "invalid UTF-8 at byte 18"), (2, "longer than 4194304 bytes"), (3, "invalid JSON at byte 64")], report.Refused.Select(r => ((int)r.Line, r.Reason)));
    }

    [Fact]
    public async Task An_empty_file_is_told()
    {
        Assert.Equal("the file is empty", Assert.Single((await ImportAsync("")).Refused).Reason);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_letter() => Assert.Equal((1, 0, 0), Counts(await ImportAsync("\uFEFF{\"id\":\"a\",\"text\":\"x\"}")));

    [Fact]
    public async Task More_lines_than_a_batch_and_the_same_id_twice()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 120).Select(i => $$"""{"id":"a{{i}}","text":"Bài số {{i}}"}""")) + "\n" + """{"id":"a7","text":"Bài số 7, sửa lại"}""";
        Assert.Equal((120, 1, 0), Counts(await ImportAsync(lines)));
        Assert.Equal(120, (await store.CountAsync(default)).Articles);
    }

    [Theory]
    [InlineData("""{"id":7,"text":"x"}""", "7", null)]
    [InlineData("""{"id":"7","text":"x","published":"2024-01-12","title":" "}""", "7", "2024-01-12T00:00:00.0000000+07:00")]
    [InlineData("""{"id":"7","text":"x","published":"2024-01-12 16:20:00","url":""}""", "7", "2024-01-12T16:20:00.0000000+07:00")]
    [InlineData("""{"id":"7","text":"x","published":""}""", "7", null)]
    public async Task What_figures_reads_is_taken(string line, string id, string? published)
    {
        Assert.Equal((1, 0, 0), Counts(await ImportAsync(line)));
        Assert.Equal(published, (await store.FindArticleAsync(id, default))!.Draft.Published?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    private Task<ImportReport> ImportAsync(string text) =>
        new ArticleImport(store, TimeProvider.System).RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), default);

    private static (int, int, int) Counts(ImportReport report)
    {
        Assert.Empty(report.Refused);
        return (report.New, report.Changed, report.Unchanged);
    }
}
