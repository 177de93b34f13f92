using System.Net;

namespace NgoNews.Crawler.Discovery;

/// <summary>Finds the links of a page in one pass, without building a tree: a listing may be nested or broken as it likes.</summary>
internal static class LinkScanner
{
    /// <summary>Targets of all <c>a href</c> in order, absolute; the page's <c>base</c> counts.</summary>
    public static IEnumerable<Uri> Links(string html, Uri page)
    {
        var origin = page;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at))
        {
            at++;
            if (html.AsSpan(at).StartsWith("!--", StringComparison.Ordinal)) at = Behind(html, "-->", at);
            else if (IsTag(html, at, "script")) at = Behind(html, "</script", at);
            else if (IsTag(html, at, "style")) at = Behind(html, "</style", at);
            else if (IsTag(html, at, "a") || IsTag(html, at, "base"))
            {
                var isBase = IsTag(html, at, "base");
                (var href, at) = Href(html, at);
                if (href is null || !Uri.TryCreate(origin, WebUtility.HtmlDecode(href).Trim(), out var target) || target.Scheme is not ("http" or "https")) continue;
                if (isBase) origin = target;
                else yield return target;
            }
        }
    }

    private static bool IsTag(string html, int at, string name) =>
        html.AsSpan(at).StartsWith(name, StringComparison.OrdinalIgnoreCase) && at + name.Length < html.Length && (char.IsWhiteSpace(html[at + name.Length]) || html[at + name.Length] is '>' or '/');

    private static int Behind(string html, string end, int at)
    {
        var found = html.IndexOf(end, at, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found + end.Length;
    }

    /// <summary>The value of <c>href</c> of the tag, and where the tag ends.</summary>
    private static (string? Href, int End) Href(string html, int at)
    {
        string? href = null;
        while (at < html.Length && html[at] is not ('>' or '<' or ' ' or '\t' or '\r' or '\n' or '\f')) at++;
        while (at < html.Length && html[at] is not ('>' or '<'))
        {
            while (at < html.Length && (char.IsWhiteSpace(html[at]) || html[at] is '/' or '=')) at++;
            var name = at;
            while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '>' or '/')) at++;
            var nameEnd = at;
            while (at < html.Length && char.IsWhiteSpace(html[at])) at++;
            if (at >= html.Length || html[at] != '=') continue;
            at++;
            while (at < html.Length && char.IsWhiteSpace(html[at])) at++;
            (var value, at) = Value(html, at);
            if (href is null && html.AsSpan(name, nameEnd - name).Equals("href", StringComparison.OrdinalIgnoreCase)) href = value;
        }
        return (href, at);
    }

    private static (string Value, int End) Value(string html, int at)
    {
        if (at < html.Length && html[at] is '"' or '\'')
        {
            var end = html.IndexOf(html[at], at + 1);
            return end < 0 ? (html[(at + 1)..], html.Length) : (html[(at + 1)..end], end + 1);
        }
        var start = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] != '>') at++;
        return (html[start..at], at);
    }
}
