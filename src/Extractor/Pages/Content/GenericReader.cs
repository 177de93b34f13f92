using NgoNews.Extractor.Pages.Dates;
using NgoNews.Extractor.Pages.Dom;
using NgoNews.Extractor.Pages.Metadata;

namespace NgoNews.Extractor.Pages.Content;

/// <summary>Reads a page of unknown make: newspapers, blogs, anything.</summary>
internal static class GenericReader
{
    internal const string Family = "generic";

    /// <summary>The parts of the article, or null where there is no body or no headline.</summary>
    internal static Sketch? Read(PageTree tree, PageMetadata metadata, Uri? url)
    {
        var (title, headline) = Titles.Find(tree, metadata);
        Pruner.Prune(tree, null, headline);
        TeaserLists.Drop(tree, null);
        var body = ContentFinder.Find(tree);
        if (title is null || body is null)
            return null;
        // Bylines tell the date before they go.
        var published = PublishedFinder.Find(tree, metadata, headline, body, url);
        DropBylines(tree, body);
        return new Sketch
        {
            Family = Family,
            Title = title,
            Body = body,
            Lead = Leads.Find(tree, headline, body),
            Author = Authors.Find(tree, metadata, headline) ?? Authors.Below(tree, body),
            Published = published,
            FileParts = [body],
        };
    }

    // The line of author and date inside the body, short and near its head or end.
    private static void DropBylines(PageTree tree, PageNode body)
    {
        for (var i = body.Index + 1; i < body.End; i++)
        {
            var node = tree.Nodes[i];
            if (!node.Dropped && !node.IsText && node.Letters is > 0 and < 160 && node.Tag is not ("p" or "strong" or "b" or "em") && (node.Class.Length > 0 || node.Tag == "time")
                && (node.Tag == "time" || NoiseNames.IsByline(node.Class)))
                tree.Drop(node);
        }
    }
}
