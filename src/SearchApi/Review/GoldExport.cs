using System.Runtime.CompilerServices;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Store;
using NgoNews.Store.Articles;
using NgoNews.Store.Figures;
using NgoNews.Store.Review;

namespace NgoNews.SearchApi.Review;

/// <summary>A reviewed article in the form of corpus/gold: the figures that people vouch for, for learning.</summary>
internal sealed record GoldLine(string Id, string? Url, string? Published, string? Place, string Title, string Text, bool Relevant, IReadOnlyList<string> Sectors, IReadOnlyList<GoldFigureLine> Figures)
{
    public static GoldLine Of(StoredArticle article)
    {
        var draft = article.Draft;
        return new GoldLine(draft.Id, draft.Url, draft.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture), draft.Place, draft.Title, draft.Text,
            draft.Relevant, draft.Sectors, [.. article.Figures.OrderBy(row => row.Figure.Mentions[0].Start).Select(row => GoldFigureLine.Of(row, draft.Text))]);
    }
}

/// <summary>A figure that a person vouches for.</summary>
internal sealed record GoldFigureLine(Indicator Indicator, decimal Value, decimal? High, string Unit, Qualifier Qualifier, Stage Stage, string? Place, Period Period, Coverage Coverage, string? Donor,
    IReadOnlyList<GoldMentionLine> Mentions)
{
    public static GoldFigureLine Of(FigureRow row, string text)
    {
        var figure = row.Figure;
        return new GoldFigureLine(figure.Indicator, Api.PlainNumber.Of(figure.Value), Api.PlainNumber.Of(figure.High), figure.Unit, figure.Qualifier, figure.Stage, figure.Place, figure.Period,
            figure.Coverage, figure.Donor, [.. figure.Mentions.Select(mention => GoldMentionLine.Of(mention, text))]);
    }
}

/// <summary>A quote, and which of its occurrences in the text.</summary>
internal sealed record GoldMentionLine(string Quote, int Nth)
{
    public static GoldMentionLine Of(Mention mention, string text)
    {
        var quote = mention.In(text);
        var nth = 1;
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0 && at < mention.Start; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
            nth++;
        return new GoldMentionLine(quote, nth);
    }
}

/// <summary>Collects what people reviewed as annotated articles.</summary>
internal sealed class GoldExport(IStore store)
{
    /// <summary>
    /// Articles that somebody decided about a figure of, by id. Only those of which every figure was confirmed, corrected or rejected; with <paramref name="all"/> the
    /// others, too, their other figures as read.
    /// </summary>
    public async IAsyncEnumerable<GoldLine> ReadAsync(bool all, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var id in await ReviewedAsync(cancellation).ConfigureAwait(false))
        {
            if (await store.FindArticleAsync(id, cancellation).ConfigureAwait(false) is { } article && (all || article.Figures.All(row => row.Review is not null)))
                yield return GoldLine.Of(article);
        }
    }

    private async Task<IEnumerable<string>> ReviewedAsync(CancellationToken cancellation)
    {
        const int page = 10_000;
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        var query = new ReviewQuery { Subject = ReviewSubject.Figure, Standing = ReviewStanding.Stands, Limit = page };
        while (true)
        {
            var events = await store.ListReviewsAsync(query, cancellation).ConfigureAwait(false);
            ids.UnionWith(events.Where(e => e.Undoes is null).Select(e => e.ArticleId).OfType<string>());
            if (events.Count < page)
                return ids;
            query = query with { Before = events[^1].Id };
        }
    }
}
