using NgoNews.Extractor.Pages.Dom;

namespace NgoNews.Extractor.Pages.Content;

/// <summary>
/// Finds the element that holds an article's body on a page of unknown make. Every line of text is weighed: running text for, link lists and stubs against;
/// the body is the smallest element that keeps nearly all of the weight, names that systems give to bodies counting extra.
/// </summary>
internal static class ContentFinder
{
    /// <summary>An ancestor must bring so much more than its best child to be preferred.</summary>
    private const double Enough = 0.87;

    /// <summary>What a named body element must hold of the best weight.</summary>
    private const double NamedEnough = 0.55;

    private static readonly Selectors Named =
    [
        "[itemprop=articleBody]", ".article-body", ".article__body", ".articleBody", ".article-content", ".article__content", ".entry-content", ".post-content", ".post-body",
        ".td-post-content", ".story-body", ".article-text", ".detail-content", ".content-detail", ".fck_detail", ".single-content", ".maincontent", ".main-content-detail", "#article-body",
        "#content-detail", ".cms-body", ".b-maincontent", ".singular-content", ".articlebody", ".bodytext", ".news-content", ".newsdetail", ".noidung", "#noidung", ".chitiet", ".detail__content",
    ];

    /// <summary>The body, or null where the page has no running text.</summary>
    internal static PageNode? Find(PageTree tree)
    {
        var weights = Weigh(tree);
        var best = tree.Root;
        if (best is null)
            return null;
        var most = 0.0;
        foreach (var node in tree.Nodes)
            most = Math.Max(most, weights[node.Index]);
        if (most <= 0)
            return null;
        var named = Named.First(tree, n => !n.Dropped && weights[n.Index] >= NamedEnough * most);
        return named ?? Narrowest(tree, weights, most);
    }

    // From the root downwards as long as one child keeps nearly everything.
    private static PageNode? Narrowest(PageTree tree, double[] weights, double most)
    {
        PageNode? best = null;
        foreach (var node in tree.Nodes)
        {
            if (!node.IsText && node.IsBlock && node.Tag is not ("p" or "li" or "tr" or "td" or "ul" or "ol") && weights[node.Index] >= Enough * most)
                best = node;
        }
        return best;
    }

    /// <summary>The weight of every subtree.</summary>
    private static double[] Weigh(PageTree tree)
    {
        var weights = new double[tree.Nodes.Count];
        var holdsBlocks = new bool[tree.Nodes.Count];
        for (var i = tree.Nodes.Count - 1; i >= 0; i--)
        {
            var node = tree.Nodes[i];
            if (node.IsText || node.Dropped)
                continue;
            if (node.IsBlock)
                weights[i] = holdsBlocks[i] ? weights[i] + OwnWeight(tree, node) : WeightOf(node);
            if (node.Parent is not { } parent)
                continue;
            weights[parent.Index] += weights[i];
            holdsBlocks[parent.Index] |= node.IsBlock || holdsBlocks[i];
        }
        return weights;
    }

    private static double WeightOf(PageNode line)
    {
        if (line.Letters == 0)
            return 0;
        var plain = line.Letters - line.LinkLetters;
        if (line.LinkLetters > plain)
            return -Math.Min(40, line.LinkLetters);
        if (line.IsHeading)
            return 0;
        return line.Tag switch
        {
            "p" or "blockquote" or "pre" => plain >= 25 ? plain : plain * 0.3,
            "li" or "td" or "dd" or "th" => plain >= 60 ? plain * 0.8 : plain * 0.1,
            _ => plain >= 60 ? plain * 0.9 : -5,
        };
    }

    // Words that stand directly in a block beside other blocks: <div>text<br>text<p>…</p></div>.
    private static double OwnWeight(PageTree tree, PageNode node)
    {
        var plain = 0;
        for (var i = node.Index + 1; i < node.End; i = tree.Nodes[i].End)
        {
            var child = tree.Nodes[i];
            if (!child.Dropped && !child.IsBlock)
                plain += child.Letters - 2 * child.LinkLetters;
        }
        return plain >= 60 ? plain * 0.9 : 0;
    }
}
