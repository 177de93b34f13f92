using NgoNews.Extractor.Pages.Dom;

namespace NgoNews.Extractor.Pages.Content;

/// <summary>Strikes out of the tree what surrounds articles.</summary>
internal static class Pruner
{
    /// <summary>What holds this share of the page's running text is the article, whatever it is called: <c>div.has-sidebar</c>.</summary>
    private const double TooMuch = 0.3;

    /// <summary>A run of so many letters is running text.</summary>
    private const int RunningText = 60;

    /// <summary>Without so much running text elsewhere on the page even a comment's box is the article: some systems name it so.</summary>
    private const int LeastElsewhere = 150;

    /// <summary>An aside may hold more words than the article beside it, but the article is then no stub.</summary>
    private const int LeastBesideAside = 400;

    /// <summary>A name whose bearers hold this share together lays out: every row of an article called "sidebar-grid__container".</summary>
    private const double LayoutShare = 0.5;
    private const int LeastLayout = 1_200;

    /// <summary>Strikes out noise everywhere but on the way to <paramref name="kept"/> and to the headline.</summary>
    internal static void Prune(PageTree tree, PageNode? kept, PageNode? headline)
    {
        var verdicts = new Dictionary<string, (NoiseName Name, string Word)>(StringComparer.Ordinal);
        var running = RunningLetters(tree);
        var total = running[kept?.Index ?? 0];
        var nodes = tree.Nodes;
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            if (!IsOpen(node, kept, headline))
                continue;
            if (!IsApart(node, verdicts, running[i], total, isBehind: headline is null || i > headline.Index))
                continue;
            tree.Drop(node);
            Forget(running, node);
            i = node.End - 1;
        }
        total = running[kept?.Index ?? 0];
        var layout = LayoutWords(tree, verdicts, running, total);
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            if (!IsOpen(node, kept, headline) || running[i] > TooMuch * total || !(IsHidden(node) || IsNoise(tree, node, verdicts, layout)))
                continue;
            tree.Drop(node);
            i = node.End - 1;
        }
        tree.Recount();
    }

    // Nested bearers count once: the outermost.
    private static HashSet<string> LayoutWords(PageTree tree, Dictionary<string, (NoiseName Name, string Word)> verdicts, int[] running, int total)
    {
        var layout = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, (int Sum, int End)>? sums = null;
        foreach (var node in tree.Nodes)
        {
            if (node.IsText || node.Dropped || running[node.Index] == 0)
                continue;
            var (name, word) = Names(node, verdicts);
            if (name is not (NoiseName.Around or NoiseName.Others))
                continue;
            sums ??= new(StringComparer.OrdinalIgnoreCase);
            var (sum, end) = sums.GetValueOrDefault(word);
            if (node.Index < end)
                continue;
            sums[word] = (sum += running[node.Index], node.End);
            if (sum > Math.Max(LeastLayout, LayoutShare * total))
                layout.Add(word);
        }
        return layout;
    }

    private static bool IsOpen(PageNode node, PageNode? kept, PageNode? headline) =>
        !node.IsText && !node.Dropped && node.Tag is not ("html" or "body" or "main") && !(kept?.IsInside(node) ?? false) && !(headline?.IsInside(node) ?? false);

    // Blogs write their articles for readers without script into noscript.
    private static bool IsApart(PageNode node, Dictionary<string, (NoiseName Name, string Word)> verdicts, int running, int total, bool isBehind)
    {
        if (node.IsOperated)
            return node.Tag != "noscript" || running < 0.5 * total;
        if (node.Tag is "article" or "blockquote" || total - running < LeastElsewhere)
            return false;
        return node.Tag switch
        {
            "footer" => true,
            "aside" => total - running >= Math.Max(LeastBesideAside, 0.2 * total),
            _ => Names(node, verdicts).Name is NoiseName.Apart || (isBehind && NamesFooter(node)),
        };
    }

    private static bool NamesFooter(PageNode node) =>
        node.Class.Contains("footer", StringComparison.OrdinalIgnoreCase) || node.Id.Contains("footer", StringComparison.OrdinalIgnoreCase);

    private static void Forget(int[] running, PageNode node)
    {
        for (var up = node.Parent; up is not null; up = up.Parent)
            running[up.Index] -= running[node.Index];
    }

    // Letters of running text in every subtree.
    private static int[] RunningLetters(PageTree tree)
    {
        var running = new int[tree.Nodes.Count + 1];
        for (var i = tree.Nodes.Count - 1; i >= 0; i--)
        {
            var node = tree.Nodes[i];
            if (node.OwnLetters > RunningText && !node.Dropped && node.Parent is not { Tag: "a" } and not { Parent.Tag: "a" })
                running[i] = node.OwnLetters;
            if (node.Parent is { } parent)
                running[parent.Index] += running[i];
        }
        return running;
    }

    private static bool IsNoise(PageTree tree, PageNode node, Dictionary<string, (NoiseName Name, string Word)> verdicts, HashSet<string> layout)
    {
        if (node.Tag is "aside" or "footer" or "form" || node.Role is "navigation" or "search" or "complementary" or "contentinfo" or "banner" or "dialog" or "menu")
            return true;
        // A quotation is the article's, also where it is one of "twitter-tweet", and so is a table's row, be it of a "player".
        if (node.Tag is "blockquote" or "tr" or "th" or "tbody" or "thead")
            return false;
        var (name, word) = Names(node, verdicts);
        if (layout.Contains(word))
            return false;
        return name switch
        {
            NoiseName.None => false,
            NoiseName.Others => node.LinkLetters > 0.2 * node.Letters || IsLinked(node),
            _ => node.Letters < RunningText || !HoldsQuotation(tree, node),
        };
    }

    // <div class="social-media-embed"><blockquote>…
    private static bool HoldsQuotation(PageTree tree, PageNode node)
    {
        for (var i = node.Index + 1; i < Math.Min(node.End, node.Index + 8); i++)
        {
            if (tree.Nodes[i].Tag == "blockquote")
                return tree.Nodes[i].Letters > 0.5 * node.Letters;
        }
        return false;
    }

    private static bool IsLinked(PageNode node)
    {
        for (var up = node.Parent; up is not null; up = up.Parent)
        {
            if (up.Tag == "a")
                return true;
        }
        return false;
    }

    // What the class says, else what the id says.
    private static (NoiseName Name, string Word) Names(PageNode node, Dictionary<string, (NoiseName Name, string Word)> verdicts)
    {
        var byClass = Judged(node.Class, verdicts);
        if (byClass.Name is not (NoiseName.None or NoiseName.Others))
            return byClass;
        var byId = Judged(node.Id, verdicts);
        return byId.Name is NoiseName.None ? byClass : byId;
    }

    private static (NoiseName Name, string Word) Judged(string names, Dictionary<string, (NoiseName Name, string Word)> verdicts)
    {
        if (names.Length == 0)
            return (NoiseName.None, "");
        if (!verdicts.TryGetValue(names, out var verdict))
            verdicts[names] = verdict = NoiseNames.Judge(names);
        return verdict;
    }

    private static bool IsHidden(PageNode node)
    {
        if (node.IsHidden || HidesByClass(node.Class))
            return true;
        return node.Style is { } style
            && (HasValue(style, "display", "none") || HasValue(style, "visibility", "hidden"));
    }

    // "hidden", but not "hidden md:block", which is shown on wide screens.
    private static bool HidesByClass(string names)
    {
        if (!names.Contains("hid", StringComparison.Ordinal) && !names.Contains("none", StringComparison.Ordinal))
            return false;
        var hides = false;
        foreach (var range in names.AsSpan().Split(' '))
        {
            var name = names.AsSpan()[range];
            hides |= name is "hidden" or "hide" or "d-none" or "visually-hidden" or "is-hidden";
            if (name.Contains(':') || name.StartsWith("d-md") || name.StartsWith("d-lg") || name.StartsWith("d-sm") || name.StartsWith("d-xl"))
                return false;
        }
        return hides;
    }

    private static bool HasValue(string style, string property, string value)
    {
        var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + property.Length).TrimStart(" :\t").StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }
}
