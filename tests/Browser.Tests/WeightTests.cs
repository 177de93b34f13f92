using Microsoft.Playwright;
using NgoNews.Browser.Tests.Tools;

namespace NgoNews.Browser.Tests;

[Collection(SiteGroup.Name)]
public sealed class WeightTests(SiteFixture site)
{
    private const int Most = 400 * 1024;

    [BrowserTheory]
    [MemberData(nameof(Addresses.Theory), MemberType = typeof(Addresses))]
    public async Task A_page_with_all_that_belongs_to_it_is_light(string address)
    {
        await using var visit = await site.VisitAsync();
        var answers = new List<IResponse>();
        visit.Page.Response += (_, answer) => answers.Add(answer);
        await visit.OpenAsync(address);

        var sizes = await Task.WhenAll(answers.Select(async answer => (answer.Url, Size: (await answer.Request.SizesAsync()).ResponseBodySize)));
        Assert.True(sizes.Sum(s => s.Size) <= Most, string.Join('\n', sizes.OrderByDescending(s => s.Size).Select(s => $"{s.Size} {s.Url}")));
        Assert.All(answers, answer => Assert.StartsWith(site.Address, answer.Url, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task The_letters_are_our_own()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Addresses.Article);

        Assert.True(await visit.Page.EvaluateAsync<bool>("async () => { await document.fonts.ready; return document.fonts.check('16px \"Be Vietnam Pro\"', 'Nguyễn Ấp Ứng ệ'); }"));
        Assert.NotEqual(0, await visit.Page.EvaluateAsync<int>("() => [...document.fonts].filter(font => font.status === 'loaded').length"));
    }
}
