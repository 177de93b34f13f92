using System.Net;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.SearchApi.Tests.Api;

public sealed class ArticlesApiTests : IClassFixture<AppFixture>, IAsyncLifetime
{
    private const string Text = "Năm 2023, tỉnh Quảng Trị tiếp nhận gần 16,4 triệu USD viện trợ phi chính phủ nước ngoài.\n\n\"Một con số lớn\", ông nói <script>.";
    private static readonly DateTimeOffset At = new(2024, 1, 10, 8, 0, 0, TimeSpan.FromHours(7));
    private readonly AppFixture _app;

    public ArticlesApiTests(AppFixture app) => _app = app;

    public async Task InitializeAsync()
    {
        if (await _app.Store.FindArticleAsync("a/1", default) is not null)
            return;
        await _app.Store.SaveAsync([Draft("a/1"), Draft("copy") with { Portal = "other" }, Draft("plain") with { Text = "Thời tiết.", Title = "Thời tiết", Figures = [], Relevant = false }], default);
        var run = await _app.Store.StartRunAsync("quangtri", At, default);
        var page = new PageRecord("urn:uuid:1", "https://quangtri.example/x", At, 200, "text/html", new string('a', 64), 10, "2024.warc.gz", 123, 456);
        var record = new FetchRecord(run, "quangtri", page.Url, At, FetchOutcome.New, 200, null, 10, null);
        await _app.Store.CommitFetchAsync(new Fetched(record, page, null, Draft("crawled") with { Text = Text + " Thêm.", PageId = page.Id }), default);
        await _app.Projector.CaughtUpAsync(default);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_list_has_a_total_items_a_next_and_facets()
    {
        var list = await _app.GetAsync("/api/articles?q=vien+tro&limit=1");

        Assert.Equal(["total", "items", "next", "facets", "did_you_mean"], Names(list));
        Assert.Equal(["id", "title", "portal", "published", "relevant", "sample", "url", "snippet", "copies"], Names(list.GetProperty("items")[0]));
        Assert.Equal(2, list.GetProperty("total").GetInt64());
        Assert.Contains(list.GetProperty("items")[0].GetProperty("snippet").EnumerateArray(), p => p.GetProperty("match").GetBoolean() && p.GetProperty("text").GetString() == "viện trợ");
        var rest = await _app.GetAsync($"/api/articles?q=vien+tro&limit=1&after={list.GetProperty("next").GetString()}");
        Assert.Equal(1, rest.GetProperty("items").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("?q=&place=&from=&to=&year=&portal=&indicator=&relevant=&limit=&after=", 3)]
    [InlineData("?relevant=any&limit=1000000000", 3)]
    [InlineData("?limit=99999999999999999999999999", 3)]
    [InlineData("?relevant=false", 1)]
    [InlineData("?portal=other", 1)]
    [InlineData("?place=VN-25&year=2023&indicator=aid_value", 2)]
    [InlineData("?copies=true", 4)]
    [InlineData("?like=a%2F1&relevant=true", 1)]
    [InlineData("?sort=date&donor=nobody", 0)]
    [InlineData("?place=VN-33", 0)]
    [InlineData("?from=2024-01-10&to=2024-01-10", 3)]
    [InlineData("?from=9999-12-31", 0)]
    [InlineData("?to=0001-01-01", 0)]
    [InlineData("?q=pcpnn", 2)]
    [InlineData("/", 3)]
    public async Task Filters_narrow_and_empty_ones_do_not(string query, int total) =>
        Assert.Equal(total, (await _app.GetAsync("/api/articles" + query)).GetProperty("total").GetInt32());

    [Fact]
    public void Any_query_is_answered_or_refused_with_its_position()
    {
        var pieces = Gen.Elements("viện", "tro", "\"", " ", "*", "(", ")", " OR ", " AND ", " NOT ", ":", "^2", "~1", " -", " +", "[", "]", "[2020 TO 2024]", "year:", "place:", "donor:", "title:", "2023", "?", "&", "%", "\0");

        Prop.ForAll(Gen.ArrayOf(pieces).Select(string.Concat).ToArbitrary(), text =>
        {
            using var answer = _app.Client.GetAsync("/api/articles?q=" + Uri.EscapeDataString(text)).GetAwaiter().GetResult();
            if (answer.StatusCode == HttpStatusCode.OK)
                return true;
            using var problem = JsonDocument.Parse(answer.Content.ReadAsStringAsync().GetAwaiter().GetResult());
            var position = problem.RootElement.GetProperty("position").GetInt32();
            return answer.StatusCode == HttpStatusCode.BadRequest && position >= 0 && position < text.Length;
        }).Check(Runs.Of(200));
    }

    [Fact]
    public async Task Suggestions_go_on_as_headlines_do()
    {
        var title = (await _app.GetAsync("/api/articles?q=pcpnn")).GetProperty("items")[0].GetProperty("title").GetString()!;

        Assert.NotEmpty((await _app.GetAsync("/api/suggestions?q=" + Uri.EscapeDataString(title[..4]))).GetProperty("items").EnumerateArray());
        Assert.Empty((await _app.GetAsync("/api/suggestions")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task An_article_comes_with_figures_as_defined_and_every_quote_in_place()
    {
        var article = await _app.GetAsync("/api/articles/a%2F1");
        var figure = article.GetProperty("figures")[0];
        var mention = figure.GetProperty("mentions")[0];

        Assert.Equal(["indicator", "value", "high", "unit", "qualifier", "stage", "place", "period", "coverage", "donor", "mentions", "confidence", "checks", "review"], Names(figure));
        Assert.Equal("{\"from\":\"2023-01-01\",\"to\":\"2023-12-31\"}", figure.GetProperty("period").GetRawText());
        Assert.Equal("aid_value", figure.GetProperty("indicator").GetString());
        Assert.Equal(["start", "end", "quote", "page"], Names(mention));
        Assert.Equal("a/1", article.GetProperty("came_first").GetString());
        Assert.Equal("gần 16,4 triệu USD", mention.GetProperty("quote").GetString());
        Assert.Equal("gần 16,4 triệu USD", article.GetProperty("text").GetString()![mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()]);
        Assert.Equal(["copy"], article.GetProperty("copies").EnumerateArray().Select(c => c.GetProperty("id").GetString()));
        Assert.True(article.GetProperty("copies")[0].GetProperty("exact").GetBoolean());
        Assert.Equal(1, article.GetProperty("versions").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, article.GetProperty("provenance").GetProperty("page").ValueKind);
    }

    [Fact]
    public async Task Provenance_leads_to_the_archived_page()
    {
        var article = await _app.GetAsync("/api/articles/crawled");
        var page = article.GetProperty("provenance").GetProperty("page");

        Assert.Equal(("urn:uuid:1", new string('a', 64), "2024.warc.gz", 123L), (page.GetProperty("page_id").GetString(), page.GetProperty("sha256").GetString(),
            page.GetProperty("archive_file").GetString(), page.GetProperty("archive_offset").GetInt64()));
        Assert.Equal(FigureReader.Version, article.GetProperty("provenance").GetProperty("reader_version").GetString());
    }

    [Theory]
    [InlineData("/api/articles?limit=0", "limit")]
    [InlineData("/api/articles?limit=-1", "limit")]
    [InlineData("/api/articles?limit=x", "limit")]
    [InlineData("/api/articles?from=0000-01-01", "from")]
    [InlineData("/api/articles?to=2024-02-30", "to")]
    [InlineData("/api/articles?from=10/01/2024", "from")]
    [InlineData("/api/articles?from=2024-02-01&to=2024-01-01", "to")]
    [InlineData("/api/articles?year=99999999999", "year")]
    [InlineData("/api/articles?place=Qu%E1%BA%A3ng", "place")]
    [InlineData("/api/articles?indicator=AidValue", "indicator")]
    [InlineData("/api/articles?relevant=1", "relevant")]
    [InlineData("/api/articles?sort=best", "sort")]
    [InlineData("/api/articles?copies=some", "copies")]
    [InlineData("/api/articles?q=a&like=b", "like")]
    [InlineData("/api/articles?q=year:abc", "q")]
    [InlineData("/api/articles?q=vi%E1%BB%87n+AND", "q")]
    [InlineData("/api/suggestions?q=a&limit=x", "limit")]
    [InlineData("/api/articles?after=nonsense", "after")]
    [InlineData("/api/articles?q=%22%22", "q")]
    public async Task What_cannot_be_meant_is_a_problem_that_names_the_parameter(string path, string parameter)
    {
        var problem = await ProblemAsync(HttpMethod.Get, path, HttpStatusCode.BadRequest);

        Assert.True(problem.GetProperty("errors").TryGetProperty(parameter, out _));
    }

    [Fact]
    public async Task A_query_without_words_says_where() =>
        Assert.Equal(2, (await ProblemAsync(HttpMethod.Get, "/api/articles?q=++%3F", HttpStatusCode.BadRequest)).GetProperty("position").GetInt32());

    [Theory]
    [InlineData("GET", "/api/articles/unknown", 404)]
    [InlineData("GET", "/api/articles/99999999999999999999999999999999999999", 404)]
    [InlineData("GET", "/api/articles/..%2f..%2fetc%2fpasswd", 404)]
    [InlineData("GET", "/api/articles/%20", 404)]
    [InlineData("GET", "/api/articles//", 404)]
    [InlineData("GET", "/api/nothing", 404)]
    [InlineData("GET", "/openapi/v2.json", 404)]
    [InlineData("POST", "/api/articles", 405)]
    [InlineData("DELETE", "/api/articles/a%2F1", 405)]
    public async Task Other_errors_are_problems_too(string method, string path, int status) =>
        await ProblemAsync(new HttpMethod(method), path, (HttpStatusCode)status);

    [Fact]
    public async Task A_failure_inside_is_a_problem_without_its_details()
    {
        var options = new NgoNews.SearchApi.Hosting.ServeOptions { Data = Directory.CreateTempSubdirectory("ngonews-app-").FullName, Portals = NgoNews.SearchApi.Hosting.PortalChoices.None, Urls = "http://127.0.0.1:0" };
        await using var app = BrokenIndex.Build(options);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var response = await client.GetAsync("/api/articles");
        var body = await response.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.InternalServerError, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.DoesNotContain(BrokenIndex.Secret, body, StringComparison.Ordinal);
        Assert.Contains("nosniff", response.Headers.GetValues("X-Content-Type-Options"));
        using var health = await client.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        await app.StopAsync();
        Directory.Delete(options.Data, recursive: true);
    }

    [Fact]
    public async Task Every_answer_forbids_what_a_page_does_not_need()
    {
        foreach (var path in (string[])["/api/articles", "/api/nothing", "/openapi/v1.json", "/health/live"])
        {
            using var response = await _app.Client.GetAsync(path);
            Assert.StartsWith("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
            Assert.Equal(["no-referrer"], response.Headers.GetValues("Referrer-Policy"));
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task HEAD_is_answered_like_GET_without_a_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/api/articles");
        using var response = await _app.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Markup_in_a_text_stays_escaped_in_JSON() =>
        Assert.DoesNotContain("<script>", await _app.Client.GetStringAsync("/api/articles/a%2F1"), StringComparison.Ordinal);

    [Fact]
    public async Task Ready_says_how_far_the_index_is()
    {
        var health = await _app.GetAsync("/health/ready");

        Assert.Equal("ready", health.GetProperty("status").GetString());
        Assert.Equal(0, health.GetProperty("lag").GetInt64());
        Assert.Equal("live", (await _app.GetAsync("/health/live")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_document_describes_every_parameter_and_every_answer()
    {
        var document = await _app.GetAsync("/openapi/v1.json");

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Superset(new HashSet<string> { "/api/articles", "/api/articles/{id}", "/api/figures", "/api/statistics/series", "/api/cross-check", "/health/live", "/health/ready" },
            document.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToHashSet());
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            var operation = path.Value.EnumerateObject().Single().Value;
            Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
            foreach (var parameter in operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [])
                Assert.True(parameter.TryGetProperty("description", out var text) && text.GetString()!.Length > 0, $"{path.Name}: {parameter.GetProperty("name")}");
            foreach (var answer in operation.GetProperty("responses").EnumerateObject())
                Assert.True(answer.Value.GetProperty("description").GetString()!.Length > 5, $"{path.Name}: {answer.Name}");
        }
    }

    private static ArticleDraft Draft(string id)
    {
        const string quote = "gần 16,4 triệu USD";
        var start = Text.IndexOf(quote, StringComparison.Ordinal);
        return new ArticleDraft
        {
            Id = id,
            Url = "https://quangtri.example/" + Uri.EscapeDataString(id),
            Portal = "quangtri",
            Place = "VN-25",
            Title = "Viện trợ năm 2023",
            Text = Text,
            Published = At,
            ReadAt = At,
            ReaderVersion = FigureReader.Version,
            Relevant = true,
            Figures =
            [
                new Figure
                {
                    Indicator = Indicator.AidValue, Value = 16_400_000, Unit = "USD", Qualifier = Qualifier.Nearly, Stage = Stage.Received, Place = "VN-25",
                    Period = Period.Year(2023), Coverage = Coverage.Total, Mentions = [new Mention(start, start + quote.Length)],
                },
            ],
        };
    }

    private async Task<JsonElement> ProblemAsync(HttpMethod method, string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Accept.ParseAdd("text/html");
        using var response = await _app.Client.SendAsync(request);
        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal((int)status, document.RootElement.GetProperty("status").GetInt32());
        return document.RootElement.Clone();
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
