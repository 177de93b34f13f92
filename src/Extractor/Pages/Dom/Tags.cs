using System.Collections.Frozen;

namespace NgoNews.Extractor.Pages.Dom;

/// <summary>What HTML's tags mean to a reader of articles.</summary>
internal static class Tags
{
    private static readonly FrozenDictionary<string, TagTraits> All = new (TagTraits Traits, string[] Names)[]
        {
            (TagTraits.Block, [
                "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
                "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
                "tfoot", "th", "thead", "tr", "ul"]),
            (TagTraits.Silent, ["script", "style", "template", "svg", "math", "canvas", "map", "datalist"]),
            (TagTraits.Operated, ["head", "noscript", "select", "textarea", "button", "input", "audio", "video", "dialog", "nav", "object", "progress", "meter"]),
            (TagTraits.Heading, ["h1", "h2", "h3", "h4", "h5", "h6"]),
            (TagTraits.Listed, ["meta", "title", "link", "base", "input", "h1", "h2", "iframe", "time", "article"]),
        }
        .SelectMany(row => row.Names.Select(name => (Name: name, row.Traits)))
        .GroupBy(row => row.Name, row => row.Traits)
        .ToFrozenDictionary(tag => tag.Key, tag => tag.Aggregate((all, one) => all | one), StringComparer.Ordinal);

    private static readonly ShortNames<TagTraits> Short = new(All);

    /// <summary>The traits of a tag by its local name in lower case.</summary>
    internal static TagTraits Of(string name) => ShortNames<TagTraits>.Holds(name) ? Short.TryGet(name, out var traits) ? traits : default : All.GetValueOrDefault(name);
}
