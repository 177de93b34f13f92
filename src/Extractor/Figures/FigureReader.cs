using NgoNews.Extractor.Figures.Choices;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures;

/// <summary>Reads the figures of an article.</summary>
public static class FigureReader
{
    /// <summary>The reader's version. A stored reading of another version is out of date.</summary>
    public const string Version = "1";

    /// <summary>Reads an article. Any text gets an answer, in time linear in its length; nothing is thrown.</summary>
    public static Reading Read(SourceArticle article) => Read(article, Learned.Shipped);

    internal static Reading Read(SourceArticle article, IChooser chooser)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = NfcText.From(article.Text);
        var (relevant, _, candidates) = Decide(article, text.Value, chooser);
        var figures = Merging.Merge(candidates.Where(c => c.Indicator is not null)).Select(g => ToFigure(g.Best, g.All, text)).ToList();
        return new Reading(relevant, figures);
    }

    /// <summary>Everything that was weighed: for <c>explain</c>.</summary>
    internal static (bool Relevant, string Why, List<Candidate> Candidates) Decide(SourceArticle article, string text, IChooser chooser)
    {
        var context = new ArticleContext(article, text);
        var seen = Relevance.Of(context);
        var judge = new Judge(context, chooser);
        var relevant = judge.JudgeRelevance(seen);
        var candidates = new CandidateFinder(context, relevant).Find();
        judge.JudgeFigures(candidates, relevant);
        var cells = relevant ? new TableFigures(context).Read() : [];
        var stages = new StageDecision(context);
        var inTurn = new InTurn(context);
        var places = new PlaceDecision(context, inTurn);
        var periods = new PeriodDecision(context, inTurn);
        var coverages = new CoverageDecision(context, inTurn);
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
        judge.JudgeAttributes(all);
        return (relevant, seen.Why, all);
    }

    // 2.072 × 1,000,000 carries three zeros behind the mark that nobody printed.
    private static decimal Plain(decimal value) => value / 1.000000000000000000000000000m;

    private static Figure ToFigure(Candidate best, IReadOnlyList<Candidate> all, NfcText text) => new()
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
        Mentions = [.. all.Select(c => new Mention(text.ToGiven(c.Start), text.ToGiven(c.End)))],
    };
}
