using System.Text.Json;
using NgoNews.Extractor.Figures;

namespace NgoNews.SearchApi.Search.Fts5;

/// <summary>What filters and facets need of an article; all of them are held in memory.</summary>
/// <param name="Number">Its row in the index; stays when the article changes.</param>
/// <param name="Id">The article.</param>
/// <param name="Facts">The rest.</param>
internal sealed record Document(int Number, string Id, DocumentFacts Facts)
{
    /// <summary>When published, UTC; the earliest moment where that is unknown, so that it comes last.</summary>
    public long PublishedTicks { get; } = Facts.Published?.UtcTicks ?? 0;

    private DateOnly? Day { get; } = Facts.Published is { } published ? VietnamDay.Of(published) : null;

    public bool Fits(SearchQuery query) =>
        (query.Relevant is not { } relevant || Facts.Relevant == relevant)
        && (query.Portal is not { } portal || Facts.Portal == portal)
        && (query.Place is not { } place || Facts.Places.Contains(place))
        && (query.Year is not { } year || Facts.Years.Contains(year))
        && (query.Indicator is not { } indicator || Facts.Indicators.Contains(indicator))
        && (query.From is not { } from || Day >= from)
        && (query.To is not { } to || Day <= to);
}

/// <summary>The part of a document that is stored as one value.</summary>
internal sealed record DocumentFacts(string Portal, DateTimeOffset? Published, bool Relevant, bool Sample, string[] Places, int[] Years,
    Indicator[] Indicators, string? Url)
{
    public static DocumentFacts Of(IndexedArticle article) => new(article.Portal, article.Published, article.Relevant, article.Sample,
        [.. article.Places.Distinct(StringComparer.Ordinal)], [.. article.Years.Distinct()], [.. article.Indicators.Distinct()], article.Url);

    public string ToText() => JsonSerializer.Serialize(this, FigureJson.Options);

    public static DocumentFacts Parse(string text) => JsonSerializer.Deserialize<DocumentFacts>(text, FigureJson.Options)
        ?? throw new JsonException("no facts");
}
