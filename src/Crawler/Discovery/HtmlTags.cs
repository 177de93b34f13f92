using System.Net;

namespace NgoNews.Crawler.Discovery;

/// <summary>A start tag.</summary>
/// <param name="Name">Its name, as asked for.</param>
/// <param name="Attributes">Values as they stand, by name; of one that stands twice the first.</param>
internal sealed record HtmlTag(string Name, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>An attribute without its character references, or null.</summary>
    public string? this[string attribute] => Attributes.TryGetValue(attribute, out var value) ? WebUtility.HtmlDecode(value) : null;
}

/// <summary>Finds tags in one pass, without building a tree: a listing may be nested or broken as it likes.</summary>
internal static class HtmlTags
{
    /// <summary>The start tags of these names, in order; comments, scripts and styles hold none.</summary>
    public static IEnumerable<HtmlTag> Read(string html, params string[] names)
    {
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at))
        {
            at++;
            if (html.AsSpan(at).StartsWith("!--", StringComparison.Ordinal)) at = Behind(html, "-->", at);
            else if (IsTag(html, at, "script")) at = Behind(html, "</script", at);
            else if (IsTag(html, at, "style")) at = Behind(html, "</style", at);
            else if (Array.Find(names, name => IsTag(html, at, name)) is { } name)
            {
                (var attributes, at) = Attributes(html, at);
                yield return new HtmlTag(name, attributes);
            }
            if (at >= html.Length) yield break;
        }
    }

    private static bool IsTag(string html, int at, string name) =>
        html.AsSpan(at).StartsWith(name, StringComparison.OrdinalIgnoreCase) && at + name.Length < html.Length && (char.IsWhiteSpace(html[at + name.Length]) || html[at + name.Length] is '>' or '/');

    private static int Behind(string html, string end, int at)
    {
        var found = html.IndexOf(end, at, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found + end.Length;
    }

    /// <summary>The attributes of the tag, and where it ends.</summary>
    private static (Dictionary<string, string> Attributes, int End) Attributes(string html, int at)
    {
        var result = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
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
            result.TryAdd(html[name..nameEnd], value);
        }
        return (result, at);
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
