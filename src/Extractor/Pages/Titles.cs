using NgoNews.Extractor.Pages.Dom;
using NgoNews.Extractor.Pages.Metadata;

namespace NgoNews.Extractor.Pages;

/// <summary>Finds the headline of a page of unknown make.</summary>
internal static class Titles
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " » ", " :: ", " · ", " • ", "| ", " < "];

    /// <summary>The headline and, where the page prints it, its element.</summary>
    internal static (string? Title, PageNode? Node) Find(PageTree tree, PageMetadata metadata)
    {
        var said = Said(metadata);
        var printed = Printed(tree, said);
        if (printed is { } h1)
            return (tree.TextOf(h1, evenDropped: true), h1);
        var title = metadata.Linked.Headline ?? Clean(metadata.Meta("og:title") ?? metadata.Meta("twitter:title") ?? metadata.Title, metadata.Meta("og:site_name"));
        return (string.IsNullOrEmpty(title) ? null : title, null);
    }

    /// <summary>A title without the site's name: "Họp giao ban - Báo Hữu nghị" → "Họp giao ban".</summary>
    /// <param name="title">As the page's head gives it.</param>
    /// <param name="site">The site's name, where known; else a short last part behind a bar is taken for it.</param>
    internal static string? Clean(string? title, string? site)
    {
        if (title is null)
            return null;
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var (head, tail) = (title[..at].Trim(), title[(at + separator.Length)..].Trim());
            if (site is not null && Same(tail, site))
                return head;
            if (site is not null && Same(head, site))
                return tail;
            var looksLikeName = separator[0] != ' ' || separator[1] is '|' or '»' or ':' or '·' or '•';
            if (looksLikeName && WordCount(tail) <= 6 && WordCount(head) >= 3)
                return head;
        }
        return title;
    }

    // What the head says, folded for comparison.
    private static List<string> Said(PageMetadata metadata) =>
        [.. new[] { metadata.Linked.Headline, metadata.Meta("og:title"), metadata.Meta("twitter:title"), metadata.Title }
            .Where(t => t is not null)
            .Select(t => Words.Key(t!))
            .Where(t => t.Length > 0)];

    // The h1 (or h2) that the head agrees with; without agreement the only h1.
    private static PageNode? Printed(PageTree tree, List<string> said)
    {
        var first = tree.WithTag("h1").Concat(tree.WithTag("h2")).Concat(tree.WithClass("title")).Concat(tree.WithClass("headline"));
        foreach (var node in first)
        {
            var key = node.End - node.Index > 60 ? "" : Words.Key(tree.TextOf(node, evenDropped: true));
            if (key.Length >= 8 && said.Exists(s => s.Contains(key, StringComparison.Ordinal) || (s.Length >= 15 && key.StartsWith(s, StringComparison.Ordinal))) && !IsSite(key, said))
                return node;
        }
        var h1 = tree.WithTag("h1").Where(n => Words.Letters(tree.TextOf(n, evenDropped: true)) >= 10).ToList();
        return h1.Count == 1 || said.Count == 0 ? h1.FirstOrDefault() : null;
    }

    // A logo's h1 is found at the end of the title: "…Báo Hữu nghị".
    private static bool IsSite(string key, List<string> said) => key.Length < 20 && said.TrueForAll(s => s.EndsWith(key, StringComparison.Ordinal) && s.Length > key.Length);

    private static bool Same(string part, string site) => Words.Key(part) is { Length: > 0 } key && (key == Words.Key(site) || Words.Key(site).Contains(key, StringComparison.Ordinal));

    private static int WordCount(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
