using NgoNews.Extractor.Pages.Content;
using NgoNews.Extractor.Pages.Dates;
using NgoNews.Extractor.Pages.Dom;
using NgoNews.Extractor.Pages.Metadata;
using NgoNews.Extractor.Pages.Noise;

namespace NgoNews.Extractor.Pages.Families;

/// <summary>Reads a page by its family's template.</summary>
internal static class TemplateReader
{
    private const int ShortestBody = 40;

    /// <summary>The parts of the article, or null where the template does not find a headline and a body.</summary>
    internal static Sketch? Read(PageTree tree, Family family, PageMetadata metadata, Uri? url)
    {
        var title = family.Title.First(tree, n => Words.Letters(tree.TextOf(n, evenDropped: true)) >= 4);
        var body = family.Body.First(tree, n => LettersOf(tree, n) >= ShortestBody);
        if (body is null || title is null)
            return null;
        Pruner.Prune(tree, body, title);
        var lead = family.Lead.First(tree, n => n != body && !body.IsInside(n) && LettersOf(tree, n) >= 10);
        foreach (var node in family.Strip.All(tree).Where(n => n.IsInside(body) && n != body))
            tree.Drop(node);
        TeaserLists.Drop(tree, body);
        tree.Recount();
        return new Sketch
        {
            Family = family.Name,
            Title = tree.TextOf(title, evenDropped: true),
            Body = body,
            Lead = lead,
            Author = AuthorOf(tree, family) ?? Authors.Find(tree, metadata, title),
            Published = PublishedOf(tree, family) ?? PublishedFinder.Find(tree, metadata, title, body, url),
            FileParts = [.. family.Attachments.All(tree).Append(body)],
        };
    }

    private static string? AuthorOf(PageTree tree, Family family)
    {
        foreach (var node in family.Author.All(tree))
        {
            var words = tree.TextOf(node, evenDropped: true);
            var at = words.IndexOf("Tác giả", StringComparison.OrdinalIgnoreCase);
            if (at < 0 && words.Any(char.IsDigit))
                continue;
            if (Byline.Name(at < 0 ? words : words[at..]) is { } name)
                return name;
        }
        return null;
    }

    // An element with a time is the article's own; today's date in a page's header has none.
    private static DateTimeOffset? PublishedOf(PageTree tree, Family family)
    {
        FoundDate? first = null;
        foreach (var node in family.Published.All(tree))
        {
            if (PublishedFinder.Of(tree, node) is not { } found)
                continue;
            if (found.HasTime)
                return found.Value;
            first ??= found;
        }
        return first?.Value;
    }

    private static int LettersOf(PageTree tree, PageNode node)
    {
        var letters = 0;
        for (var i = node.Index; i < node.End; i++)
            letters += tree.Nodes[i].OwnLetters;
        return letters;
    }
}
