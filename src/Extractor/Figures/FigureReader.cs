using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures;

/// <summary>Reads the figures of an article.</summary>
public static class FigureReader
{
    /// <summary>The reader's version. A stored reading of another version is out of date.</summary>
    public const string Version = "1";

    // Each of several articles is read beside it, and what is longer is no headline.
    private const int LongestTitle = 2000;

    /// <summary>
    /// Reads an article. Any text gets an answer, in time linear in its length; nothing is thrown.
    /// A text may hold several articles between lines of "=====": each is read by itself, and the answer holds the figures of all.
    /// </summary>
    public static Reading Read(SourceArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var parts = SeveralArticles.Of(article.Text);
        return parts.Count == 1 ? ReadOne(article, parts[0]) : Join(parts.ConvertAll(p => ReadOne(article, p)));
    }

    private static Reading Join(List<Reading> readings) => new(readings.Exists(r => r.Relevant), [.. readings.SelectMany(r => r.Figures)]);

    private static Reading ReadOne(SourceArticle whole, Range range)
    {
        var article = whole with { Text = whole.Text[range] };
        var text = NfcText.Decode(article.Text);
        var (relevant, _, candidates) = Decide(InUnicode(article, text), text.Value);
        var figures = Merging.Merge(candidates.Where(c => c.Indicator is not null)).Select(g => ToFigure(g.Best, g.All, text, range.Start.Value)).ToList();
        return new Reading(relevant, figures);
    }

    /// <summary>Everything that was weighed: for <c>explain</c>.</summary>
    internal static (bool Relevant, string Why, List<Candidate> Candidates) Decide(SourceArticle article, string text)
    {
        var context = new ArticleContext(article, text);
        var (relevant, why) = Relevance.Decide(context);
        var candidates = new CandidateFinder(context, relevant).Find();
        var cells = relevant ? new TableFigures(context).Read() : [];
        var stages = new StageDecision(context);
        var places = new PlaceDecision(context);
        var periods = new PeriodDecision(context);
        var coverages = new CoverageDecision(context);
        Candidate? previous = null;
        var byCandidate = cells.ToDictionary(c => c.Candidate);
        List<Candidate> all = [.. candidates.Concat(byCandidate.Keys).OrderBy(c => c.Quantity.First)];
        foreach (var candidate in all.Where(c => c.Indicator is not null))
        {
            stages.Decide(candidate, previous);
            places.Decide(candidate);
            periods.Decide(candidate);
            coverages.Decide(candidate, previous);
            if (byCandidate.TryGetValue(candidate, out var cell))
                cell.Settle(context);
            previous = candidate;
        }
        Wholes.Settle(all);
        return (relevant, why, all);
    }

    /// <summary>The article with a headline that is decoded as its text is.</summary>
    internal static SourceArticle InUnicode(SourceArticle article, NfcText text) => article.Title is { } title ? article with { Title = text.Alike(title[..Math.Min(title.Length, LongestTitle)]) } : article;

    // 2.072 × 1,000,000 carries three zeros behind the mark that nobody printed.
    private static decimal Plain(decimal value) => value / 1.000000000000000000000000000m;

    private static Figure ToFigure(Candidate best, IReadOnlyList<Candidate> all, NfcText text, int start) => new()
    {
        Indicator = best.Indicator!.Value,
        Value = Plain(best.Value),
        High = best.Quantity.High is { } high ? Plain(high) : null,
        Unit = best.Unit,
        Qualifier = best.Quantity.Qualifier,
        Stage = best.Stage,
        Place = best.Place,
        Period = best.Period,
        Coverage = best.Coverage,
        Donor = best.Donor,
        Mentions = [.. all.Select(c => new Mention(start + text.ToGiven(c.Start), start + text.ToGiven(c.End)))],
    };
}
