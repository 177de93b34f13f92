using System.Net;
using System.Text.Json;

namespace NgoNews.Extractor.Pages.Metadata;

/// <summary>Reads schema.org articles from JSON-LD (https://schema.org/NewsArticle).</summary>
internal static class LinkedData
{
    private const int MaxLength = 1_000_000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    // Where a page nests its own article; anywhere else an article is somebody else's (related, lists).
    private static readonly string[] OwnParts = ["@graph", "mainEntity", "mainEntityOfPage"];

    /// <summary>The page's article, or <see cref="LinkedArticle.None"/>.</summary>
    internal static LinkedArticle Read(IReadOnlyList<string> scripts)
    {
        var best = LinkedArticle.None;
        foreach (var script in scripts)
        {
            if (script.Length > MaxLength)
                continue;
            using var document = Parse(script);
            if (document is null)
                continue;
            foreach (var found in Safely(document.RootElement))
            {
                if (found.IsArticle && !best.IsArticle)
                    best = found with { Published = found.Published ?? best.Published };
                else if (best == LinkedArticle.None)
                    best = found;
                else if (best.Published is null)
                    best = best with { Published = found.Published };
            }
        }
        return best;
    }

    // A string with half a surrogate pair passes the parser and fails only when it is taken.
    private static List<LinkedArticle> Safely(JsonElement root)
    {
        try
        {
            return [.. Articles(root, 0)];
        }
        catch (InvalidOperationException)
        {
            return [];
        }
    }

    private static JsonDocument? Parse(string script)
    {
        try
        {
            return JsonDocument.Parse(script, Lenient);
        }
        catch (JsonException)
        {
            return ParseRepaired(script);
        }
    }

    // Editors paste line breaks and tabs into strings, and comment marks around the whole.
    private static JsonDocument? ParseRepaired(string script)
    {
        var text = string.Concat(script.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        foreach (var mark in new[] { "<!--", "//<![CDATA[", "<![CDATA[" })
            text = text.StartsWith(mark, StringComparison.Ordinal) ? text[mark.Length..] : text;
        foreach (var mark in new[] { "-->", "//]]>", "]]>", ";" })
            text = text.EndsWith(mark, StringComparison.Ordinal) ? text[..^mark.Length] : text;
        try
        {
            return JsonDocument.Parse(text, Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<LinkedArticle> Articles(JsonElement element, int depth)
    {
        if (depth > 6)
            yield break;
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var found in element.EnumerateArray().SelectMany(e => Articles(e, depth + 1)))
                yield return found;
        }
        if (element.ValueKind is not JsonValueKind.Object)
            yield break;
        var type = TypeOf(element);
        var isArticle = type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report" or "LiveBlogPosting" or "SocialMediaPosting";
        if (isArticle || type.EndsWith("Page", StringComparison.Ordinal) || type is "VideoObject" or "HowTo" or "Recipe")
            yield return new LinkedArticle(Words(element, "headline") ?? (isArticle ? Words(element, "name") : null), Words(element, "datePublished"), Persons(element), isArticle);
        foreach (var part in OwnParts)
        {
            if (!element.TryGetProperty(part, out var own))
                continue;
            foreach (var found in Articles(own, depth + 1))
                yield return found;
        }
    }

    private static string TypeOf(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
            return "";
        if (type.ValueKind is JsonValueKind.Array)
            type = type.EnumerateArray().FirstOrDefault();
        var name = type.ValueKind is JsonValueKind.String ? type.GetString()! : "";
        return name[(name.LastIndexOf('/') + 1)..];
    }

    private static string? Words(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind is JsonValueKind.Array)
            value = value.EnumerateArray().FirstOrDefault();
        if (value.ValueKind is not JsonValueKind.String)
            return null;
        var text = Pages.Words.Clean(WebUtility.HtmlDecode(value.GetString()!));
        return text.Length > 0 ? text : null;
    }

    private static List<string> Persons(JsonElement article)
    {
        var names = new List<string>();
        if (!article.TryGetProperty("author", out var author))
            return names;
        var all = author.ValueKind is JsonValueKind.Array ? author.EnumerateArray().ToArray() : [author];
        foreach (var one in all)
        {
            var name = one.ValueKind switch
            {
                JsonValueKind.Object when TypeOf(one) is "Person" or "" => Words(one, "name"),
                JsonValueKind.String => Pages.Words.Clean(WebUtility.HtmlDecode(one.GetString()!)),
                _ => null,
            };
            if (name is { Length: > 0 } && !names.Contains(name))
                names.Add(name);
        }
        return names;
    }
}
