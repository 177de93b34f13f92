using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;

namespace NgoNews.Crawler.Importing;

/// <summary>Reads one line of the <c>figures</c> input form: <c>{"id","url","published","place","title","text"}</c>.</summary>
internal static partial class ImportLine
{
    private const int LongestId = 200;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>The article in NFC, or why there is none.</summary>
    public static (SourceArticle? Article, string? Reason) Read(ReadOnlyMemory<byte> bytes)
    {
        if (!Utf8.IsValid(bytes.Span)) return (null, "invalid UTF-8");
        try
        {
            using var json = JsonDocument.Parse(bytes, Options);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return (null, "not a JSON object");
            return Read(json.RootElement);
        }
        catch (JsonException e)
        {
            return (null, $"invalid JSON at byte {e.BytePositionInLine?.ToString(CultureInfo.InvariantCulture) ?? "?"}");
        }
        catch (RefusedException e)
        {
            return (null, e.Message);
        }
    }

    private static (SourceArticle?, string?) Read(JsonElement json)
    {
        var id = Text(json, "id") ?? throw new RefusedException("id is missing");
        if (id.Length > LongestId) throw new RefusedException($"id is longer than {LongestId} characters");
        if (id.Any(char.IsControl)) throw new RefusedException("id holds a control character");
        var text = Text(json, "text") ?? throw new RefusedException("text is missing");
        var place = Text(json, "place");
        if (place is not null && !PlaceForm().IsMatch(place)) throw new RefusedException("place: VN or an ISO 3166-2:VN code is wanted");
        // What is stored is Unicode, whatever it was typed for.
        var read = NfcText.Decode(text);
        var title = Text(json, "title") is { } headline ? read.Alike(headline) : null;
        return (new SourceArticle(id, Text(json, "url"), Moment(Text(json, "published")), place, title, read.Value), null);
    }

    private static string? Text(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.String) throw new RefusedException($"{name} is no text");
        string text;
        try
        {
            text = NfcText.Normalize(value.GetString()!);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw new RefusedException($"{name} holds half a surrogate pair");
        }
        if (text.Contains('\0')) throw new RefusedException($"{name} holds a null character");
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static DateTimeOffset? Moment(string? text)
    {
        if (text is null) return null;
        // Dates are ISO 8601; one without time or offset is Vietnam's.
        if (!IsoForm().IsMatch(text)) throw new RefusedException("published: a date such as 2024-01-12T16:20:00+07:00 is wanted");
        var full = text.Length == 10 ? text + "T00:00" : text;
        if (!text.EndsWith('Z') && !OffsetForm().IsMatch(full)) full += "+07:00";
        return DateTimeOffset.TryParse(full, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value : throw new RefusedException("published: there is no such date");
    }

    [GeneratedRegex("^VN(-[0-9A-Z]{2}(@2025)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceForm();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoForm();

    [GeneratedRegex(@"T.*[+-]\d\d:\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex OffsetForm();

    private sealed class RefusedException(string reason) : Exception(reason);
}
