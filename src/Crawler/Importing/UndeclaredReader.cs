using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Portals;
using NgoNews.Extractor.Pages;
using NgoNews.Store.Articles;

namespace NgoNews.Crawler.Importing;

/// <summary>Reads articles from pages of sites that no portal declares, as they come in the archives of others.</summary>
internal static class UndeclaredReader
{
    /// <summary>Share of a text's letters that only Vietnamese has. A Vietnamese text has a fifth and more, any other next to none.</summary>
    private const double VietnameseShare = 0.05;

    /// <summary>The draft without its page, or why there is none. Nobody knows its publisher's place.</summary>
    public static (ArticleDraft? Draft, string? Why) Read(Page page, bool sample, DateTimeOffset now)
    {
        var reading = PageReader.Read(page.Body.Span, page.Header("Content-Type"), page.Address);
        if (reading.Article is not { } article) return (null, $"{reading.Reason}: {reading.Detail}");
        if (!IsVietnamese(article.Text)) return (null, "not in Vietnamese");
        var site = WebAddress.SiteOf(page.Address);
        var address = WebAddress.Canonical(page.Address, site);
        // As for a declared portal: what a page calls its own address counts on its own site, and not where that is the front page.
        if (Uri.TryCreate(page.Address, article.Canonical, out var canonical) && canonical.Authority == address.Authority && canonical.PathAndQuery != "/") address = WebAddress.Canonical(canonical, site);
        return (DraftReader.Of(article, ArticleDraft.ImportPortal, address, null, sample, now), null);
    }

    /// <summary>Are its letters those of Vietnamese?</summary>
    internal static bool IsVietnamese(string text)
    {
        var (letters, own) = (0, 0);
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (c is 'đ' or 'Đ' or 'ơ' or 'Ơ' or 'ư' or 'Ư' or (>= '\u1EA0' and <= '\u1EF9')) own++;
        }
        return own > letters * VietnameseShare;
    }
}
