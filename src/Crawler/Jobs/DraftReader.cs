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
        var (draft, why) = Read(portal, page, now);
        return (draft is null ? null : draft with { PageId = kept.Id }, why);
    }

    /// <summary>The draft without its page, or why there is none.</summary>
    public static (ArticleDraft? Draft, string? Why) Read(Portal portal, Page page, DateTimeOffset now)
    {
        if (portal.ArticleAddress(page.Address) is not { } address) return (null, $"led to {page.Address.AbsoluteUri}, which is no article's address");
        var reading = PageReader.Read(page.Body.Span, page.Header("Content-Type"), page.Address, portal.TemplateAt(page.FetchedAt));
        if (reading.Article is not { } article) return (null, $"{reading.Reason}: {reading.Detail}");
        // What a page calls its own address counts on its own site only, and where it is an article's: some call every page the front page.
        if (Uri.TryCreate(page.Address, article.Canonical, out var canonical) && portal.ArticleAddress(canonical) is { } own) address = own;
        return (Of(article, portal.Id, address, portal.PlaceAt(article.Published), portal.Sample, now), null);
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
        var words = new SourceArticle(IdOf(portal, address), address.AbsoluteUri, article.Published, place, article.Title, article.Text);
        return Of(words, portal, sample, now) with { Lead = article.Lead, Author = article.Author, Attachments = article.Attachments };
    }

    /// <summary>Words wherever they came from, with the figures that the reader of today finds in them: the one way from words to a draft.</summary>
    /// <param name="words">Id, address, words, and what is known of their publisher; without a headline the first line is taken for it.</param>
    /// <param name="portal">Id of the portal they belong to.</param>
    /// <param name="sample">Are they invented?</param>
    /// <param name="now">When they are read.</param>
    /// <param name="read">Reads the figures; another one in tests.</param>
    public static ArticleDraft Of(SourceArticle words, string portal, bool sample, DateTimeOffset now, Func<SourceArticle, Reading>? read = null)
    {
        var reading = (read ?? FigureReader.Read)(words);
        return new ArticleDraft
        {
            Id = words.Id,
            Url = words.Url,
            Portal = portal,
            Place = words.Place,
            Title = words.Title ?? FirstLine(words.Text),
            Text = words.Text,
            Published = words.Published,
            Sample = sample,
            ReadAt = now,
            ReaderVersion = FigureReader.Version,
            Relevant = reading.Relevant,
            Sectors = reading.Sectors,
            Figures = reading.Figures,
        };
    }

    /// <summary>The same words with the figures that the reader of today finds in them.</summary>
    /// <param name="draft">As it was read before.</param>
    public static ArticleDraft Again(ArticleDraft draft)
    {
        var read = Of(new SourceArticle(draft.Id, draft.Url, draft.Published, draft.Place, draft.Title, draft.Text), draft.Portal, draft.Sample, draft.ReadAt);
        return draft with { ReaderVersion = read.ReaderVersion, Relevant = read.Relevant, Sectors = read.Sectors, Figures = read.Figures };
    }

    /// <summary>An article's id: the portal and sixteen hex digits of its canonical address's SHA-256; with ten, two articles of a large portal might share one.</summary>
    public static string IdOf(string portal, Uri canonical) =>
        $"{portal}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.AbsoluteUri)))[..16]}";

    private static string FirstLine(string text)
    {
        var line = text.AsSpan().Trim();
        var end = line.IndexOfAny('\n', '\r');
        if (end >= 0) line = line[..end];
        if (line.Length <= 200) return line.ToString();
        // Not through the middle of a pair.
        return line[..(char.IsHighSurrogate(line[199]) ? 199 : 200)].ToString() + "…";
    }
}
