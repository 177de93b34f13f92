using System.Collections.Frozen;

namespace NgoNews.Extractor.Pages.Dom;

/// <summary>What HTML's tags mean to a reader of articles.</summary>
internal static class Tags
{
    /// <summary>Tags that begin a line of their own.</summary>
    internal static readonly FrozenSet<string> Block = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
        "tfoot", "th", "thead", "tr", "ul");

    /// <summary>Tags whose content is never words of an article; not even walked.</summary>
    internal static readonly FrozenSet<string> Silent = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "template", "svg", "math", "canvas", "map", "datalist");

    /// <summary>Tags that a reader operates instead of reading.</summary>
    internal static readonly FrozenSet<string> Operated = FrozenSet.Create(
        StringComparer.Ordinal,
        "head", "noscript", "select", "textarea", "button", "input", "audio", "video", "dialog", "nav", "object", "progress", "meter");

    internal static readonly FrozenSet<string> Heading = FrozenSet.Create(StringComparer.Ordinal, "h1", "h2", "h3", "h4", "h5", "h6");
}
