using NgoNews.Extractor.Pages.Dom;

namespace NgoNews.Extractor.Pages.Content;

/// <summary>Strikes out of the tree what surrounds articles.</summary>
internal static class Pruner
{
    /// <summary>What holds this share of the page's running text is the article, whatever it is called: <c>div.has-sidebar</c>.</summary>
    private const double TooMuch = 0.3;

    /// <summary>A run of so many letters is running text.</summary>
    private const int RunningText = 60;

    /// <summary>Strikes out noise everywhere but on the way to <paramref name="kept"/> and to the headline.</summary>
    internal static void Prune(PageTree tree, PageNode? kept, PageNode? headline)
    {
        var running = RunningLetters(tree);
        var total = kept is null ? running[0] : running[kept.Index];
        var verdicts = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var node in tree.Nodes)
        {
            if (node.IsText || node.Dropped || node.Tag is "html" or "body" or "main")
                continue;
            if ((kept?.IsInside(node) ?? false) || (headline?.IsInside(node) ?? false))
                continue;
            if (Tags.Operated.Contains(node.Tag) || ((IsHidden(node) || IsNoise(node, verdicts)) && (running[node.Index] <= TooMuch * total || NoiseNames.IsReaders(node.Class))))
                tree.Drop(node);
        }
        tree.Recount();
    }

    // Letters of running text in every subtree.
    private static int[] RunningLetters(PageTree tree)
    {
        var running = new int[tree.Nodes.Count + 1];
        for (var i = tree.Nodes.Count - 1; i >= 0; i--)
        {
            var node = tree.Nodes[i];
            if (node.OwnLetters > RunningText && !node.Dropped && node.Parent?.Tag != "a")
                running[i] = node.OwnLetters;
            if (node.Parent is { } parent)
                running[parent.Index] += running[i];
        }
        return running;
    }

    private static bool IsNoise(PageNode node, Dictionary<string, bool> verdicts) =>
        node.Tag is "aside" or "footer" or "form"
        || Names(node.Class, verdicts) || (node.Id.Length > 0 && NoiseNames.IsNoise(node.Id))
        || node.Role is "navigation" or "search" or "complementary" or "contentinfo" or "banner" or "dialog" or "menu";

    private static bool Names(string names, Dictionary<string, bool> verdicts)
    {
        if (names.Length == 0)
            return false;
        if (!verdicts.TryGetValue(names, out var verdict))
            verdicts[names] = verdict = NoiseNames.IsNoise(names);
        return verdict;
    }

    private static bool IsHidden(PageNode node)
    {
        if (node.IsHidden)
            return true;
        return node.Style is { } style
            && (HasValue(style, "display", "none") || HasValue(style, "visibility", "hidden"));
    }

    private static bool HasValue(string style, string property, string value)
    {
        var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + property.Length).TrimStart(" :\t").StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }
}
