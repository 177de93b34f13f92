using System.Text.Json;

using NgoNews.SearchApi.Tests.CrossCheck;

namespace NgoNews.SearchApi.Tests.Api;

public sealed class CrossCheckApiTests : IAsyncLifetime
{
    private readonly ApiFixture _api = new();

    public async Task InitializeAsync()
    {
        await _api.InitializeAsync();
        await _api.Given.Store.ReplaceTotalsAsync("t.csv", [Given.Total, Given.Total with { Id = "A2", Value = 150_000_000_000 }], default);
        await _api.Given.SaveAsync("a", Given.Figure, "120 tỷ đồng");
        await _api.Given.SaveAsync("b", Given.Figure with { Value = 120_000_000 }, "120 triệu đồng", portal: "khac");
    }

    public Task DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_total_comes_with_causes_and_reasons_and_each_figure_with_its_own()
    {
        var item = (await GetAsync("/api/cross-check?place=VN-25")).GetProperty("items")[0];

        Assert.Equal("conflicting", item.GetProperty("verdict").GetString());
        Assert.Equal("[\"unit_slip\"]", item.GetProperty("causes").GetRawText());
        Assert.Contains("unit_slip", item.GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.Equal(["unit_slip", null], item.GetProperty("reports").EnumerateArray().Select(report => report.GetProperty("cause").GetString()).OrderDescending());
    }

    [Fact]
    public async Task Totals_that_contradict_each_other_are_findings_of_their_place()
    {
        var finding = (await GetAsync("/api/cross-check/findings?place=VN-25&year=2023")).GetProperty("items")[0];

        Assert.Equal("same_slot", finding.GetProperty("kind").GetString());
        Assert.Equal(["A1", "A2"], finding.GetProperty("totals").EnumerateArray().Select(total => total.GetProperty("id").GetString()));
        Assert.Equal(0, (await GetAsync("/api/cross-check/findings?place=VN-33")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Several_sources_give_an_estimate_with_interval_and_confidence()
    {
        var list = await GetAsync("/api/cross-check/estimates?place=VN-25");
        var item = list.GetProperty("items")[0];

        Assert.Equal(120_000_000_000, item.GetProperty("value").GetDecimal());
        Assert.InRange(item.GetProperty("confidence").GetDouble(), 0.9, 0.999);
        Assert.Contains("khac", list.GetProperty("records").EnumerateArray().Select(record => record.GetProperty("source").GetString()));
        Assert.Contains("value,unit,low_bound", await _api.Client.GetStringAsync(new Uri("/api/cross-check/estimates?format=csv", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_comparable_figure_is_a_claim_review()
    {
        using var response = await _api.Client.GetAsync(new Uri("/api/cross-check/claim-reviews?place=VN-25", UriKind.Relative));
        var graph = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("@graph").EnumerateArray().ToArray();

        Assert.Equal("application/ld+json", response.Content.Headers.ContentType!.MediaType);
        Assert.All(graph, review => Assert.Equal("ClaimReview", review.GetProperty("@type").GetString()));
        Assert.Contains(graph, review => review.GetProperty("reviewRating").GetProperty("ratingValue").GetInt32() == 1
            && review.GetProperty("claimReviewed").GetString()!.Contains("120 triệu đồng", StringComparison.Ordinal));
    }

    private async Task<JsonElement> GetAsync(string path) =>
        JsonDocument.Parse(await _api.Client.GetStringAsync(new Uri(path, UriKind.Relative))).RootElement.Clone();
}
