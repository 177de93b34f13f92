using System.Collections.Concurrent;
using System.Text.Json;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Search.Queries.Syntax;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>What filters and facets need of an article; all of them are held in memory.</summary>
/// <param name="Number">Its row in the index; an article that changes gets a new one.</param>
/// <param name="Id">The article.</param>
/// <param name="Facts">The rest.</param>
internal sealed record Document(int Number, string Id, DocumentFacts Facts)
{
    // Few donors are named in many articles.
    private static readonly ConcurrentDictionary<string, string> DonorKeys = new(StringComparer.Ordinal);

    /// <summary>When published, UTC; the earliest moment where that is unknown, so that it comes last.</summary>
    public long PublishedTicks { get; } = Facts.Published?.UtcTicks ?? 0;

    /// <summary>Who came first among it and its copies.</summary>
    public string Cluster => Facts.Cluster ?? Id;

    /// <summary>Its sectors and their categories: what it is found under.</summary>
    public string[] Sectors { get; } = [.. Facts.Sectors.SelectMany(s => (string[])[s, s[..^1] + "0"]).Distinct(StringComparer.Ordinal)];

    private DateOnly? Day { get; } = Facts.Published is { } published ? VietnamDay.Of(published) : null;

    /// <summary>The filters that keep it out.</summary>
    public Filters Misses(SearchQuery query)
    {
        var missed = Filters.None;
        if (query.Relevant is { } relevant && Facts.Relevant != relevant)
            missed |= Filters.Relevant;
        if (query.Portal is { } portal && Facts.Portal != portal)
            missed |= Filters.Portal;
        if (query.Place is { } place && !Facts.Places.Contains(place))
            missed |= Filters.Place;
        if (query.Year is { } year && !Facts.Years.Contains(year))
            missed |= Filters.Year;
        if (query.Indicator is { } indicator && !Facts.Indicators.Contains(indicator))
            missed |= Filters.Indicator;
        if (query.Donor is { } donor && !Facts.Donors.Contains(donor))
            missed |= Filters.Donor;
        if (query.Sector is { } sector && !Sectors.Contains(sector))
            missed |= Filters.Sector;
        if ((query.From is { } from && !(Day >= from)) || (query.To is { } to && !(Day <= to)))
            missed |= Filters.Days;
        return missed;
    }

    /// <summary>Whether it has the value that a query text asks for.</summary>
    public bool Holds(QueryNode value) => value switch
    {
        PlaceNode place => Facts.Places.Any(p => place.Codes.Contains(p)),
        PortalNode portal => Facts.Portal.Equals(portal.Id, StringComparison.OrdinalIgnoreCase),
        IndicatorNode indicator => Facts.Indicators.Contains(indicator.Indicator),
        YearsNode years => Facts.Years.Any(y => y >= years.First && y <= years.Last),
        DonorNode donor => Facts.Donors.Any(d => donor.Names.Any(n => DonorKey(d).Contains($" {n} ", StringComparison.Ordinal))),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string DonorKey(string donor) => DonorKeys.GetOrAdd(donor, d => $" {ValueNames.Key(d)} ");
}

/// <summary>The filters of a query.</summary>
[Flags]
internal enum Filters
{
    None = 0,
    Place = 1,
    Year = 2,
    Portal = 4,
    Indicator = 8,
    Donor = 16,
    Relevant = 32,
    Days = 64,
    Sector = 128,
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
