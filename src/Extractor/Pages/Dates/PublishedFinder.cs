using NgoNews.Extractor.Pages.Dom;
using NgoNews.Extractor.Pages.Metadata;

namespace NgoNews.Extractor.Pages.Dates;

/// <summary>Finds when a page of unknown make was published: what it says to machines first, then what stands near the headline, then its address.</summary>
internal static class PublishedFinder
{
    /// <summary>Names of meta elements that tell the publication, the more reliable first.</summary>
    private static readonly string[] MetaNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datePublished", "article:published", "article.published", "pubdate", "publishdate", "publish-date", "publish_date",
        "published_time", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created", "DCSext.articleFirstPublished",
        "cXenseParse:recs:publishtime", "cXenseParse:publishtime", "article_date_original", "originalpublicationdate", "bt:pubdate", "rnews:datePublished", "date_published", "article-publication-date",
        "dcterms.date", "dc.terms.issued", "citation_publication_date", "citation_online_date", "eprints.datestamp", "sortdate", "datecreate", "published", "publication_date", "creation_date",
        "created", "dateCreated", "date", "lastmod",
    ];

    internal static DateTimeOffset? Find(PageTree tree, PageMetadata metadata, PageNode? headline, PageNode? body, Uri? url)
    {
        var monthFirst = MonthFirst(metadata.Language, url);
        var said = Said(metadata, monthFirst);
        if (said is { HasTime: true, IsUtc: false } exact)
            return exact.Value;
        var printed = VisibleDates.Find(tree, headline, body, monthFirst);
        if ((said ?? printed) is not { } found)
            return DateReader.OfAddress(url) ?? VisibleDates.AtEdges(tree, headline, body, monthFirst)?.Value;
        return found.IsUtc ? HomeZone.Of(found.Value, printed?.Clock, DateReader.OfAddress(url), IsVietnamese(metadata, url)) : WithTime(found, printed);
    }

    // What the page says to machines; of two statements of one day the one with a time.
    private static FoundDate? Said(PageMetadata metadata, bool monthFirst)
    {
        var said = DateReader.First(metadata.Linked.Published, monthFirst);
        if (said is { HasTime: true })
            return said;
        foreach (var name in MetaNames)
        {
            if (DateReader.First(metadata.Meta(name), monthFirst) is not { } meta)
                continue;
            if (said is null)
                said = meta;
            else if (meta.HasTime && meta.Value.Date == said.Value.Value.Date)
                return meta;
            if (said.Value.HasTime)
                break;
        }
        return said;
    }

    private static DateTimeOffset WithTime(FoundDate said, FoundDate? printed) =>
        !said.HasTime && printed is { HasTime: true } found && found.Value.Date == said.Value.Date ? found.Value : said.Value;

    // "en" alone is also British, Australian, Vietnamese; the address's country then tells.
    private static bool MonthFirst(string? language, Uri? url)
    {
        if (language is "en-us" or "en_us")
            return true;
        var host = url is { IsAbsoluteUri: true } ? url.Host : "";
        var country = host[(host.LastIndexOf('.') + 1)..];
        return language is "en" && (country.Length != 2 || country is "us" or "ph");
    }

    private static bool IsVietnamese(PageMetadata metadata, Uri? url) =>
        (metadata.Language?.StartsWith("vi", StringComparison.Ordinal) ?? false) || (url is { IsAbsoluteUri: true } && url.Host.EndsWith(".vn", StringComparison.OrdinalIgnoreCase));

    /// <summary>The date of a chosen element: its attributes for machines first, then its words.</summary>
    internal static FoundDate? Of(PageTree tree, PageNode node)
    {
        foreach (var name in new[] { "datetime", "content", "data-time", "title" })
        {
            if (DateReader.First(node.Attribute(name)) is { } found)
                return found;
        }
        return DateReader.First(tree.TextOf(node, evenDropped: true));
    }
}
