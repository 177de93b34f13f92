using NgoNews.Extractor.Pages.Dom;

namespace NgoNews.Extractor.Pages.Metadata;

/// <summary>What the page says about itself for machines: JSON-LD, OpenGraph, microdata and the older meta names.</summary>
internal sealed class PageMetadata
{
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);

    private PageMetadata(PageTree tree, Uri? url)
    {
        foreach (var node in tree.WithTag("meta"))
        {
            if (node.Attribute("content") is not { Length: > 0 } content)
                continue;
            foreach (var key in new[] { node.Attribute("property"), node.Attribute("name"), node.Attribute("itemprop"), node.Attribute("http-equiv") })
            {
                if (key is { Length: > 0 } && Words.Clean(content) is { Length: > 0 } clean)
                    _meta.TryAdd(key.Trim(), clean);
            }
        }
        Linked = LinkedData.Read(tree.LinkedData);
        Title = tree.WithTag("title") is [var title, ..] ? NullIfEmpty(tree.TextOf(title, evenDropped: true)) : null;
        Language = tree.Root?.Attribute("lang")?.ToLowerInvariant() ?? Meta("og:locale")?.ToLowerInvariant();
        Base = BaseOf(tree, url);
        Canonical = CanonicalOf(tree);
    }

    internal LinkedArticle Linked { get; }

    /// <summary>The words of <c>title</c>.</summary>
    internal string? Title { get; }

    internal string? Language { get; }

    /// <summary>What relative addresses resolve against; null where nothing tells.</summary>
    internal Uri? Base { get; }

    internal string? Canonical { get; }

    internal bool SaysArticle =>
        Linked.IsArticle || (Meta("og:type")?.Contains("article", StringComparison.OrdinalIgnoreCase) ?? false) || Meta("article:published_time") is not null;

    internal static PageMetadata Of(PageTree tree, Uri? url) => new(tree, url);

    /// <summary>The content of the first meta element of that name, property or itemprop.</summary>
    internal string? Meta(string name) => _meta.GetValueOrDefault(name);

    /// <summary>The address made absolute; null for what is no web address.</summary>
    internal string? Absolute(string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > 4096)
            return null;
        var trimmed = address.Trim();
        var made = Base is null ? Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) : Uri.TryCreate(Base, trimmed, out uri);
        return made && uri!.Scheme is "http" or "https" ? uri!.AbsoluteUri : null;
    }

    private string? CanonicalOf(PageTree tree)
    {
        foreach (var link in tree.WithTag("link"))
        {
            if (string.Equals(link.Attribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase))
                return Absolute(link.Attribute("href"));
        }
        return null;
    }

    private static Uri? BaseOf(PageTree tree, Uri? url)
    {
        var web = url is { IsAbsoluteUri: true } ? url : null;
        var declared = tree.WithTag("base").Select(b => b.Attribute("href")).FirstOrDefault(h => !string.IsNullOrWhiteSpace(h));
        if (declared is null)
            return web;
        var made = web is null ? Uri.TryCreate(declared, UriKind.Absolute, out var result) : Uri.TryCreate(web, declared, out result);
        return made ? result : web;
    }

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}
