using System.Text.Json;
using NgoNews.Extractor.Figures;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>What filters and facets need of an article; all of them are held in memory.</summary>
/// <param name="Number">Its row in the index; an article that changes gets a new one.</param>
/// <param name="Id">The article.</param>
/// <param name="Facts">The rest.</param>
internal sealed record Document(int Number, string Id, DocumentFacts Facts)
{
    /// <summary>When published, UTC; the earliest moment where that is unknown, so that it comes last.</summary>
    public long PublishedTicks { get; } = Facts.Published?.UtcTicks ?? 0;

    /// <summary>Who came first among it and its copies.</summary>
    public string Cluster => Facts.Cluster ?? Id;

    /// <summary>Did another one come first?</summary>
    public bool IsCopy { get; } = Facts.Cluster is not null;

    /// <summary>Its sectors and their categories: what it is found under.</summary>
    public string[] Sectors { get; } = [.. Facts.Sectors.SelectMany(s => (string[])[s, s[..^1] + "0"]).Distinct(StringComparer.Ordinal)];

    /// <summary>When published, by the number of the day in Viet Nam; null where that is unknown.</summary>
    public int? Day { get; } = Facts.Published is { } published ? VietnamDay.Of(published).DayNumber : null;
}

/// <summary>The part of a document that is stored as one value.</summary>
internal sealed record DocumentFacts(string Portal, DateTimeOffset? Published, bool Relevant, bool Sample, string[] Places, int[] Years,
    Indicator[] Indicators, string[] Donors, string[] Sectors, string? Cluster, string? Url)
{
    public static DocumentFacts Of(IndexedArticle article) => new(article.Portal, article.Published, article.Relevant, article.Sample,
        [.. article.Places.Distinct(StringComparer.Ordinal)], [.. article.Years.Distinct()], [.. article.Indicators.Distinct()],
        [.. article.Donors.Distinct(StringComparer.Ordinal)], [.. article.Sectors.Distinct(StringComparer.Ordinal)], article.Cluster == article.Id ? null : article.Cluster, article.Url);

    public string ToText() => JsonSerializer.Serialize(this, FigureJson.Options);

    public static DocumentFacts Parse(string text) => JsonSerializer.Deserialize<DocumentFacts>(text, FigureJson.Options)
        ?? throw new JsonException("no facts");
}
