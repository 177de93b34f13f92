using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace NgoNews.Extractor.Figures;

/// <summary>The one wire form of figures and articles: snake case names and values, ISO dates, Vietnamese letters unescaped.</summary>
public static class FigureJson
{
    /// <summary>Use these wherever a figure is written or read as JSON.</summary>
    public static readonly JsonSerializerOptions Options = Apply(new JsonSerializerOptions());

    /// <summary>Puts the wire form onto options that a host owns.</summary>
    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        // The default encoder escapes every Vietnamese letter; this one still escapes what HTML would read as markup.
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        return options;
    }
}
