using System.Net;
using System.Text.Json;
using NgoNews.SearchApi.CrossCheck.Official;

namespace NgoNews.SearchApi.Tests.Review;

/// <summary>Files of official totals that a reviewer brings over the network.</summary>
public sealed class OfficialUploadTests : IAsyncLifetime
{
    private readonly ReviewApp _site = new();

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_dry_run_says_what_would_change_and_the_import_does_it_and_every_version_is_told()
    {
        await PutAsync("mine.csv", Csv("M1,10", "M2,20"), "key-0001");

        var trial = await PutAsync("mine.csv?dry_run=true", Csv("M1,11", "M3,30"), null);

        Assert.Equal((1, 1, 0, 1), Counts(trial));
        var changed = trial.GetProperty("changes")[0];
        Assert.Equal(("M1", "changed"), (changed.GetProperty("id").GetString(), changed.GetProperty("kind").GetString()));
        Assert.Equal("""[{"column":"value","before":"10","after":"11"}]""", changed.GetProperty("cells").GetRawText());
        Assert.Equal(10, (await TotalAsync("M1")).GetProperty("check").GetProperty("value").GetDecimal());

        Assert.Equal((1, 1, 0, 1), Counts(await PutAsync("mine.csv", Csv("M1,11", "M3,30"), "key-0002")));
        var versions = (await TotalAsync("M1")).GetProperty("versions");
        Assert.Equal(2, versions.GetArrayLength());
        Assert.Equal("""[{"column":"value","before":"10","after":"11"}]""", versions[1].GetProperty("cells").GetRawText());
        var stored = Assert.Single(await _site.Store.ListTotalVersionsAsync("M1", default), version => version.Version == 2);
        Assert.Equal(("Lan", "mine.csv"), (stored.Author, stored.SourceFile));
    }

    [Fact]
    public async Task A_faulty_file_is_answered_with_every_line_and_column_and_changes_nothing()
    {
        using var answer = await SendAsync("mine.csv", Csv("M1,many", "M1,10"), "key-0001");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([(2, "value"), (3, "id")], problem.RootElement.GetProperty("faults").EnumerateArray().Select(f => (f.GetProperty("line").GetInt32(), f.GetProperty("column").GetString()!)));
        Assert.Single(await _site.Store.FindTotalsAsync(null, null, default));
    }

    [Theory]
    [InlineData("mine.txt")]
    [InlineData(".csv")]
    [InlineData("..%2Fmine.csv")]
    [InlineData("m%C3%ACnh.csv")]
    public async Task A_name_that_is_none_is_refused(string name)
    {
        using var answer = await SendAsync(name, Csv("M1,10"), "key-0001");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task An_id_of_another_file_and_a_key_of_another_request_are_refused()
    {
        using var taken = await SendAsync("mine.csv", Csv("A1,10"), "key-0001");
        Assert.Equal(HttpStatusCode.BadRequest, taken.StatusCode);
        Assert.Contains("belongs to official.csv", await taken.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await PutAsync("mine.csv", Csv("M1,10"), "key-0002");
        using var other = await SendAsync("mine.csv", Csv("M1,11"), "key-0002");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
    }

    private static (int, int, int, int) Counts(JsonElement answer) =>
        (answer.GetProperty("new").GetInt32(), answer.GetProperty("changed").GetInt32(), answer.GetProperty("unchanged").GetInt32(), answer.GetProperty("removed").GetInt32());

    private static string Csv(params string[] idsAndCounts) => OfficialColumns.Header + "\n" + string.Concat(idsAndCounts.Select(pair =>
        $"{pair.Split(',')[0]},false,item_count,received,VN-25,2023-01-01,2023-12-31,total,{pair.Split(',')[1]},,1,exact,all,Sở Ngoại vụ,,,press,\n"));

    private Task<JsonElement> TotalAsync(string id) => _site.App.GetAsync($"/api/cross-check/totals/{id}");

    private async Task<JsonElement> PutAsync(string name, string csv, string? key)
    {
        using var answer = await SendAsync(name, csv, key);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{name}: {answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement.Clone();
    }

    private async Task<HttpResponseMessage> SendAsync(string name, string csv, string? key)
    {
        using var request = ReviewApp.Send("PUT", $"/api/official/{name}", ReviewApp.Reviewer, csv, key);
        return await _site.App.Client.SendAsync(request);
    }
}
