using System.Text.Json;
using Microsoft.Playwright;
using NgoNews.Browser.Tests.Tools;

namespace NgoNews.Browser.Tests;

/// <summary>axe-core finds nothing: by day and by night, on a telephone and on a desk, in both languages.</summary>
[Collection(SiteGroup.Name)]
public sealed class AccessibilityTests(SiteFixture site)
{
    private const string Run =
        """
        async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
            .flatMap(fault => fault.nodes.map(node => `${fault.id}: ${node.target.join(' ')}: ${node.failureSummary}`))
        """;

    [BrowserTheory]
    [MemberData(nameof(Addresses.Theory), MemberType = typeof(Addresses))]
    public async Task Nothing_keeps_anybody_out(string address)
    {
        (int Width, ColorScheme Colors, string Language)[] ways = [(1440, ColorScheme.Light, "vi"), (390, ColorScheme.Dark, "en")];
        var faults = new List<string>();
        foreach (var (width, colors, language) in ways)
        {
            await using var visit = await site.VisitAsync(width, colors);
            await visit.OpenAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language);
            await visit.Page.EvaluateAsync(await File.ReadAllTextAsync(Needs.Axe!));
            var found = await visit.Page.EvaluateAsync<JsonElement>(Run);
            faults.AddRange(found.EnumerateArray().Select(fault => $"{address} ({width}, {colors}): {fault.GetString()}"));
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
    }

    [BrowserTheory]
    [MemberData(nameof(Addresses.Theory), MemberType = typeof(Addresses))]
    public async Task No_page_is_wider_than_its_window(string address)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(address);
        foreach (var width in new[] { 1440, 768, 390, 320 })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            var needed = await visit.Page.EvaluateAsync<int>("() => new Promise(done => setTimeout(() => requestAnimationFrame(() => done(document.documentElement.scrollWidth)), 50)) ");
            Assert.True(needed <= width, $"{address} takes {needed} pixels of {width}");
        }
    }
}
