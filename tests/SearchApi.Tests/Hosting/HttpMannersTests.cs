using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NgoNews.SearchApi.Hosting;
using NgoNews.SearchApi.Tests.Api;
using NgoNews.SearchApi.Tests.CrossCheck;

namespace NgoNews.SearchApi.Tests.Hosting;

/// <summary>What the API owes to every client, whatever it asks for.</summary>
public sealed class HttpMannersTests : IAsyncLifetime
{
    private readonly ApiFixture _api = new();

    public async Task InitializeAsync()
    {
        await _api.InitializeAsync();
        await _api.Given.SaveAsync("a", Given.Figure, "120 tỷ đồng");
    }

    public Task DisposeAsync() => _api.DisposeAsync();

    [Theory]
    [InlineData("/api/figures")]
    [InlineData("/api/statistics/series")]
    [InlineData("/api/articles/a")]
    [InlineData("/api/places/VN-25")]
    public async Task Who_has_the_answer_gets_no_second_one(string path)
    {
        using var first = await _api.Client.GetAsync(path);
        var tag = first.Headers.ETag!;
        using var again = await AskAsync(path, tag);
        using var other = await AskAsync(path, new EntityTagHeaderValue("\"other\""));
        using var any = await AskAsync(path, EntityTagHeaderValue.Any);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, again.StatusCode, other.StatusCode, any.StatusCode));
        Assert.Equal((tag, ""), (again.Headers.ETag, await again.Content.ReadAsStringAsync()));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await other.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_tag_changes_with_what_is_stored()
    {
        using var before = await _api.Client.GetAsync("/api/figures");
        await _api.Given.SaveAsync("b", Given.Figure, "120 tỷ đồng", "dantri");
        using var after = await AskAsync("/api/figures", before.Headers.ETag!);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Theory]
    [InlineData("/api/figures?place=x")]
    [InlineData("/api/nothing")]
    public async Task Errors_carry_no_tag(string path)
    {
        using var answer = await _api.Client.GetAsync(path);

        Assert.Null(answer.Headers.ETag);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/api/figures?place=x", 400)]
    [InlineData("/api/nothing", 404)]
    [InlineData("/api/articles/a%2500b", 404)]
    [InlineData("/api/export/figures.xls", 404)]
    [InlineData("/api/donors/Nobody", 404)]
    [InlineData("/api/places/VN-99", 404)]
    public async Task Errors_are_problems_with_their_status(string path, int status)
    {
        using var answer = await _api.Client.GetAsync(path);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal((status, status), ((int)answer.StatusCode, problem.RootElement.GetProperty("status").GetInt32()));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_told_so()
    {
        using var answer = await _api.Client.GetAsync("/api/figures?donor=" + new string('x', 20_000));
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal((HttpStatusCode.RequestUriTooLong, 414), (answer.StatusCode, problem.RootElement.GetProperty("status").GetInt32()));
    }

    [Fact]
    public async Task Writing_is_refused_as_a_problem()
    {
        using var answer = await _api.Client.PostAsync("/api/figures", null);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("/api/figures", "*")]
    [InlineData("/api/figures?place=x", "*")]
    [InlineData("/openapi/v1.json", "*")]
    [InlineData("/api/export/figures.csv", "*")]
    [InlineData("/", null)]
    public async Task Scripts_of_any_site_may_read_the_api(string path, string? expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Origin", "https://nghien-cuu.example" } } };
        using var answer = await _api.Client.SendAsync(request);

        Assert.Equal(expected, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null);
    }

    [Fact]
    public async Task A_preflight_is_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/figures")
        {
            Headers = { { "Origin", "https://nghien-cuu.example" }, { "Access-Control-Request-Method", "GET" }, { "Access-Control-Request-Headers", "if-none-match" } },
        };
        using var answer = await _api.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("if-none-match", answer.Headers.GetValues("Access-Control-Allow-Headers").Single());
    }

    [Fact]
    public async Task Too_many_requests_are_told_when_to_come_again()
    {
        var app = new AppFixture { Configure = builder => builder.Services.AddSingleton(new RequestRateOptions { Limit = 3, LimitsLoopback = true }) };
        await app.InitializeAsync();
        try
        {
            var left = new List<string>();
            for (var i = 0; i < 3; i++)
            {
                using var answer = await app.Client.GetAsync("/api/figures");
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal("\"address\";q=3;w=60", answer.Headers.GetValues("RateLimit-Policy").Single());
                left.Add(answer.Headers.GetValues("RateLimit").Single());
            }
            using var refused = await app.Client.GetAsync("/api/figures");
            using var page = await app.Client.GetAsync("/health/live");

            Assert.Equal(["\"address\";r=2;t=10", "\"address\";r=1;t=10", "\"address\";r=0;t=10"], left);
            Assert.Equal((HttpStatusCode.TooManyRequests, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType?.MediaType));
            Assert.Equal(TimeSpan.FromSeconds(10), refused.Headers.RetryAfter!.Delta);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
        finally
        {
            await app.DisposeAsync();
        }
    }

    [Fact]
    public async Task The_machine_itself_may_ask_as_often_as_it_likes()
    {
        using var answer = await _api.Client.GetAsync("/api/figures");

        Assert.False(answer.Headers.Contains("RateLimit"));
    }

    private async Task<HttpResponseMessage> AskAsync(string path, EntityTagHeaderValue known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { known } } };
        return await _api.Client.SendAsync(request);
    }
}
