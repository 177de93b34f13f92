using System.Text.Json;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures;

/// <summary>The form in which articles come in, a JSON object a line: <c>{"id","url","published","place","title","text"}</c>; id and text are needed.</summary>
public static class SourceLine
{
    /// <summary>The article, in the words of the line.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    /// <exception cref="InvalidOperationException">A string is no valid Unicode.</exception>
    public static SourceArticle Read(JsonElement line)
    {
        var id = TextOf(line, "id") ?? throw new FormatException("no \"id\"");
        var text = TextOf(line, "text") ?? throw new FormatException("no \"text\"");
        var published = TextOf(line, "published");
        DateTimeOffset? at = null;
        if (!string.IsNullOrWhiteSpace(published))
            at = PublishedDate.Parse(published) ?? throw new FormatException($"published '{published}' is no ISO 8601 date");
        return new SourceArticle(id, TextOf(line, "url"), at, TextOf(line, "place"), TextOf(line, "title"), text);
    }

    /// <summary>A field's text, or null where there is none. An id may be a number, too.</summary>
    /// <exception cref="FormatException">It is something else than a text.</exception>
    internal static string? TextOf(JsonElement line, string name)
    {
        if (!line.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : name == "id" && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : throw new FormatException($"\"{name}\" is no string");
    }
}
