using System.Text.Json;
using System.Text.RegularExpressions;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;

namespace NgoNews.Crawler.Importing;

/// <summary>Reads a line of the <see cref="SourceLine"/> form into what a store can hold.</summary>
internal static partial class ImportLine
{
    private const int LongestId = 200;

    /// <summary>The article in NFC, or why there is none.</summary>
    public static (SourceArticle? Article, string? Reason) Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object ? (Storable(SourceLine.Read(json.RootElement)), null) : (null, "not a JSON object");
        }
        catch (JsonException e)
        {
            return (null, $"invalid JSON at byte {e.BytePositionInLine}");
        }
        catch (FormatException e)
        {
            return (null, e.Message);
        }
        catch (InvalidOperationException)
        {
            // What the JSON reader says of a string that is no valid Unicode.
            return (null, "a string is no valid Unicode");
        }
    }

    private static SourceArticle Storable(SourceArticle given)
    {
        var id = Text(given.Id, "id") ?? throw new FormatException("\"id\" is empty");
        if (id.Length > LongestId) throw new FormatException($"\"id\" is longer than {LongestId} characters");
        if (id.Any(char.IsControl)) throw new FormatException("\"id\" holds a control character");
        var text = Text(given.Text, "text") ?? throw new FormatException("\"text\" is empty");
        var place = Text(given.Place, "place");
        if (place is not null && !PlaceForm().IsMatch(place)) throw new FormatException("\"place\": VN or an ISO 3166-2:VN code is wanted");
        // What is stored is Unicode, whatever it was typed for.
        var read = NfcText.Decode(text);
        var title = Text(given.Title, "title") is { } headline ? read.Alike(headline) : null;
        return new SourceArticle(id, Text(given.Url, "url"), given.Published, place, title, read.Value);
    }

    /// <summary>Null where it says nothing.</summary>
    private static string? Text(string? given, string name)
    {
        if (string.IsNullOrWhiteSpace(given)) return null;
        return given.Contains('\0', StringComparison.Ordinal) ? throw new FormatException($"\"{name}\" holds a null character") : NfcText.Normalize(given);
    }

    [GeneratedRegex("^VN(-[0-9A-Z]{2}(@2025)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceForm();
}
