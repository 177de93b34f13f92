using System.Net;
using System.Text.Json;

using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.Tests.CrossCheck;

namespace NgoNews.SearchApi.Tests.Api;

public sealed class FigureApiTests : IAsyncLifetime
{
    private readonly ApiFixture _api = new();

    public Task InitializeAsync() => _api.InitializeAsync();

    public Task DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_figure_of_a_paged_document_tells_its_page()
    {
        await _api.Given.SaveAsync("a", Given.Figure, "120 tỷ đồng");
        var draft = (await _api.Given.Store.FindArticleAsync("a", default))!.Draft;
        await _api.Given.Store.SaveAsync([draft with { Id = "a~1", Portal = "khac", AttachedTo = "a", PageStarts = [0, 3] }], default);

        var pages = (await GetAsync("/api/figures")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("pages").GetRawText());

        Assert.Equal(["[]", "[2]"], pages);
    }

    [Fact]
    public async Task A_figure_comes_with_every_field_and_its_evidence()
    {
        await _api.Given.SaveAsync("a", Given.Figure with { Value = 120.000m * 1_000_000_000, Donor = "Tầm nhìn Thế giới" }, "120 tỷ đồng");

        var list = await GetAsync("/api/figures");
        var item = list.GetProperty("items")[0];

        Assert.Equal(1, list.GetProperty("total").GetInt64());
        Assert.Equal(JsonValueKind.Null, list.GetProperty("next").ValueKind);
        Assert.Equal(
            [
                "indicator", "value", "high", "unit", "qualifier", "stage", "place", "period", "coverage", "donor", "mentions", "confidence", "checks",
                "id", "article_id", "title", "url", "portal", "published", "sentence", "quotes", "pages", "sectors", "cluster", "sample", "review",
            ],
            item.EnumerateObject().Select(property => property.Name));
        Assert.Equal("{\"from\":\"2023-01-01\",\"to\":\"2023-12-31\"}", item.GetProperty("period").GetRawText());
        Assert.Equal("120000000000", item.GetProperty("value").GetRawText());
        Assert.Equal("[\"120 tỷ đồng\"]", item.GetProperty("quotes").GetRawText());
        Assert.Contains("120 tỷ đồng", item.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_hold_every_figure_once()
    {
        for (var i = 0; i < 5; i++)
            await _api.Given.SaveAsync($"a{i}", Given.Figure with { Value = i }, $"{i} tỷ đồng");

        var values = new List<decimal>();
        string? next = "0";
        while (next is not null)
        {
            var list = await GetAsync($"/api/figures?limit=2&after={next}");
            Assert.Equal(5, list.GetProperty("total").GetInt64());
            values.AddRange(list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("value").GetDecimal()));
            next = list.GetProperty("next").GetString();
        }

        Assert.Equal([0, 1, 2, 3, 4], values);
    }

    [Theory]
    [InlineData("indicator=item_count", "items")]
    [InlineData("stage=approved", "items")]
    [InlineData("place=VN-26", "items")]
    [InlineData("year=2022", "items")]
    [InlineData("coverage=part", "items")]
    [InlineData("article=items", "items")]
    [InlineData("sample=true", "items")]
    [InlineData("sample=false&indicator=", "aid")]
    public async Task Each_parameter_narrows(string query, string expected)
    {
        await _api.Given.SaveAsync("aid", Given.Figure, "120 tỷ đồng");
        await _api.Given.SaveAsync("items", Given.Figure with
        {
            Indicator = Indicator.ItemCount,
            Unit = "1",
            Value = 12,
            Stage = Stage.Approved,
            Place = "VN-26",
            Period = Period.Year(2022),
            Coverage = Coverage.Part,
        }, "12 khoản", sample: true);

        var items = (await GetAsync("/api/figures?" + query)).GetProperty("items").EnumerateArray();

        Assert.Equal([expected], items.Select(item => item.GetProperty("article_id").GetString()));
    }

    [Theory]
    [InlineData("/api/figures?indicator=aid", "indicator")]
    [InlineData("/api/figures?indicator=0", "indicator")]
    [InlineData("/api/figures?stage=Approved", "stage")]
    [InlineData("/api/figures?place=VN-99", "place")]
    [InlineData("/api/figures?place=VN-25;VN-26", "place")]
    [InlineData("/api/figures?year=9999", "year")]
    [InlineData("/api/figures?year=0000", "year")]
    [InlineData("/api/figures?coverage=all", "coverage")]
    [InlineData("/api/figures?sample=1", "sample")]
    [InlineData("/api/figures?limit=0", "limit")]
    [InlineData("/api/figures?id=1,x", "id")]
    [InlineData("/api/figures?slot=2023-H3&indicator=aid_value&stage=received", "slot")]
    [InlineData("/api/figures?slot=2023", "slot")]
    [InlineData("/api/figures?sector=12", "sector")]
    [InlineData("/api/figures?unit=vnd", "unit")]
    [InlineData("/api/figures?after=-1", "after")]
    [InlineData("/api/figures?after=99999999999999999999", "after")]
    [InlineData("/api/figures?format=xml", "format")]
    [InlineData("/api/cross-check?place=%22%20OR%201=1", "place")]
    [InlineData("/api/cross-check?year=abc", "year")]
    [InlineData("/api/cross-check?format=xls", "format")]
    [InlineData("/api/statistics/series?indicator=money", "indicator")]
    [InlineData("/api/statistics/series?sample=maybe", "sample")]
    [InlineData("/api/statistics/series?grain=month", "grain")]
    [InlineData("/api/statistics/series?after=x", "after")]
    [InlineData("/api/statistics/series?donor=Oxfam&coverage=total", "coverage")]
    public async Task A_value_that_means_nothing_is_named(string url, string parameter)
    {
        using var response = await _api.Client.GetAsync(url);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal([parameter], problem.RootElement.GetProperty("errors").EnumerateObject().Select(property => property.Name));
        Assert.StartsWith(parameter + ": ", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_holds_all_figures_however_many_a_page_has()
    {
        for (var i = 0; i < 3; i++)
            await _api.Given.SaveAsync($"a{i}", Given.Figure, "120 tỷ đồng", sentence: $"=HYPERLINK({i}) 120 tỷ đồng");

        using var response = await _api.Client.GetAsync("/api/figures?format=csv&place=VN-25");
        var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var limited = await _api.Client.GetStringAsync("/api/figures?format=csv&limit=2");

        Assert.Equal("text/csv; charset=utf-8; header=present", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("figures.csv", response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(4, lines.Length);
        Assert.Contains(",\"'=HYPERLINK(0) 120 tỷ đồng\",", lines[1], StringComparison.Ordinal);
        Assert.Equal(3, limited.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Cross_check_answers_with_verdict_evidence_and_gap()
    {
        await _api.Given.Store.ReplaceTotalsAsync("official.csv",
            [Given.Total, Given.Total with { Id = "A2", Basis = "friendship union only" }, Given.Total with { Id = "A3", Sample = true }], default);
        await _api.Given.SaveAsync("a", Given.Figure, "120 tỷ đồng");
        await _api.Given.SaveAsync("b", Given.Figure with { Value = 111_800_000_000 }, "111,8 tỷ đồng", "dantri", published: "2024-02-01");
        await _api.Given.SaveAsync("c", Given.Figure, "120 tỷ đồng", "mau", sample: true);

        var list = await GetAsync("/api/cross-check?place=VN-25&year=2023");
        var items = list.GetProperty("items").EnumerateArray().ToArray();

        Assert.Equal(3, list.GetProperty("total").GetInt32());
        Assert.Equal(["A1 conflicting 2", "A2 not_reported basis 0", "A3 single_source 1"], items.Select(item =>
            $"{item.GetProperty("id").GetString()} {item.GetProperty("verdict").GetString()} {(item.GetProperty("not_compared").GetString() is { } why ? why + " " : "")}"
            + $"{item.GetProperty("sources").GetInt32()}"));
        Assert.Equal("{\"low\":119500000000,\"high\":120500000000}", items[0].GetProperty("bounds").GetRawText());
        var report = items[0].GetProperty("reports")[0];
        Assert.Equal(("b", "conflicts", 0.06375m),
            (report.GetProperty("article_id").GetString(), report.GetProperty("agreement").GetString(), report.GetProperty("gap").GetDecimal()));
        Assert.Contains("111,8 tỷ đồng", report.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal("c", items[2].GetProperty("reports")[0].GetProperty("article_id").GetString());
        Assert.Equal(0, (await GetAsync("/api/cross-check?place=VN-25&year=2022")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Cross_check_csv_has_a_row_a_report()
    {
        await _api.Given.Store.ReplaceTotalsAsync("official.csv", [Given.Total], default);
        await _api.Given.SaveAsync("a", Given.Figure, "120 tỷ đồng");
        await _api.Given.SaveAsync("b", Given.Figure, "120 tỷ đồng", "dantri");

        using var response = await _api.Client.GetAsync("/api/cross-check?format=csv");
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal("cross-check.csv", response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(3, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(",confirmed,", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Series_answer_with_points_reasons_and_articles()
    {
        await _api.Given.SaveAsync("a/1", Given.Figure, "120 tỷ đồng");
        await _api.Given.SaveAsync("b", Given.Figure with { Qualifier = Qualifier.AtLeast }, "ít nhất 120 tỷ đồng", "dantri", published: "2024-03-01");

        var series = Assert.Single((await GetAsync("/api/statistics/series?indicator=aid_value&stage=received&place=VN-25")).GetProperty("items").EnumerateArray());
        var point = Assert.Single(series.GetProperty("points").EnumerateArray());

        Assert.Equal("aid_value received VN-25 VND total False", string.Join(' ', new[] { "indicator", "stage", "place", "unit", "coverage", "sample" }
            .Select(name => series.GetProperty(name).ToString())));
        Assert.Equal((2023, 2, "only_reading"),
            (point.GetProperty("year").GetInt32(), point.GetProperty("sources").GetInt32(), point.GetProperty("choice").GetString()));
        Assert.Equal("{\"low\":120000000000,\"high\":null}", point.GetProperty("bounds").GetRawText());
        Assert.Equal(["/api/articles/b", "/api/articles/a%2F1"],
            point.GetProperty("readings").EnumerateArray().Select(reading => reading.GetProperty("article_link").GetString()));
    }

    [Fact]
    public async Task The_document_describes_the_endpoints_their_parameters_and_their_answers()
    {
        var paths = (await GetAsync("/openapi/v1.json")).GetProperty("paths");

        foreach (var path in new[] { "/api/figures", "/api/cross-check", "/api/statistics/series" })
        {
            var operation = paths.GetProperty(path).GetProperty("get");
            Assert.True(operation.GetProperty("summary").GetString()!.Length > 0);
            Assert.True(operation.GetProperty("responses").TryGetProperty("400", out _));
            Assert.All(operation.GetProperty("parameters").EnumerateArray(), parameter =>
            {
                Assert.Equal(parameter.GetProperty("name").GetString() == "NgoNews-After" ? "header" : "query", parameter.GetProperty("in").GetString());
                Assert.True(parameter.GetProperty("description").GetString()!.Length > 0);
                Assert.False(parameter.TryGetProperty("required", out var required) && required.GetBoolean());
            });
        }
        var parameters = paths.GetProperty("/api/figures").GetProperty("get").GetProperty("parameters").EnumerateArray()
            .ToDictionary(parameter => parameter.GetProperty("name").GetString()!, parameter => parameter.GetProperty("schema"));
        Assert.Contains("aid_value", parameters["indicator"].GetProperty("enum").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("integer", parameters["year"].GetProperty("type").GetString());
        Assert.True(paths.GetProperty("/api/figures").GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content")
            .TryGetProperty("text/csv", out _));
    }

    private async Task<JsonElement> GetAsync(string url)
    {
        using var document = JsonDocument.Parse(await _api.Client.GetStringAsync(url));
        return document.RootElement.Clone();
    }
}
