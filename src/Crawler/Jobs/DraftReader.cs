using System.Security.Cryptography;
using System.Text;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Portals;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Pages;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Jobs;

/// <summary>Reads the article and its figures from a page.</summary>
internal static class DraftReader
{
    /// <summary>The draft, or why there is none.</summary>
    public static (ArticleDraft? Draft, string? Why) Read(Portal portal, Page page, PageRecord kept, DateTimeOffset now)
    {
        if (portal.ArticleAddress(page.Address) is not { } address) return (null, $"led to {page.Address.AbsoluteUri}, which is no article's address");
        var reading = PageReader.Read(page.Body.Span, page.Header("Content-Type"), page.Address, portal.TemplateAt(page.FetchedAt));
        if (reading.Article is not { } article) return (null, $"{reading.Reason}: {reading.Detail}");
        // What a page calls its own address counts on its own site only, and where it is an article's: some call every page the front page.
        if (Uri.TryCreate(page.Address, article.Canonical, out var canonical) && portal.ArticleAddress(canonical) is { } own) address = own;
        return (Of(article, portal.Id, address, portal.PlaceAt(article.Published), portal.Sample, now) with { PageId = kept.Id }, null);
    }

    /// <summary>An article as it was read from a page, with its figures, without the page.</summary>
    /// <param name="article">Its words.</param>
    /// <param name="portal">Id of the portal it belongs to.</param>
    /// <param name="address">Its canonical address.</param>
    /// <param name="place">The publisher's place, or null.</param>
    /// <param name="sample">Is it invented?</param>
    /// <param name="now">When it is read.</param>
    public static ArticleDraft Of(Article article, string portal, Uri address, string? place, bool sample, DateTimeOffset now)
    {
        var (id, text) = (IdOf(portal, address), article.Text);
        var figures = FigureReader.Read(new SourceArticle(id, address.AbsoluteUri, article.Published, place, article.Title, text));
        return new ArticleDraft
        {
            Id = id,
            Url = address.AbsoluteUri,
            Portal = portal,
            Place = place,
            Title = article.Title,
            Lead = article.Lead,
            Text = text,
            Author = article.Author,
            Published = article.Published,
            Attachments = article.Attachments,
            Sample = sample,
            ReadAt = now,
            ReaderVersion = FigureReader.Version,
            Relevant = figures.Relevant,
            Figures = figures.Figures,
        };
    }

    /// <summary>An article's id: the portal and sixteen hex digits of its canonical address's SHA-256; with ten, two articles of a large portal might share one.</summary>
    public static string IdOf(string portal, Uri canonical) =>
        $"{portal}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.AbsoluteUri)))[..16]}";
}
