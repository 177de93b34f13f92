using NgoNews.Extractor.Pages.Dom;
using NgoNews.Extractor.Pages.Metadata;

namespace NgoNews.Extractor.Pages.Dates;

/// <summary>Finds when a page of unknown make was published: what it says to machines first, then what stands near the headline, then its address.</summary>
internal static class PublishedFinder
{
    /// <summary>Names under which some systems write the publication and others the last change; without a time they yield to a date line at the headline.</summary>
    private static readonly string[] Loose =
        ["dc.date", "DC:date", "dcterms.date", "sortdate", "datecreate", "creation_date", "created", "dateCreated", "date", "lastmod"];

    /// <summary>Names of meta elements that tell the publication, the more reliable first.</summary>
    private static readonly string[] MetaNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datePublished", "article:published", "article.published", "pubdate", "publishdate", "publish-date", "publish_date",
        "published_time", "og:pubdate", "og:published", "article:published_date", "article:published_at", "article:create_at", "weibo:article:create_at", "publisheddate", "published_date", "pub_date",
        "publication-date", "publicationDate", "prism.publicationDate", "citation_date", "bepress_citation_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "DCSext.articleFirstPublished",
        "cXenseParse:recs:publishtime", "cXenseParse:publishtime", "article_date_original", "originalpublicationdate", "bt:pubdate", "rnews:datePublished", "date_published", "article-publication-date",
        "dc.terms.issued", "citation_publication_date", "citation_online_date", "eprints.datestamp", "published", "publication_date", "uploadDate", .. Loose,
    ];

    internal static DateTimeOffset? Find(PageTree tree, PageMetadata metadata, PageNode? headline, PageNode? body, Uri? url)
    {
        var monthFirst = MonthFirst(metadata.Language, url);
        var (said, isLoose) = Said(metadata, monthFirst);
        if (said is { HasTime: true, IsUtc: false } exact)
            return exact.Value;
        var printed = VisibleDates.Find(tree, headline, body, monthFirst);
        if (isLoose && said is { HasTime: false } && printed is { IsSure: true })
            said = null;
        if ((said ?? printed) is { } found)
            return found.IsUtc ? HomeZone.Of(found.Value, printed?.Clock, DateReader.OfAddress(url), IsVietnamese(metadata, url)) : WithTime(found, printed);
        return DateReader.OfAddress(url)
            ?? (ScriptDates.Find(tree.Scripts) ?? VisibleDates.AtEdges(tree, headline, body, monthFirst) ?? VisibleDates.OfAllTimes(tree, monthFirst))?.Value;
    }

    /// <summary>What a page says of its publication to machines or by its address, without a look at its words.</summary>
    internal static DateTimeOffset? Declared(PageMetadata metadata, Uri? url)
    {
        if (Said(metadata, MonthFirst(metadata.Language, url)).Said is not { } said)
            return DateReader.OfAddress(url);
        return said.IsUtc ? HomeZone.Of(said.Value, null, DateReader.OfAddress(url), IsVietnamese(metadata, url)) : said.Value;
    }

    // What the page says to machines; of two statements of one day the one with a time.
    private static (FoundDate? Said, bool IsLoose) Said(PageMetadata metadata, bool monthFirst)
    {
        var said = DateReader.First(metadata.Linked.Published, monthFirst);
        var isLoose = false;
        if (said is { HasTime: true })
            return (said, false);
        foreach (var name in MetaNames)
        {
            if (DateReader.First(metadata.Meta(name), monthFirst) is not { } meta)
                continue;
            if (said is null)
                (said, isLoose) = (meta, Loose.Contains(name));
            else if (meta.HasTime && meta.Value.Date == said.Value.Value.Date)
                return (meta, isLoose);
            if (said.Value.HasTime)
                break;
        }
        return (said, isLoose);
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
