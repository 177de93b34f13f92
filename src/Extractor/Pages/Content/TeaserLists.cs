using NgoNews.Extractor.Pages.Dom;

namespace NgoNews.Extractor.Pages.Content;

/// <summary>Finds lists of other articles by their shape: three or more siblings alike, each with a headline that is a link and little else.</summary>
internal static class TeaserLists
{
    private const int Repeats = 3;
    private const int LongestTeaser = 500;
    private const int ShortestHeadline = 12;

    /// <summary>Strikes the teasers out; answers how many letters they held.</summary>
    internal static int Drop(PageTree tree, PageNode? kept)
    {
        var dropped = 0;
        foreach (var parent in tree.Nodes)
        {
            if (parent.IsText || parent.Dropped || parent.LinkLetters < Repeats * ShortestHeadline || !parent.IsBlock)
                continue;
            if (kept is not null && parent.IsInside(kept) && parent != kept)
                continue;
            dropped += DropChildren(tree, parent, kept);
        }
        if (dropped > 0)
            tree.Recount();
        return dropped;
    }

    private static int DropChildren(PageTree tree, PageNode parent, PageNode? kept)
    {
        Dictionary<string, List<PageNode>>? alike = null;
        foreach (var child in tree.Children(parent))
        {
            if (child.IsText || child.Dropped || !IsTeaser(tree, child) || (kept is not null && kept.IsInside(child)))
                continue;
            alike ??= new(StringComparer.Ordinal);
            if (!alike.TryGetValue(child.Tag, out var group))
                alike[child.Tag] = group = [];
            group.Add(child);
        }
        var dropped = 0;
        foreach (var child in alike?.Values.Where(g => g.Count >= Repeats).SelectMany(g => g) ?? [])
        {
            dropped += child.Letters;
            tree.Drop(child);
        }
        return dropped;
    }

    private static bool IsTeaser(PageTree tree, PageNode node)
    {
        if (node.Tag is "p" or "td" or "tr" or "tbody" or "a" or "span" || node.Letters > LongestTeaser || node.LinkLetters < ShortestHeadline)
            return false;
        return node.LinkLetters > 0.6 * node.Letters || HasLinkedHeading(tree, node) || OpensWithLink(tree, node);
    }

    // <div class="item"><a>headline</a><span>date</span><div>summary</div></div>
    private static bool OpensWithLink(PageTree tree, PageNode node)
    {
        if (node.Class.Length == 0 || node.Tag is "li")
            return false;
        var first = tree.Inside(node).FirstOrDefault(n => n.IsText && n.Letters > 0);
        return first is not null && IsInLink(first, node) && tree.Nodes[first.Parent!.Index].LinkLetters >= 2 * ShortestHeadline && first.Parent.Letters < node.Letters;
    }

    private static bool HasLinkedHeading(PageTree tree, PageNode node) =>
        tree.Inside(node).Any(n => n.IsHeading && n.Letters > 0 && (n.LinkLetters > 0.8 * n.Letters || IsInLink(n, node)));

    private static bool IsInLink(PageNode node, PageNode until)
    {
        for (var up = node.Parent; up is not null && up.Index >= until.Index; up = up.Parent)
        {
            if (up.Tag == "a")
                return true;
        }
        return false;
    }
}
