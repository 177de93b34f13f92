using NgoNews.Extractor.Pages.Dom;

namespace NgoNews.Extractor.Pages.Content;

/// <summary>Strikes out of the tree what surrounds articles.</summary>
internal static class Pruner
{
    /// <summary>What holds this share of the page's words is the article, whatever it is called: <c>body.has-sidebar</c>.</summary>
    private const double TooMuch = 0.4;

    /// <summary>Strikes out noise everywhere but on the way to <paramref name="kept"/>.</summary>
    internal static void Prune(PageTree tree, PageNode? kept)
    {
        tree.Count();
        var total = PlainLetters(kept ?? tree.Root);
        var verdicts = new Dictionary<string, bool>(StringComparer.Ordinal);
        for (var i = 0; i < tree.Nodes.Count; i++)
        {
            var node = tree.Nodes[i];
            if (node.IsText || node.Dropped || node.Tag is "html" or "body" or "main")
                continue;
            if (kept is not null && kept.IsInside(node))
                continue;
            if (Tags.Operated.Contains(node.Tag) || IsHidden(node) || IsNoise(node, verdicts))
            {
                if (Tags.Operated.Contains(node.Tag) || PlainLetters(node) <= TooMuch * total)
                    tree.Drop(node);
            }
        }
        tree.Recount();
    }

    private static int PlainLetters(PageNode? node) => node is null ? 0 : node.Letters - node.LinkLetters;

    private static bool IsNoise(PageNode node, Dictionary<string, bool> verdicts) =>
        node.Tag is "aside" or "footer" or "form"
        || Names(node.Class, verdicts) || Names(node.Id, verdicts)
        || node.Attribute("role") is "navigation" or "search" or "complementary" or "contentinfo" or "banner" or "dialog" or "menu";

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
        if (node.Attribute("hidden") is not null || node.Attribute("aria-hidden") is "true")
            return true;
        return node.Attribute("style") is { } style
            && (style.Replace(" ", "", StringComparison.Ordinal) is var tight)
            && (tight.Contains("display:none", StringComparison.OrdinalIgnoreCase) || tight.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));
    }
}
