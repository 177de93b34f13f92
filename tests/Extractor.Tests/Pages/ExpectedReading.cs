using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NgoNews.Extractor.Pages;

namespace NgoNews.Extractor.Tests.Pages;

/// <summary>What a fixture page must be read as: the JSON file beside it.</summary>
public sealed record ExpectedReading
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public string? Family { get; init; }

    public string? Reason { get; init; }

    public string? Title { get; init; }

    public string? Lead { get; init; }

    public string? Author { get; init; }

    public string? Published { get; init; }

    public string? Canonical { get; init; }

    /// <summary>"Kind: text".</summary>
    public string[]? Blocks { get; init; }

    /// <summary>"name → address".</summary>
    public string[]? Attachments { get; init; }

    public static string OfFile(string path) => JsonSerializer.Serialize(JsonSerializer.Deserialize<ExpectedReading>(File.ReadAllText(path), Form), Form);

    /// <summary>A reading in the same form, so that a difference shows as a difference of lines.</summary>
    public static string Of(PageReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var article = reading.Article;
        return JsonSerializer.Serialize(
            new ExpectedReading
            {
                Family = reading.Family,
                Reason = reading.Reason?.ToString(),
                Title = article?.Title,
                Lead = article?.Lead,
                Author = article?.Author,
                Published = article?.Published?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
                Canonical = article?.Canonical,
                Blocks = article?.Blocks.Select(b => $"{b.Kind}: {b.Text}").ToArray(),
                Attachments = article is { Attachments.Count: > 0 } ? article.Attachments.Select(a => $"{a.Name} -> {a.Url}").ToArray() : null,
            },
            Form);
    }
}
