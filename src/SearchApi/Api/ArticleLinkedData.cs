using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Extractor.Places;
using NgoNews.Store.Articles;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Api;

/// <summary>An article in the words of schema.org, for programs that read its page: what it is, and what it claims, each claim with its number.</summary>
internal static class ArticleLinkedData
{
    // Letters of all tongues stay as they are; what HTML would take for markup is escaped, so that the text can stand inside a script element.
    private static readonly JsonSerializerOptions Safe = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>JSON-LD for a script element of type <c>application/ld+json</c>.</summary>
    /// <param name="article">The article.</param>
    /// <param name="address">Absolute address of the page that shows it here.</param>
    public static string Of(StoredArticle article, string address)
    {
        var draft = article.Draft;
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["@id"] = draft.Url ?? address,
            ["identifier"] = draft.Id,
            ["mainEntityOfPage"] = address,
            ["url"] = draft.Url,
            ["headline"] = draft.Title,
            ["abstract"] = draft.Lead,
            ["inLanguage"] = "vi",
            ["datePublished"] = Export.FigureColumns.Instant(draft.Published),
            ["version"] = article.Version,
            ["author"] = draft.Author is null ? null : new JsonObject { ["@type"] = "Person", ["name"] = draft.Author },
            ["publisher"] = new JsonObject { ["@type"] = "Organization", ["identifier"] = draft.Portal },
            ["spatialCoverage"] = Places(article),
            ["disambiguatingDescription"] = draft.Sample ? "Invented sample data" : null,
            ["mentions"] = new JsonArray([.. article.Figures.Select(figure => Claim(figure, draft.Url ?? address))]),
        };
        foreach (var (name, value) in data.ToArray())
        {
            if (value is null)
                data.Remove(name);
        }
        return data.ToJsonString(Safe);
    }

    private static JsonArray? Places(StoredArticle article)
    {
        var codes = article.Figures.Select(f => f.Figure.Place).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return codes.Length == 0 ? null : new JsonArray([.. codes.Select(Place)]);
    }

    private static JsonObject Place(string code) => new() { ["@type"] = "Place", ["identifier"] = code, ["name"] = PlaceTables.NameOf(code) };

    private static JsonObject Claim(FigureRow row, string appearance)
    {
        var figure = row.Figure;
        var amount = new JsonObject { ["@type"] = "QuantitativeValue", [figure.High is null ? "value" : "minValue"] = PlainNumber.Of(figure.Value) };
        if (figure.High is { } high)
            amount["maxValue"] = PlainNumber.Of(high);
        if (figure.Unit != "1")
            amount["unitText"] = figure.Unit;
        var observed = new JsonObject
        {
            ["@type"] = "Observation",
            ["measuredProperty"] = WireName<Indicator>.Of(figure.Indicator),
            ["measurementQualifier"] = WireName<Stage>.Of(figure.Stage),
            ["value"] = amount,
        };
        if (figure.Place is not null)
            observed["observationAbout"] = Place(figure.Place);
        if (figure.Period != Period.Unknown)
            observed["observationPeriod"] = Interval(figure.Period);
        return new JsonObject { ["@type"] = "Claim", ["identifier"] = row.Id, ["text"] = row.Sentence, ["appearance"] = new JsonObject { ["@id"] = appearance }, ["about"] = observed };
    }

    /// <summary>ISO 8601-2: two dots where an end is open.</summary>
    private static string Interval(Period period) => $"{Day(period.From)}/{Day(period.To)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "..";
}
