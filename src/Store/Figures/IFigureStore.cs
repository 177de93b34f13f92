using NgoNews.Extractor.Figures;
using NgoNews.Store.Review;

namespace NgoNews.Store.Figures;

/// <summary>Figures of the current version of every article, as people have put them right; rejected ones are none.</summary>
public interface IFigureStore
{
    /// <summary>Figures that fit, by ascending id after <see cref="FigureQuery.After"/>, at most <see cref="FigureQuery.Limit"/>, and how many fit in all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is out of range.</exception>
    Task<FigurePage> FindFiguresAsync(FigureQuery query, CancellationToken cancellation);

    /// <summary>How many of the figures that fit share a value, most first, then by value; <see cref="FigureQuery.After"/> and <see cref="FigureQuery.Limit"/> do not count.</summary>
    /// <remarks>By sector, a figure counts once for each sector of its article; everywhere else the counts add up to the whole.</remarks>
    Task<IReadOnlyList<FigureCount>> CountFiguresAsync(FigureQuery query, FigureGroup by, CancellationToken cancellation);

    /// <summary>
    /// Which figures that fit and have a place can be held side by side: one key for each place, indicator, stage and unit, sample data apart;
    /// ordered by sample (real first), place, indicator, stage and unit, the words by their wire names. After and limit do not count.
    /// </summary>
    Task<IReadOnlyList<FigureKey>> ListFigureKeysAsync(FigureQuery query, CancellationToken cancellation);
}

/// <summary>What to look for; null means any.</summary>
public sealed record FigureQuery
{
    /// <summary>What is counted.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>Stage.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Place code, exactly (<c>VN-25</c> does not find <c>VN-25@2025</c>).</summary>
    public string? Place { get; init; }

    /// <summary>One of these place codes, exactly; at most 1000.</summary>
    public IReadOnlyList<string>? Places { get; init; }

    /// <summary>The period ends in this year and does not begin before it (or has no beginning).</summary>
    public int? Year { get; init; }

    /// <summary>Whole or part.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>ISO 4217, or <c>1</c> for counts.</summary>
    public string? Unit { get; init; }

    /// <summary>The donor as the figure names it: exactly one of these; at most 1000.</summary>
    public IReadOnlyList<string>? Donors { get; init; }

    /// <summary>Only figures of a named donor, or only of none.</summary>
    public bool? NamesDonor { get; init; }

    /// <summary>
    /// A sector that its article's aid goes to: an OECD-DAC code of three digits; a category, whose last digit is 0, stands for all of its sectors.
    /// </summary>
    public string? Sector { get; init; }

    /// <summary>These figures only; at most 1000.</summary>
    public IReadOnlyList<long>? Ids { get; init; }

    /// <summary>On which days the period begins.</summary>
    public PeriodStart? Begins { get; init; }

    /// <summary>On which days the period ends; periods without an end do not fit.</summary>
    public DayRange? Ends { get; init; }

    /// <summary>Figures of one article.</summary>
    public string? ArticleId { get; init; }

    /// <summary>Figures of any of these articles; at most 1000.</summary>
    public IReadOnlyList<string>? ArticleIds { get; init; }

    /// <summary>Sample data only, real data only, or both.</summary>
    public bool? Sample { get; init; }

    /// <summary>Keyset: figures with a greater id.</summary>
    public long After { get; init; }

    /// <summary>1 to 10000.</summary>
    public int Limit { get; init; } = 100;
}

/// <summary>A figure with its evidence: where it stands and in which article.</summary>
/// <param name="Id">Grows with storing; stable while the article's version and reading stand.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Version">The article's version.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Quotes">The words of each mention, in the order of <see cref="Extractor.Figures.Figure.Mentions"/>.</param>
/// <param name="Sentence">The sentence that holds the first mention; where the text has no sentences, up to 500 characters on either side.</param>
/// <param name="Title">The article's headline.</param>
/// <param name="Url">The article's address, or null.</param>
/// <param name="Portal">The portal.</param>
/// <param name="Published">When the article was published, or null.</param>
/// <param name="Sample">Invented sample data.</param>
/// <param name="ContentHash">The article's content hash.</param>
/// <param name="Cluster">The article's cluster (see <see cref="Articles.StoredArticle"/>): figures of copies are one source.</param>
public sealed record FigureRow(long Id, string ArticleId, int Version, Figure Figure, IReadOnlyList<string> Quotes, string Sentence,
    string Title, string? Url, string Portal, DateTimeOffset? Published, bool Sample, string ContentHash,
    string Cluster)
{
    /// <summary>What its article's aid goes to: OECD-DAC codes, ascending.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>In a paged document, the page (from 1) that each mention stands on; else empty.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [];

    /// <summary>What a person decided about it, or null: <see cref="Figure"/> is then as that person says, and this tells what was read.</summary>
    public FigureReview? Review { get; init; }
}

/// <summary>A page of figures.</summary>
/// <param name="Total">How many fit in all.</param>
/// <param name="Items">Those of this page.</param>
public sealed record FigurePage(long Total, IReadOnlyList<FigureRow> Items);
