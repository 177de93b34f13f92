using NgoNews.Extractor.Figures;

namespace NgoNews.SearchApi.Search;

/// <summary>Full text and facets over the current version of every article: a projection of the store's change feed, which can be deleted and rebuilt.</summary>
/// <remarks>Nothing of an engine shows here. Reading is safe for concurrent use; <see cref="ApplyAsync"/> is for one caller at a time.</remarks>
public interface ISearchIndex : IAsyncDisposable
{
    /// <summary>The last change that the index holds; kept inside the index, atomically with it. 0 for an empty one.</summary>
    Task<long> LastChangeAsync(CancellationToken cancellation);

    /// <summary>Puts articles in (replacing their older versions) and remembers the change, all in one transaction.</summary>
    Task ApplyAsync(IReadOnlyList<IndexedArticle> articles, long lastChange, CancellationToken cancellation);

    /// <summary>Forgets everything, as if it had just been made; for the caller of <see cref="ApplyAsync"/>.</summary>
    Task ClearAsync(CancellationToken cancellation);

    /// <summary>Answers a query.</summary>
    Task<SearchAnswer> SearchAsync(SearchQuery query, CancellationToken cancellation);

    /// <summary>What someone who has typed so far may want to ask: the words going on as they do in headlines, most frequent first.</summary>
    /// <param name="typed">What stands in the field; its last word may be unfinished.</param>
    /// <param name="limit">1 to 20.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<string>> SuggestAsync(string typed, int limit, CancellationToken cancellation);
}

/// <summary>What the index knows of an article.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Title">Headline, NFC.</param>
/// <param name="Text">Whole text, NFC.</param>
/// <param name="Portal">Portal id.</param>
/// <param name="PublisherPlace">The publisher's place, or null.</param>
/// <param name="Published">When published, or null.</param>
/// <param name="Relevant">About foreign-NGO aid?</param>
/// <param name="Sample">Invented sample data.</param>
/// <param name="Places">Every place of its figures, and the publisher's.</param>
/// <param name="Years">Every year that a figure's period ends in, and the year of publication.</param>
/// <param name="Indicators">Indicators of its figures.</param>
/// <param name="Url">The article's address, or null; carried along, not searched.</param>
public sealed record IndexedArticle(string Id, string Title, string Text, string Portal, string? PublisherPlace, DateTimeOffset? Published,
    bool Relevant, bool Sample, IReadOnlyList<string> Places, IReadOnlyList<int> Years, IReadOnlyList<Indicator> Indicators, string? Url = null)
{
    /// <summary>Donors of its figures.</summary>
    public IReadOnlyList<string> Donors { get; init; } = [];

    /// <summary>What its aid goes to: OECD-DAC codes of three digits.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Where its figures stand in <see cref="Text"/>: UTF-16 offsets, end exclusive.</summary>
    public IReadOnlyList<(int Start, int End)> Mentions { get; init; } = [];

    /// <summary>Id of the article that came first among it and its copies; null or its own where it has none.</summary>
    public string? Cluster { get; init; }
}

/// <summary>In which order hits come.</summary>
public enum SearchSort
{
    /// <summary>Most relevant first; newest first where no words are asked for.</summary>
    Relevance,

    /// <summary>Newest first.</summary>
    Date,
}

/// <summary>A question; null means any.</summary>
public sealed record SearchQuery
{
    /// <summary>What was typed: words, with or without marks, and the query language; null or blank finds everything, newest first.</summary>
    public string? Text { get; init; }

    /// <summary>Id of an article to which others are wanted that are like it; takes the place of <see cref="Text"/>. An unknown one finds nothing.</summary>
    public string? Like { get; init; }

    /// <summary>A place that its figures or its publisher name.</summary>
    public string? Place { get; init; }

    /// <summary>Published on or after this day (Asia/Ho_Chi_Minh).</summary>
    public DateOnly? From { get; init; }

    /// <summary>Published on or before this day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>A year of <see cref="IndexedArticle.Years"/>.</summary>
    public int? Year { get; init; }

    /// <summary>Portal id.</summary>
    public string? Portal { get; init; }

    /// <summary>Has a figure of this indicator.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>A donor of one of its figures, by the name that facets give.</summary>
    public string? Donor { get; init; }

    /// <summary>A sector that its aid goes to; one that ends in 0 stands for its whole category (120: all of health).</summary>
    public string? Sector { get; init; }

    /// <summary>About foreign-NGO aid, or not.</summary>
    public bool? Relevant { get; init; }

    /// <summary>Each copy is a hit of its own; else it stands under the one that came first.</summary>
    public bool Copies { get; init; }

    /// <summary>The order of hits.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>1 to 100.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>The <see cref="SearchAnswer.Next"/> of the page before.</summary>
    public string? After { get; init; }
}

/// <summary>A page of hits, most relevant first (newest first without words), with the counts over all of them.</summary>
/// <param name="Total">How many fit in all; copies of one article count once, unless they are asked for.</param>
/// <param name="Hits">Those of this page.</param>
/// <param name="Next">Where the next page begins, or null at the end.</param>
/// <param name="Facets">Counts by <c>place</c>, <c>year</c>, <c>portal</c>, <c>indicator</c>, <c>donor</c>, <c>sector</c> (and its category), <c>relevant</c>; most frequent first. Each value tells how
/// many hits there are with it in place of the facet's own filter, all other filters kept.</param>
public sealed record SearchAnswer(long Total, IReadOnlyList<SearchHit> Hits, string? Next, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets)
{
    /// <summary>The text with words put right that no or hardly an article holds; null where nothing better is known.</summary>
    public string? DidYouMean { get; init; }
}

/// <summary>One value of a facet.</summary>
public sealed record FacetCount(string Value, long Count);

/// <summary>A hit.</summary>
/// <param name="Id">The article.</param>
/// <param name="Title">Headline.</param>
/// <param name="Portal">Portal id.</param>
/// <param name="Published">When published, or null.</param>
/// <param name="Relevant">About foreign-NGO aid?</param>
/// <param name="Sample">Invented sample data.</param>
/// <param name="Snippet">Words around the best place; pieces that match are marked.</param>
/// <param name="Url">The article's address, or null.</param>
public sealed record SearchHit(string Id, string Title, string Portal, DateTimeOffset? Published, bool Relevant, bool Sample,
    IReadOnlyList<SnippetPiece> Snippet, string? Url = null)
{
    /// <summary>Ids of its copies that fit as well; they are no hits of their own.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];
}

/// <summary>A piece of a snippet, as plain text (not encoded).</summary>
public sealed record SnippetPiece(string Text, bool Match);

/// <summary>A question or cursor that cannot mean anything.</summary>
public sealed class SearchQueryException(string message, int position) : Exception(message)
{
    /// <summary>The <see cref="Position"/> of a cursor that cannot be used.</summary>
    public const int InCursor = -1;

    /// <summary>UTF-16 offset in the query text where it went wrong; <see cref="InCursor"/> where the text is fine and <see cref="SearchQuery.After"/> is not.</summary>
    public int Position { get; } = position;
}
