using System.Net;
using AngleSharp.Html.Parser;
using NgoNews.SearchApi.Hosting;
using NgoNews.SearchApi.Tests.Api;

namespace NgoNews.SearchApi.Tests.Pages;

[Collection(PagesGroup.Name)]
public sealed class ErrorPageTests(PagesFixture pages)
{
    [Theory]
    [InlineData("POST", "/")]
    [InlineData("PUT", "/bai-viet/bao-cao")]
    [InlineData("DELETE", "/so-lieu")]
    public async Task Pages_are_for_reading_only(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var response = await pages.Client.SendAsync(request);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("Yêu cầu không đọc được", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_head_is_answered_as_a_get_without_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/so-lieu");
        using var response = await pages.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/api/khong-co")]
    [InlineData("/health/khong-co")]
    public async Task Machines_get_no_page(string address)
    {
        using var response = await pages.Client.GetAsync(address);

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/loi/500", HttpStatusCode.InternalServerError, "Máy chủ gặp lỗi")]
    [InlineData("/loi/500?lang=en", HttpStatusCode.InternalServerError, "The server failed")]
    [InlineData("/loi/200", HttpStatusCode.NotFound, "Không có trang này")]
    public async Task Every_error_has_its_page(string address, HttpStatusCode status, string heading) =>
        Assert.Equal(heading, (await pages.GetAsync(address, status)).QuerySelector("h1")!.TextContent);

    [Fact]
    public async Task A_failure_is_a_page_that_tells_nothing_of_the_machine()
    {
        var folder = Directory.CreateTempSubdirectory("ngonews-pages-").FullName;
        try
        {
            await using var app = BrokenIndex.Build(new ServeOptions { Data = Path.Combine(folder, "data"), Portals = PortalChoices.None, Urls = "http://127.0.0.1:0" });
            await app.StartAsync();
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
            using var response = await client.GetAsync("/?lang=en");
            var body = await response.Content.ReadAsStringAsync();

            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
            Assert.Contains("The server failed", body, StringComparison.Ordinal);
            Assert.DoesNotContain(BrokenIndex.Secret, body, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
