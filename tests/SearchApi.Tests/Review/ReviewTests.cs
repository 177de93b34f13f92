using System.Net;
using System.Text.Json;
using NgoNews.SearchApi.Review;
using NgoNews.SearchApi.Tests.CrossCheck;
using NgoNews.Store.Sqlite;

namespace NgoNews.SearchApi.Tests.Review;

/// <summary>What a person decides is seen in every answer at once, and goes out as gold.</summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private const string Corrected =
        """
        {"decision":"correct","given":{"indicator":"aid_value","value":150000000000,"high":null,"unit":"VND","qualifier":"exact","stage":"received","place":"VN-25",
         "period":{"from":"2023-01-01","to":"2023-12-31"},"coverage":"total","donor":null},"note":"báo đã đính chính"}
        """;

    private readonly ReviewApp _site = new();

    private int _keys;

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_correction_changes_the_verdict_the_statistics_the_exports_and_the_article_and_its_undo_changes_them_back()
    {
        var figure = (await _site.FiguresAsync())[0];
        var before = await EverythingAsync();

        var decided = await PostAsync($"/api/review/figures/{figure.Id}", Corrected);
        await _site.App.Projector.CatchUpAsync(default);

        Assert.Equal("conflicting", await VerdictAsync());
        Assert.Equal(150_000_000_000, (await _site.App.GetAsync($"/api/figures?id={figure.Id}")).GetProperty("items")[0].GetProperty("value").GetDecimal());
        Assert.Equal("correct", (await _site.App.GetAsync($"/api/figures?id={figure.Id}")).GetProperty("items")[0].GetProperty("review").GetProperty("decision").GetString());
        Assert.Contains("150000000000", await _site.App.Client.GetStringAsync("/api/export/figures.csv"), StringComparison.Ordinal);
        Assert.Contains("150000000000", await _site.App.Client.GetStringAsync("/api/statistics/series?indicator=aid_value&place=VN-25&stage=received&unit=VND"), StringComparison.Ordinal);
        Assert.Contains("Đã có người sửa", await _site.App.Client.GetStringAsync($"/bai-viet/{ReviewApp.Article}"), StringComparison.Ordinal);

        await PostAsync($"/api/review/events/{decided.GetProperty("id").GetInt64()}/undo", "{}");
        await _site.App.Projector.CatchUpAsync(default);

        Assert.Equal(before, await EverythingAsync());
    }

    [Fact]
    public async Task A_corrected_place_moves_the_article_in_the_facets_of_the_search()
    {
        var figures = await _site.FiguresAsync();
        foreach (var figure in figures)
            await PostAsync($"/api/review/figures/{figure.Id}", Corrected.Replace("VN-25", "VN-33", StringComparison.Ordinal));
        await _site.App.Projector.CatchUpAsync(default);

        var facets = (await _site.App.GetAsync("/api/articles?place=VN-33")).GetProperty("total").GetInt64();
        Assert.Equal(1, facets);
    }

    [Fact]
    public async Task A_verdict_that_a_person_corrects_counts_while_total_and_press_say_the_same()
    {
        Assert.Equal("single_source", await VerdictAsync());

        await PostAsync("/api/review/verdicts/A1", """{"computed":"single_source","decision":"correct","verdict":"confirmed","note":"sở cũng đã công bố"}""");
        Assert.Equal("confirmed", await VerdictAsync());
        using var stale = await SendAsync("/api/review/verdicts/A1", """{"computed":"close","decision":"confirm"}""");
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);

        // The copy is made another source: what was computed is another verdict now.
        await PostAsync("/api/review/copies", $$"""{"one":"{{ReviewApp.Article}}","other":"{{ReviewApp.Copy}}","decision":"reject"}""");
        var check = (await _site.App.GetAsync("/api/cross-check/totals/A1")).GetProperty("check");
        Assert.Equal(("confirmed", false), (check.GetProperty("verdict").GetString(), check.GetProperty("review").GetProperty("holds").GetBoolean()));
        Assert.Equal(2, check.GetProperty("sources").GetInt32());
    }

    [Fact]
    public async Task The_queue_brings_first_what_is_doubtful_and_decides_and_drops_what_was_decided()
    {
        var queue = (await _site.App.GetAsync("/api/review/queue")).GetProperty("items").EnumerateArray().ToArray();

        // Doubt 0.3 × (1 + 1 total + money 1): both articles' totals, before the parts that nothing hangs on.
        Assert.Equal([120_000_000_000m, 120_000_000_000m, 2_000_000_000m, 2_000_000_000m], queue.Select(item => item.GetProperty("figure").GetProperty("value").GetDecimal()));
        Assert.Equal(1, queue[0].GetProperty("totals").GetInt32());
        Assert.InRange(queue[0].GetProperty("score").GetDouble(), 0.5, 1.0);

        await PostAsync($"/api/review/figures/{queue[0].GetProperty("figure").GetProperty("id").GetInt64()}", """{"decision":"confirm"}""");
        Assert.Equal(3, (await _site.App.GetAsync("/api/review/queue")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Reviewed_articles_go_out_as_annotated_ones_that_learning_reads()
    {
        var figures = (await _site.FiguresAsync()).Where(figure => figure.ArticleId == ReviewApp.Article).ToArray();
        await PostAsync($"/api/review/figures/{figures[0].Id}", Corrected);
        // The other figure of the article nobody has looked at yet.
        Assert.Equal("", await _site.App.Client.GetStringAsync("/api/review/gold.jsonl"));
        await PostAsync($"/api/review/figures/{figures[1].Id}", """{"decision":"reject"}""");

        var line = (await _site.App.Client.GetStringAsync("/api/review/gold.jsonl")).Trim();
        using var gold = JsonDocument.Parse(line);
        Assert.Equal((ReviewApp.Article, "VN-25", "2024-01-10T08:00:00+07:00"),
            (gold.RootElement.GetProperty("id").GetString(), gold.RootElement.GetProperty("place").GetString(), gold.RootElement.GetProperty("published").GetString()));
        var figure = Assert.Single(gold.RootElement.GetProperty("figures").EnumerateArray());
        Assert.Equal((150_000_000_000, "received", "2023-01-01"),
            (figure.GetProperty("value").GetDecimal(), figure.GetProperty("stage").GetString(), figure.GetProperty("period").GetProperty("from").GetString()));
        Assert.Equal("""[{"quote":"120 tỷ đồng","nth":1}]""", figure.GetProperty("mentions").GetRawText());
    }

    [Theory]
    [InlineData("""{"decision":"correct"}""", HttpStatusCode.Conflict)]
    [InlineData("""{"decision":"correct","given":{"indicator":"aid_value"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"decision":"undo"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"decision":"perhaps"}""", HttpStatusCode.BadRequest)]
    [InlineData("""not json""", HttpStatusCode.BadRequest)]
    [InlineData("""{"decision":"correct","given":{"indicator":"ngo_count","value":3,"unit":"1","qualifier":"exact","stage":"received","coverage":"total"}}""", HttpStatusCode.Conflict)]
    [InlineData("""{"decision":"correct","given":{"indicator":"ngo_count","value":3,"unit":"USD","qualifier":"exact","stage":"active","coverage":"total"}}""", HttpStatusCode.Conflict)]
    [InlineData("""{"decision":"correct","given":{"indicator":"ngo_count","value":3,"unit":"1","qualifier":"range","stage":"active","coverage":"total"}}""", HttpStatusCode.Conflict)]
    [InlineData("""{"decision":"correct","given":{"indicator":"ngo_count","value":3,"unit":"1","qualifier":"exact","stage":"active","place":"VN-99","coverage":"total"}}""", HttpStatusCode.Conflict)]
    public async Task What_makes_no_sense_is_told_and_not_written(string body, HttpStatusCode status)
    {
        using var answer = await SendAsync($"/api/review/figures/{(await _site.FiguresAsync())[0].Id}", body);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await _site.Store.ListReviewsAsync(new(), default));
    }

    [Fact]
    public async Task Who_decided_is_told_to_those_who_sign_in_and_to_nobody_else()
    {
        await PostAsync($"/api/review/figures/{(await _site.FiguresAsync())[0].Id}", """{"decision":"confirm","note":"đã gọi điện hỏi"}""");

        using var unknown = await _site.App.Client.GetAsync("/api/review/events");
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (unknown.StatusCode, unknown.Headers.WwwAuthenticate.Single().Scheme));
        using var request = ReviewApp.Send("GET", "/api/review/events", ReviewApp.Reader, "");
        request.Content = null;
        using var known = await _site.App.Client.SendAsync(request);
        using var events = JsonDocument.Parse(await known.Content.ReadAsStringAsync());
        var one = events.RootElement.GetProperty("items")[0];
        Assert.Equal(("Lan", "đã gọi điện hỏi", "stands"), (one.GetProperty("author").GetString(), one.GetProperty("note").GetString(), one.GetProperty("standing").GetString()));
        foreach (var page in new[] { "/xem-lai", $"/bai-viet/{ReviewApp.Article}", "/doi-chieu/tong-so/A1" })
            Assert.DoesNotContain("đã gọi điện hỏi", await _site.App.Client.GetStringAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_commands_make_a_token_and_export()
    {
        var (code, output, _) = await RunAsync("token", "--name", "Hòa", "--role", "reader");
        Assert.Equal(0, code);
        var (token, hash) = (output.Split('\n')[0].Split(": ")[1].Trim(), output.Split("\"Hash\": \"")[1].Split('"')[0]);
        Assert.Equal("sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token))), hash);
        Assert.Contains("Hòa", output, StringComparison.Ordinal);

        var given = new StoreFixture();
        await given.InitializeAsync();
        await given.SaveAsync("a/1", Given.Figure, "120 tỷ đồng");
        var figure = (await given.Store.FindFiguresAsync(new(), default)).Items[0];
        await given.Store.ReviewAsync(new() { Key = "k", Author = "Lan", At = DateTimeOffset.UnixEpoch, Decision = Store.Review.ReviewDecision.Confirm, Target = new Store.Review.FigureTarget(figure.Id) }, default);
        var folder = Path.Combine(given.Folder, "gold");
        var exported = await RunAsync("export", "--out", folder, "--data", given.Data);
        Assert.Equal((0, $"{folder}: 1 articles, 1 figures"), (exported.Code, exported.Output.Trim()));
        Assert.Equal("a~2f1.json", Path.GetFileName(Assert.Single(Directory.GetFiles(folder))));
        await given.DisposeAsync();

        Assert.Equal(2, (await RunAsync("token")).Code);
        Assert.Equal(2, (await RunAsync("export")).Code);
        Assert.Equal(1, (await RunAsync("export", "--out", folder, "--data", folder + "-none")).Code);
        Assert.False(Directory.Exists(folder + "-none"));
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await new ReviewCommand(data => new SqliteStore(data), output, errors).RunAsync(arguments, default);
        return (code, output.ToString(), errors.ToString());
    }

    private async Task<string?> VerdictAsync() => (await _site.App.GetAsync("/api/cross-check/totals/A1")).GetProperty("check").GetProperty("verdict").GetString();

    /// <summary>Answers of every room that show figures.</summary>
    private async Task<string> EverythingAsync() => string.Join('\n', await Task.WhenAll(new[]
    {
        "/api/figures", "/api/cross-check", "/api/cross-check/matrix", "/api/statistics/series", "/api/articles", "/api/export/figures.csv", $"/api/articles/{ReviewApp.Article}", "/api/places/VN-25",
    }.Select(address => _site.App.Client.GetStringAsync(address))));

    private async Task<JsonElement> PostAsync(string path, string body)
    {
        using var answer = await SendAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode} {text}");
        using var json = JsonDocument.Parse(text);
        return json.RootElement.GetProperty("event").Clone();
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string body)
    {
        using var request = ReviewApp.Send("POST", path, ReviewApp.Reviewer, body, $"key-{_keys++:D8}");
        return await _site.App.Client.SendAsync(request);
    }
}
