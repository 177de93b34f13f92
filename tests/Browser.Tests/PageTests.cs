using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using NgoNews.Browser.Tests.Tools;

namespace NgoNews.Browser.Tests;

/// <summary>What every page owes to everybody: axe-core finds nothing by day and by night, nothing is wider than a telephone, and it is light.</summary>
[Collection(SiteGroup.Name)]
public sealed class PageTests(SiteFixture site)
{
    private const int MostBytes = 400 * 1024;

    private const string RunAxe =
        """
        async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
            .flatMap(fault => fault.nodes.map(node => `${fault.id}: ${node.target.join(' ')}: ${node.failureSummary}`))
        """;

    private const string MeasureWidth =
        "() => new Promise(done => setTimeout(() => requestAnimationFrame(() => done(document.documentElement.scrollWidth)), 50))";

    [BrowserTheory]
    [MemberData(nameof(Addresses.Theory), MemberType = typeof(Addresses))]
    public async Task On_a_desk_by_day_in_Vietnamese(string address)
    {
        await using var visit = await site.VisitAsync(1440);
        // Answers come in while others are looked at.
        var answers = new ConcurrentQueue<IResponse>();
        visit.Page.Response += (_, answer) => answers.Enqueue(answer);
        await visit.OpenAsync(address);

        await AssertLightAsync(answers);
        await AssertAccessibleAsync(visit, address);
        foreach (var width in new[] { 1440, 768, 390, 320 })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            var needed = await visit.Page.EvaluateAsync<int>(MeasureWidth);
            Assert.True(needed <= width, $"{address} takes {needed} pixels of {width}");
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Addresses.Theory), MemberType = typeof(Addresses))]
    public async Task On_a_telephone_by_night_in_English(string address)
    {
        await using var visit = await site.VisitAsync(390, ColorScheme.Dark);
        await visit.OpenAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=en");

        await AssertAccessibleAsync(visit, address);
    }

    [BrowserFact]
    public async Task The_letters_are_our_own()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Addresses.Article);

        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.fonts.check('16px \"Be Vietnam Pro\"', 'Nguyễn Ấp Ứng ệ')"));
        Assert.NotEqual(0, await visit.Page.EvaluateAsync<int>("() => [...document.fonts].filter(font => font.status === 'loaded').length"));
    }

    /// <summary>As the browser got it: compressed, with everything that belongs to it, and all of it from here.</summary>
    private async Task AssertLightAsync(ConcurrentQueue<IResponse> answers)
    {
        var sizes = await Task.WhenAll(answers.Select(async answer => (answer.Url, Size: (await answer.Request.SizesAsync()).ResponseBodySize)));

        Assert.True(sizes.Sum(s => s.Size) <= MostBytes, string.Join('\n', sizes.OrderByDescending(s => s.Size).Select(s => $"{s.Size} {s.Url}")));
        Assert.All(answers, answer => Assert.StartsWith(site.Address, answer.Url, StringComparison.Ordinal));
    }

    internal static async Task AssertAccessibleAsync(Visit visit, string address)
    {
        const int told = 20;
        await visit.Page.EvaluateAsync(await File.ReadAllTextAsync(Needs.Axe!));
        var faults = (await visit.Page.EvaluateAsync<JsonElement>(RunAxe)).EnumerateArray().Select(fault => $"{address}: {fault.GetString()}").ToArray();

        Assert.True(faults.Length == 0, string.Join('\n', faults.Take(told)));
    }
}
