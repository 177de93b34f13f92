using System.Globalization;
using System.Text.Json.Nodes;

using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;

namespace NgoNews.SearchApi.Api;

/// <summary>What the press says of official totals as schema.org ClaimReview, for fact-checkers' tools: one a comparable figure.</summary>
internal static class ClaimReviews
{
    private const int Best = 5;

    /// <summary>From 1, which says that the claim conflicts, to 5.</summary>
    private static readonly Dictionary<Agreement, (int Rating, string Name)> Ratings = new()
    {
        [Agreement.Agrees] = (5, "Khớp với số công bố"),
        [Agreement.Close] = (3, "Gần với số công bố"),
        [Agreement.Conflicts] = (1, "Trái với số công bố"),
    };

    /// <summary>A graph of reviews; invented sample data is no claim of anybody's and is left out.</summary>
    public static JsonObject Of(IEnumerable<TotalCheck> checks, string site) => new()
    {
        ["@context"] = "https://schema.org",
        ["@graph"] = new JsonArray([.. checks.Where(check => !check.Total.Sample).SelectMany(check => check.Reports.Select(report => (JsonNode)Review(check, report, site)))]),
    };

    private static JsonObject Review(TotalCheck check, PressReport report, string site)
    {
        var (row, total) = (report.Figure, check.Total);
        var (rating, name) = Ratings[report.Agreement];
        return new JsonObject
        {
            ["@type"] = "ClaimReview",
            ["url"] = $"{site}/doi-chieu?place={Uri.EscapeDataString(total.Place ?? "")}#tong-{Uri.EscapeDataString(total.Id)}",
            ["claimReviewed"] = row.Sentence,
            ["inLanguage"] = "vi",
            ["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = "NgoNews", ["url"] = site },
            ["itemReviewed"] = new JsonObject
            {
                ["@type"] = "Claim",
                ["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = row.Portal },
                ["datePublished"] = row.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["appearance"] = row.Url is null ? null : new JsonObject { ["@type"] = "NewsArticle", ["url"] = row.Url, ["headline"] = row.Title },
            },
            ["reviewRating"] = new JsonObject { ["@type"] = "Rating", ["ratingValue"] = rating, ["bestRating"] = Best, ["worstRating"] = 1, ["alternateName"] = name },
            ["reviewBody"] = report.Cause is { } cause ? $"{WireName<CrossCheck.Causes.Cause>.Of(cause.Cause)}: {cause.Because}" : null,
            ["isBasedOn"] = total.SourceUrl,
        };
    }
}
