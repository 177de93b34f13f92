using System.Globalization;
using System.Text;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Tests.Jobs;

/// <summary>Pages as the world serves them, from the wire to the store.</summary>
public class HostilePagesTests
{
    private const string Title = "Quảng Trị tiếp nhận viện trợ phi chính phủ nước ngoài";
    private static readonly string Html = RunBench.Article(1, Title).Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal);

    public static TheoryData<string, string, byte[]> Encodings => new()
    {
        { "no charset at all", "text/html", Encoding.UTF8.GetBytes(Html) },
        { "a charset that is wrong", "text/html; charset=iso-8859-1", Encoding.UTF8.GetBytes(Html) },
        { "a charset that does not exist", "text/html; charset=utf-9", Encoding.UTF8.GetBytes(Html) },
        { "a byte order mark against the header", "text/html; charset=utf-8", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Html)] },
        { "marks that stand apart", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(Html.Normalize(NormalizationForm.FormD)) },
        { "windows-1258", "text/html; charset=windows-1258", CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetBytes(TonesApart(Html)) },
        { "UTF-8 encoded twice", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(Encoding.UTF8.GetBytes(Html))) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_page_in_whatever_encoding_is_stored_as_Unicode_in_NFC(string what, string contentType, byte[] bytes)
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(1);
        Serve(bench, 1, contentType, bytes);
        Assert.True((await bench.RunAsync()).New == 1, what);
        var article = (await bench.Store.FindArticleAsync(DraftReader.IdOf("sample-test", bench.At(RunBench.Address(1))), default))!.Draft;
        Assert.Equal(Title, article.Title);
        Assert.Contains("Phát biểu tại hội nghị, lãnh đạo Sở Ngoại vụ đề nghị các địa phương", article.Text, StringComparison.Ordinal);
        Assert.True(article.Text.IsNormalized());
    }

    [Fact]
    public async Task Broken_UTF8_is_flagged_or_read_and_never_stored_as_garbage()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(1);
        // Cut in the middle of every tenth letter of two bytes and more.
        var bytes = Encoding.UTF8.GetBytes(Html).Where((b, i) => b < 0xC0 || i % 10 != 0).ToArray();
        Serve(bench, 1, "text/html; charset=utf-8", bytes);
        await bench.RunAsync();
        var article = await bench.Store.FindArticleAsync(DraftReader.IdOf("sample-test", bench.At(RunBench.Address(1))), default);
        if (article is null) Assert.Contains(await bench.OutcomesAsync(), o => o.Outcome == FetchOutcome.Unreadable && o.Detail is { Length: > 0 });
        else foreach (var garbage in new[] { "á»", "Ã", "Æ°", "\uFFFD" }) Assert.DoesNotContain(garbage, article.Draft.Text, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Pages => new()
    {
        { "an error under 200", "<html><head><title>404 - Không tìm thấy trang</title></head><body><h1>404</h1><p>Trang bạn tìm không tồn tại hoặc đã bị xóa. Vui lòng quay lại trang chủ.</p></body></html>" },
        { "an error of many words under 200", "<html><head><title>404 - Không tìm thấy trang</title></head><body><article><h1>404 - Không tìm thấy trang</h1><div class=\"content\"><p>" + string.Concat(Enumerable.Repeat("Trang mà bạn đang tìm không tồn tại, đã được chuyển đi hoặc đã bị xóa khỏi hệ thống. ", 3)) + "</p></div></article></body></html>" },
        { "a challenge", "<html><body><script>document.cookie=\"D1N=1\";window.location.reload(true)</script><noscript>Please enable JavaScript</noscript></body></html>" },
        { "100,000 nested elements", "<html><body><h1>Viện trợ</h1>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "x" },
        { "millions of attributes", "<html><body><h1>Viện trợ</h1><p " + string.Concat(Enumerable.Range(0, 400_000).Select(i => $"a{i.ToString(CultureInfo.InvariantCulture)}=1 ")) + ">x</p>" },
        { "nothing but null bytes", new string('\0', 10_000) },
        { "nothing", "" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_is_no_article_is_recorded_with_its_reason_and_its_neighbour_is_stored(string what, string html)
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(2, 1);
        Serve(bench, 2, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));
        var summary = await bench.RunAsync();
        Assert.Equal((what, 1, 1), (what, summary.New, summary.Failed));
        Assert.Contains(await bench.OutcomesAsync(), o => o.Path == RunBench.Address(2) && o.Outcome == FetchOutcome.Unreadable && o.Detail is { Length: > 0 });
    }

    [Fact]
    public async Task Null_bytes_in_an_article_do_not_reach_the_store()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(1);
        bench.Pages[RunBench.Address(1)] = RunBench.Article(1, "Khoản viện\0 trợ số 1").Replace("Sáng", "Sá\0ng", StringComparison.Ordinal).Replace("<p>Phát", "<\0p>Phát", StringComparison.Ordinal);
        Assert.Equal(1, (await bench.RunAsync()).New);
        var article = (await bench.Store.FindArticleAsync(DraftReader.IdOf("sample-test", bench.At(RunBench.Address(1))), default))!.Draft;
        Assert.DoesNotContain('\0', article.Title + article.Text);
        // Nor what a parser makes of them.
        Assert.DoesNotContain('\uFFFD', article.Title + article.Text);
        Assert.DoesNotContain("p>", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-400)]
    [InlineData(400)]
    public async Task A_clock_that_is_set_between_two_runs_loses_nothing_and_doubles_nothing(int days)
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(2, 1);
        await bench.RunAsync();
        bench.Time.Jump(TimeSpan.FromDays(days));
        bench.Publish(3, 2, 1);
        var second = await bench.RunAsync();
        Assert.Equal((RunOutcome.Completed, 1), (second.Outcome, second.New));
        bench.Time.Jump(TimeSpan.FromDays(-days));
        bench.Pages[RunBench.Address(2)] = RunBench.Article(2, "Khoản viện trợ số 2 (đính chính)");
        var third = await bench.RunAsync();
        Assert.Equal((0, 1), (third.New, third.Changed));
        Assert.Equal(3, (await bench.Store.CountAsync(default)).Articles);
    }

    [Fact]
    public async Task A_host_that_asks_for_a_long_rest_ends_the_run_and_the_next_goes_on()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(3, 2, 1);
        bench.Odd[RunBench.Address(3)] = context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        };
        var first = await bench.RunAsync();
        Assert.Equal((RunOutcome.CompletedWithErrors, 0), (first.Outcome, first.New));
        Assert.Contains("left alone for 60 more minutes", first.Detail, StringComparison.Ordinal);
        Assert.Equal(["/tin", "/tin?page=2", RunBench.Address(3)], bench.Asked);
        bench.Odd.Clear();
        Assert.Equal(3, (await bench.RunAsync()).New);
    }

    [Fact]
    public async Task A_host_that_is_down_is_not_knocked_at_for_every_address()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish([.. Enumerable.Range(1, 30)]);
        for (var number = 1; number <= 30; number++) bench.Odd[RunBench.Address(number)] = context =>
        {
            context.Response.StatusCode = 502;
            return Task.CompletedTask;
        };
        var first = await bench.RunAsync();
        Assert.Equal((RunOutcome.CompletedWithErrors, 10), (first.Outcome, first.Failed));
        Assert.Contains("10 addresses in a row", first.Detail, StringComparison.Ordinal);
        bench.Odd.Clear();
        Assert.Equal(30, (await bench.RunAsync()).New);
    }

    private static void Serve(RunBench bench, int number, string contentType, byte[] bytes) => bench.Odd[RunBench.Address(number)] = context =>
    {
        context.Response.ContentType = contentType;
        return context.Response.Body.WriteAsync(bytes).AsTask();
    };

    /// <summary>As windows-1258 has it: letters with their own marks whole, the tone behind them.</summary>
    private static string TonesApart(string text)
    {
        const string Tones = "\u0300\u0301\u0303\u0309\u0323";
        var result = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormC))
        {
            var apart = c.ToString().Normalize(NormalizationForm.FormD);
            result.Append(string.Concat(apart.Where(m => !Tones.Contains(m, StringComparison.Ordinal))).Normalize(NormalizationForm.FormC));
            foreach (var tone in apart.Where(m => Tones.Contains(m, StringComparison.Ordinal))) result.Append(tone);
        }
        return result.ToString();
    }
}
