using NgoNews.Extractor.Pages.Dom;
using NgoNews.Extractor.Pages.Metadata;
using NgoNews.Extractor.Pages.Noise;

namespace NgoNews.Extractor.Pages;

/// <summary>Finds who signed a page of unknown make.</summary>
internal static class Authors
{
    // How far below the body, in nodes, a signature may stand.
    private const int Foot = 24;

    private static readonly Selectors Printed =
    [
        "[itemprop=author] [itemprop=name]", "[itemprop=author]", "a[rel=author]", ".author-name", ".author__name", ".td-post-author-name", ".byline-name", ".byline", ".author", ".article-author",
        ".tacgia", ".detail-author", ".author-info .name", ".article-detail-author .name", ".article-detail-author", ".article__author", ".entry-author", ".post-author",
    ];

    /// <summary>The writer, or null.</summary>
    internal static string? Find(PageTree tree, PageMetadata metadata, PageNode? headline)
    {
        if (metadata.Linked.Authors.Count > 0 && Joined(metadata.Linked.Authors) is { } linked)
            return linked;
        foreach (var name in new[] { "author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author" })
        {
            if (metadata.Meta(name) is { } meta && IsPerson(meta, metadata) && Byline.Name(meta) is { } found)
                return found;
        }
        foreach (var node in Printed.All(tree))
        {
            if (headline is not null && node.Index < headline.Index - 40)
                continue;
            if (node.End - node.Index < 30 && tree.TextOf(node, evenDropped: true) is { Length: > 1 and < 100 } words && Byline.Name(words) is { } signed && IsPerson(signed, metadata))
                return signed;
        }
        return null;
    }

    /// <summary>The writer where a line close below the body begins with "Tác giả", or null.</summary>
    internal static string? Below(PageTree tree, PageNode body)
    {
        for (var i = body.End; i < Math.Min(tree.Nodes.Count, body.End + Foot); i++)
        {
            var line = tree.Nodes[i];
            if (line.IsBlock && line.End - i < 8 && tree.TextOf(line, evenDropped: true) is var words && words.StartsWith("Tác giả", StringComparison.OrdinalIgnoreCase))
                return Byline.Labelled(words);
        }
        return null;
    }

    private static string? Joined(IReadOnlyList<string> names)
    {
        var clean = names.Select(n => Byline.Name(n)).Where(n => n is not null).Distinct().ToList();
        return clean.Count == 0 ? null : string.Join(", ", clean);
    }

    // Systems put the site's own name, an account or a profile's address there.
    private static bool IsPerson(string name, PageMetadata metadata) =>
        !name.Contains("http", StringComparison.OrdinalIgnoreCase)
        && !name.Equals("admin", StringComparison.OrdinalIgnoreCase)
        && (metadata.Meta("og:site_name") is not { } site || Words.Key(site) != Words.Key(name))
        && name.Any(char.IsUpper) && !name.Any(char.IsDigit);
}
