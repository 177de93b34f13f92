using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NgoNews.Crawler.Portals;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Tests.Api;
using NgoNews.SearchApi.Tests.Pages;
using NgoNews.SearchApi.Watching;
using NgoNews.Store.Crawling;

namespace NgoNews.SearchApi.Tests.Watching;

/// <summary>What an operator is told: on the page, as JSON, by the health check.</summary>
[Collection(PagesGroup.Name)]
public sealed class WatchTests(PagesFixture pages)
{
    [Fact]
    public async Task Every_declared_portal_is_told_with_what_needs_care_first()
    {
        var page = await pages.GetAsync("/thu-thap");
        var rows = page.QuerySelectorAll("tbody tr").ToArray();

        Assert.Equal(["dutdoan", "khoidau", "vandeu", "ngungdoc"], rows.Select(row => row.Id));
        Assert.Equal("4 nguồn đã khai báo", page.QuerySelector("#results")!.TextContent);
        Assert.Equal(["Quá hạn", "Chưa thu thập lần nào", "Hoạt động tốt", "Không thu thập"], rows.Select(row => row.QuerySelector(".verdict")!.TextContent));
        Assert.Equal(["–", "–", "09:30, 02/06/2026", "–"], rows.Select(row => Cell(row, "Đọc được lần cuối")));
        Assert.Equal(["05:20, 01/01/2099", "05:20, 01/01/2099", "05:20, 01/01/2099", "–"], rows.Select(row => Cell(row, "Lần đọc tới")));
    }

    [Fact]
    public async Task It_says_why_a_portal_fails_and_how_each_run_went()
    {
        var row = (await pages.GetAsync("/thu-thap")).GetElementById("dutdoan")!;

        var trouble = row.QuerySelector("td [lang=en]")!;
        Assert.Equal("no source could be read; https://dutdoan.example/tin: Connection: refused", trouble.TextContent);
        Assert.Equal(["09:00, 02/06/2026: thất bại; bài mới: 0, lỗi: 1", "09:00, 01/06/2026: được dừng lại; bài mới: 0, lỗi: 0"],
            row.QuerySelectorAll(".runs .unseen").Select(run => run.TextContent));
    }

