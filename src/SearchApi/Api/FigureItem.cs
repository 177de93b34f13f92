using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Api;

/// <summary>A figure as the API hands it out: its own fields, then its evidence. Sectors are its article's; figures of one cluster are of one article and its copies: one source. Review is what a person decided, or null.</summary>
internal record FigureItem(Indicator Indicator, decimal Value, decimal? High, string Unit, Qualifier Qualifier, Stage Stage, string? Place, Period Period,
    Coverage Coverage, string? Donor, IReadOnlyList<Mention> Mentions, double Confidence, IReadOnlyList<FigureCheck> Checks, long Id, string ArticleId, string Title, string? Url, string Portal,
    DateTimeOffset? Published, string Sentence, IReadOnlyList<string> Quotes, IReadOnlyList<int> Pages, IReadOnlyList<string> Sectors, string Cluster, bool Sample, FigureReviewItem? Review)
{
    public static FigureItem Of(FigureRow row)
    {
        var figure = row.Figure;
        return new FigureItem(figure.Indicator, PlainNumber.Of(figure.Value), PlainNumber.Of(figure.High), figure.Unit, figure.Qualifier, figure.Stage, figure.Place, figure.Period,
            figure.Coverage, figure.Donor, figure.Mentions, figure.Confidence, [.. figure.Checks.Select(c => c with { Expected = PlainNumber.Of(c.Expected), Found = PlainNumber.Of(c.Found) })], row.Id, row.ArticleId, row.Title, row.Url, row.Portal,
            row.Published, row.Sentence, row.Quotes, row.Pages, row.Sectors, row.Cluster, row.Sample, FigureReviewItem.Of(row.Review));
    }
}

/// <summary>A page of figures.</summary>
/// <param name="Total">How many fit in all.</param>
/// <param name="Items">Those of this page.</param>
/// <param name="Next">The <c>after</c> of the next page, or null at the end.</param>
internal sealed record FigureList(long Total, IReadOnlyList<FigureItem> Items, string? Next);

/// <summary>What a hedged, rounded number can mean: both ends included, an open end null.</summary>
internal sealed record BoundsItem(decimal Low, decimal? High)
{
    public static BoundsItem Of(Interval interval) =>
        new(PlainNumber.Of(interval.Low), interval.High == Interval.Unbounded ? null : PlainNumber.Of(interval.High));
}
