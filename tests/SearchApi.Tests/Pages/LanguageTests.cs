using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NgoNews.SearchApi.Pages.Words;

namespace NgoNews.SearchApi.Tests.Pages;

[Collection(PagesGroup.Name)]
public sealed partial class LanguageTests(PagesFixture pages)
{
    public static TheoryData<string> Addresses { get; } = new(Site.Addresses);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_Vietnamese_page_says_nothing_in_English(string address)
    {
        var page = await pages.GetAsync(address, Site.StatusOf(address));
        var said = Said(page, "en");

        Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
        foreach (var (name, text) in Texts.All)
        {
            foreach (var words in Fragments(text.English).Where(words => !text.Vietnamese.Contains(words, StringComparison.OrdinalIgnoreCase)))
                Assert.False(Holds(said, words, StringComparison.OrdinalIgnoreCase), $"{address} says '{words}' ({name})");
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_English_page_says_only_data_in_Vietnamese(string address)
    {
        var page = await pages.GetAsync(Site.InEnglish(address), Site.StatusOf(address));
        var said = Said(page, "vi");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        foreach (var (name, text) in Texts.All)
        {
            // "Đồng Nai" and "đồng" are two things.
            foreach (var words in Fragments(text.Vietnamese).Where(words => words.Any(c => c > 127) && !text.English.Contains(words, StringComparison.OrdinalIgnoreCase)))
                Assert.False(Holds(said, words, StringComparison.Ordinal), $"{address} says '{words}' ({name})");
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Links_and_forms_keep_the_language_without_cookies(string address)
    {
        var page = await pages.GetAsync(Site.InEnglish(address), Site.StatusOf(address));
        var links = page.QuerySelectorAll("a:not(.switch)").Select(a => a.GetAttribute("href")!).Where(href => href.StartsWith('/') && !Site.IsForMachines(href));

        Assert.All(links, href => Assert.Contains("lang=en", href, StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("form"), form => Assert.Equal("en", form.QuerySelector("input[type=hidden][name=lang]")!.GetAttribute("value")));
        Assert.DoesNotContain("lang=", (await pages.GetAsync(address, Site.StatusOf(address))).QuerySelector(".brand")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_switch_is_remembered()
    {
        using var switched = await pages.Client.GetAsync("/so-lieu?lang=en");
        var cookie = switched.Headers.GetValues("Set-Cookie").Single();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/doi-chieu");
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var later = await pages.Client.SendAsync(request);

        Assert.StartsWith("lang=en; max-age=31536000; path=/", cookie, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", await later.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(later.Headers.Contains("Set-Cookie"));
        Assert.Contains("Cookie", later.Headers.Vary);
    }

    [Theory]
    [InlineData("lang=de")]
    [InlineData("lang=")]
    [InlineData("lang=en&lang=vi")]
    public async Task Anything_else_is_Vietnamese(string query) =>
        Assert.Equal("vi", (await pages.GetAsync("/?" + query)).DocumentElement.GetAttribute("lang"));

    [Fact]
    public void Both_languages_say_something_and_take_the_same_values()
    {
        foreach (var (name, text) in Texts.All)
        {
            Assert.False(string.IsNullOrWhiteSpace(text.Vietnamese) || string.IsNullOrWhiteSpace(text.English), name);
            Assert.True(text.Vietnamese.IsNormalized(), name);
            if (name != nameof(Texts.Quarter))
                Assert.Equal(Placeholder().Matches(text.Vietnamese).Select(m => m.Value).Order(), Placeholder().Matches(text.English).Select(m => m.Value).Order());
        }
    }

    /// <summary>What a page says outside elements of the other language (its title may be an article's): text and the attributes that are read out or shown.</summary>
    private static string Said(IDocument page, string other)
    {
        foreach (var element in page.QuerySelectorAll($"[lang={other}], [lang=mul]").Where(e => e != page.DocumentElement).ToArray())
            element.Remove();
        var attributes = page.All.SelectMany(e => new[] { "title", "aria-label", "placeholder", "alt", "label", "content", "data-label" }.Select(e.GetAttribute));
        return string.Join('\n', attributes.Append(page.Body!.TextContent).Where(text => text is not null));
    }

    private static IEnumerable<string> Fragments(string text) =>
        Placeholder().Split(text).Select(part => part.Trim(' ', '.', ',', ':', '“', '”', '(', ')', '%')).Where(part => part.Count(char.IsLetter) >= 4);

    private static bool Holds(string said, string words, StringComparison comparison)
    {
        for (var at = said.IndexOf(words, comparison); at >= 0; at = said.IndexOf(words, at + 1, comparison))
        {
            var before = at == 0 ? ' ' : said[at - 1];
            var after = at + words.Length == said.Length ? ' ' : said[at + words.Length];
            if (!char.IsLetterOrDigit(before) && !char.IsLetterOrDigit(after))
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
