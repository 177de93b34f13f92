using NgoNews.Extractor.Pages.Dom;

namespace NgoNews.Extractor.Pages;

/// <summary>Finds the editor's summary on a page of unknown make, by the names that systems give to it.</summary>
internal static class Leads
{
    private const int Longest = 1200;
    private const int Shortest = 30;

    private static readonly Selectors Named =
    [
        ".sapo", ".detail-sapo", "[class*=sapo]", ".chappeau", ".article-detail-desc", ".hometext", ".cms-desc", ".article-sapo", ".article__sapo", ".singular-sapo", ".knc-sapo", ".news-sapo", ".bai-sapo", ".chapeau", ".standfirst", ".article-lead", ".article__lead", ".lead",
        ".article-summary", ".article__summary", ".summary", ".td-post-sub-title", ".article-dek", ".dek", ".subheadline", ".sub-headline", ".article-description", ".description", ".brief", ".intro",
        ".article-intro", ".excerpt", "h2[itemprop=description]", "p[itemprop=description]", "div[itemprop=description]", ".subtitle", ".sub-title", ".desc", ".mota", ".tomtat", ".trichdan",
    ];

    /// <summary>The lead's element: behind the headline, and before the body or at its head.</summary>
    internal static PageNode? Find(PageTree tree, PageNode? headline, PageNode body)
    {
        foreach (var node in Named.All(tree))
        {
            var placed = node.Index < body.Index + 40 && (headline is null || node.Index > headline.Index) && !body.IsInside(node);
            if (placed && !node.Dropped && node.Letters is >= Shortest and <= Longest && node.LinkLetters < 0.5 * node.Letters)
                return node;
        }
        return null;
    }
}
