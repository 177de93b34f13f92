using NgoNews.Extractor.Pages.Content;
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
        "lastmod", "created", "dateCreated", "date",
    ];

    // How far from the headline, in nodes, a date line may stand.
    private const int Near = 60;
    private const int LongestDateLine = 120;

    internal static DateTimeOffset? Find(PageTree tree, PageMetadata metadata, PageNode? headline, PageNode? body, Uri? url)
    {
        var monthFirst = metadata.Language is "en" or "en-us" or "en_us";
        if (DateReader.First(metadata.Linked.Published, monthFirst) is { } linked)
            return linked.Value;
        foreach (var name in MetaNames)
        {
            if (DateReader.First(metadata.Meta(name), monthFirst) is { } meta)
                return meta.Value;
        }
        return Visible(tree, headline, body, monthFirst) ?? DateReader.OfAddress(url);
    }

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

    private static DateTimeOffset? Visible(PageTree tree, PageNode? headline, PageNode? body, bool monthFirst)
    {
        var best = 0;
        DateTimeOffset? value = null;
        foreach (var node in tree.Nodes)
        {
            if (Candidate(tree, node, monthFirst) is not { } found)
                continue;
            var points = Points(node, found, headline, body);
            if (points > best)
                (best, value) = (points, found.Value);
        }
        return value;
    }

    private static FoundDate? Candidate(PageTree tree, PageNode node, bool monthFirst)
    {
        if (node.Tag == "time" && node.Attribute("datetime") is { } machine)
            return DateReader.First(machine, monthFirst) ?? DateReader.First(tree.TextOf(node, evenDropped: true), monthFirst);
        if (node.IsText)
            return node.Data!.Length <= LongestDateLine && node.Data.AsSpan().ContainsAnyInRange('0', '9') ? DateReader.First(Words.Clean(node.Data), monthFirst) : null;
        if (node.Property == "datePublished")
            return Of(tree, node);
        // A line broken up by icons and spans: "<span>30/10/2025</span> | <span>10:31</span>".
        return node.End - node.Index is > 2 and < 12 && node.Class.Length > 0 && NoiseNames.IsByline(node.Class) && tree.TextOf(node, evenDropped: true) is { Length: <= LongestDateLine } words
            ? DateReader.First(words, monthFirst)
            : null;
    }

    // Today's date in a page's header has no time, no telling name, and stands before the headline.
    private static int Points(PageNode node, FoundDate found, PageNode? headline, PageNode? body)
    {
        var points = found.HasTime ? 30 : 0;
        if (node.Tag == "time")
            points += 25;
        if (node.Property == "datePublished")
            points += 60;
        for (var (up, steps) = (node, 0); up is not null && steps < 3; (up, steps) = (up.Parent, steps + 1))
        {
            if (!up.IsText && (NoiseNames.IsByline(up.Class) || NoiseNames.IsByline(up.Id) || up.Class.Contains("publish", StringComparison.OrdinalIgnoreCase)))
            {
                points += 20;
                break;
            }
        }
        points += Place(node, headline);
        // Dates inside running text are told of, not of the page; those behind the body belong to other articles.
        if (body is not null && node.Index >= body.End)
            points -= 50;
        else if (body is not null && node.IsInside(body) && node.IsText && node.Parent!.Letters > 60)
            points -= 60;
        return points;
    }

    private static int Place(PageNode node, PageNode? headline)
    {
        if (headline is null)
            return node.Dropped ? -20 : 0;
        var distance = node.Index - headline.Index;
        if (distance >= 0)
            return distance <= Near ? 40 - distance / 4 : distance <= 5 * Near ? 5 : -10;
        return distance >= -12 ? 15 : -40;
    }
}