    [Fact]
    public async Task A_declaration_is_told_with_what_it_rests_on()
    {
        var page = await pages.GetAsync("/thu-thap?lang=en");

        Assert.Contains("Newspaper or magazine, Quảng Trị", Spaced(page.GetElementById("dutdoan")!.QuerySelector("th")!), StringComparison.Ordinal);
        Assert.Contains("an address of it was met; tried on 20 November 2026", Spaced(page.GetElementById("khoidau")!.QuerySelector("th")!), StringComparison.Ordinal);
        Assert.Contains("its host is inferred; not tried on the real site yet", Spaced(page.GetElementById("ngungdoc")!.QuerySelector("th")!), StringComparison.Ordinal);
        Assert.Contains("The host answers no more.", page.GetElementById("ngungdoc")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task States_are_counted_and_chosen()
    {
        var page = await pages.GetAsync("/thu-thap");
        var late = await pages.FollowAsync(page.QuerySelectorAll(".verdicts a").First(a => a.TextContent.Contains("Quá hạn", StringComparison.Ordinal)));

        Assert.Equal(["1", "0", "0", "1", "1", "1"], page.QuerySelectorAll(".verdicts .count").Select(count => count.TextContent));
        Assert.Equal("dutdoan", Assert.Single(late.QuerySelectorAll("tbody tr")).Id);
        Assert.Equal("/api/portals?state=late", late.QuerySelector(".export")!.GetAttribute("href"));
        Assert.NotNull((await pages.GetAsync("/thu-thap?state=tired", HttpStatusCode.BadRequest)).QuerySelector(".faults"));
    }

    [Fact]
    public async Task Every_page_leads_there_from_its_foot() =>
        Assert.Equal("Tình trạng thu thập", (await pages.FollowAsync((await pages.GetAsync("/")).QuerySelector("footer a[href^='/thu-thap']"))).QuerySelector("h1")!.TextContent);

    [Fact]
    public async Task Programs_are_told_the_same()
    {
        var list = await pages.ReadAsync("/api/portals");
        var late = list.GetProperty("items")[0];

        Assert.Equal(4, list.GetProperty("total").GetInt32());
        Assert.Equal(("dutdoan", "newspaper", "late", "evidenced"), (late.GetProperty("id").GetString(), late.GetProperty("kind").GetString(), late.GetProperty("state").GetString(), late.GetProperty("evidence").GetString()));
        Assert.Equal(Declared.Due, late.GetProperty("next_run").GetDateTimeOffset());
        Assert.Equal(["failed", "cancelled"], late.GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("outcome").GetString()));
        Assert.Equal("network_error", late.GetProperty("runs")[0].GetProperty("failure").GetProperty("outcome").GetString());
        Assert.Equal("vandeu", Assert.Single((await pages.ReadAsync("/api/portals?state=working")).GetProperty("items").EnumerateArray()).GetProperty("id").GetString());
        using var refused = await pages.Client.GetAsync("/api/portals?state=tired");
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Health_is_degraded_and_names_the_portals_that_bring_nothing()
    {
        var health = await pages.ReadAsync("/health/portals");

        Assert.Equal(("degraded", 3), (health.GetProperty("status").GetString(), health.GetProperty("active").GetInt32()));
        var late = Assert.Single(health.GetProperty("degraded").EnumerateArray());
        Assert.Equal(("dutdoan", "late"), (late.GetProperty("id").GetString(), late.GetProperty("state").GetString()));
        Assert.StartsWith("no source could be read", late.GetProperty("trouble").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_harvests_nothing_watches_nothing_and_is_healthy()
    {
        var app = new AppFixture();
        await app.InitializeAsync();
        try
        {
            Assert.Equal("healthy", (await app.GetAsync("/health/portals")).GetProperty("status").GetString());
            Assert.Equal(0, (await app.GetAsync("/api/portals")).GetProperty("total").GetInt32());
        }
        finally
        {
            await app.DisposeAsync();
        }
    }

    [Fact]
    public void Every_value_has_its_word()
    {
        Assert.Equal(Enum.GetValues<PortalState>().Order(), WatchTexts.States.Keys.Order());
        Assert.Equal(Enum.GetValues<RunOutcome>().Order(), WatchTexts.Outcomes.Keys.Order());
        Assert.Equal(Enum.GetValues<RunOutcome>().Order(), WatchTexts.Signs.Keys.Order());
        Assert.Equal(Enum.GetValues<PortalKind>().Order(), WatchTexts.Kinds.Keys.Order());
        Assert.Equal(Enum.GetValues<Evidence>().Order(), WatchTexts.Evidences.Keys.Order());
    }

    /// <summary>Runs as the crawler would have left them for <see cref="Declared"/>.</summary>
    internal static async Task SeedAsync(ICrawlStore store)
    {
        var morning = new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(7));
        var stopped = await store.StartRunAsync("dutdoan", morning, default);
        await store.EndRunAsync(stopped, morning.AddMinutes(1), RunOutcome.Cancelled, "stopped by the operator", default);
        var failed = await store.StartRunAsync("dutdoan", morning.AddDays(1), default);
        await store.CommitFetchAsync(new Fetched(new FetchRecord(failed, "dutdoan", "https://dutdoan.example/tin", morning.AddDays(1), FetchOutcome.NetworkError, null, "Connection: refused", 0, null), null, null, null), default);
        await store.EndRunAsync(failed, morning.AddDays(1).AddMinutes(2), RunOutcome.Failed, "no source could be read", default);
        var whole = await store.StartRunAsync("vandeu", morning.AddDays(1), default);
        await store.EndRunAsync(whole, morning.AddDays(1).AddMinutes(30), RunOutcome.Completed, null, default);
    }

    /// <summary>Puts <see cref="Declared"/> in the place of the crawler's directory.</summary>
    internal static void Declare(WebApplicationBuilder builder) => builder.Services.Replace(ServiceDescriptor.Singleton<IPortalDirectory>(new Declared()));

    private static string Cell(IElement row, string label) => row.QuerySelector($"td[data-label='{label}']")!.TextContent;

    private static string Spaced(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
