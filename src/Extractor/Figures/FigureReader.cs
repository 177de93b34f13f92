using NgoNews.Extractor.Figures.Arithmetic;
using NgoNews.Extractor.Figures.Choices;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures;

/// <summary>Reads the figures of an article.</summary>
public static class FigureReader
{
    /// <summary>The reader's version. A stored reading of another version is out of date.</summary>
    public const string Version = "15";

    // Each of several articles is read beside it, and what is longer is no headline.
    private const int LongestTitle = 2000;

    /// <summary>
    /// Reads an article. Any text gets an answer, in time linear in its length; nothing is thrown.
    /// A text may hold several articles between lines of "=====": each is read by itself, and the answer holds the figures of all.
    /// </summary>
    public static Reading Read(SourceArticle article) => Read(article, Learned.Shipped);

    internal static Reading Read(SourceArticle article, IChooser chooser)
    {
        ArgumentNullException.ThrowIfNull(article);
        var parts = SeveralArticles.Of(article.Text);
        return parts.Count == 1 ? ReadOne(article, parts[0], chooser) : Join(parts.ConvertAll(p => ReadOne(article, p, chooser)));
    }

    private static Reading Join(List<Reading> readings) => new(
        readings.Exists(r => r.Relevant),
        [.. readings.SelectMany(r => r.Sectors).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        [.. readings.SelectMany(r => r.Figures)]);

    private static Reading ReadOne(SourceArticle whole, Range range, IChooser chooser)
    {
        var article = whole with { Text = whole.Text[range] };
        var text = NfcText.Decode(article.Text);
        var (relevant, _, sectors, candidates) = Decide(InUnicode(article, text), text.Value, chooser, explains: false);
        var figures = Merging.Merge(candidates.Where(c => c.Indicator is not null)).Select(g => ToFigure(g.Best, g.All, text, range.Start.Value)).ToList();
        return new Reading(relevant, sectors, figures);
    }

    /// <summary>Everything that was weighed: for <c>explain</c>.</summary>
    internal static (bool Relevant, string Why, List<string> Sectors, List<Candidate> Candidates) Decide(SourceArticle article, string text, IChooser chooser, bool explains = true)
    {
        var context = new ArticleContext(article, text, explains);
        var seen = Relevance.Of(context);
        using var judge = new Judge(context, chooser);
        var relevant = judge.JudgeRelevance(seen);
        var candidates = new CandidateFinder(context, relevant).Find();
        // Where no foreign NGO is named, nothing is one's.
        if (relevant || seen.Title || seen.Ngo.Count > 0)
            judge.JudgeFigures(candidates, relevant);
        var cells = (relevant ? new TableFigures(context).Read() : []).ToDictionary(c => c.Candidate);
        var inCells = cells.Keys.Select(c => c.Quantity.Number).ToHashSet();
        List<Candidate> all = [.. candidates.Where(c => !inCells.Contains(c.Quantity.Number)).Concat(cells.Keys).OrderBy(c => c.Quantity.First)];
        // Nine articles in ten hold no figure, and nobody asks what the rest of their numbers would mean but who wants it explained.
        if (explains || all.Exists(c => c.Indicator is not null))
            DecideAttributes(context, judge, all, cells);
        return (relevant, explains ? seen.Why : "", new SectorChoices(context, chooser).Decide(relevant, all), all);
    }

    private static void DecideAttributes(ArticleContext context, Judge judge, List<Candidate> all, Dictionary<Candidate, TableFigures.Cell> cells)
    {
        var cues = new StageCues(context);
        var stages = new StageDecision(context, cues);
        var inTurn = new InTurn(context);
        var places = new PlaceDecision(context, inTurn);
        var periods = new PeriodDecision(context, inTurn);
        var coverages = new CoverageDecision(context, inTurn);
        Candidate? previous = null;
        foreach (var candidate in all.Where(c => c.Indicator is not null))
        {
            stages.Decide(candidate, previous);
            places.Decide(candidate);
            periods.Decide(candidate);
            coverages.Decide(candidate, previous);
            if (cells.TryGetValue(candidate, out var cell))
                cell.Settle(context);
            previous = candidate;
        }
        ArticleArithmetic.Settle(context, all);
        Wholes.Settle(all);
        judge.JudgeAttributes(all, cues);
        YearlyTargets.Settle(context, all);
    }

    /// <summary>The article with a headline that is decoded as its text is.</summary>
    internal static SourceArticle InUnicode(SourceArticle article, NfcText text) => article.Title is { } title ? article with { Title = text.Alike(title[..Math.Min(title.Length, LongestTitle)]) } : article;

    private static Figure ToFigure(Candidate best, IReadOnlyList<Candidate> all, NfcText text, int start) => new()
    {
        Indicator = best.Indicator!.Value,
        Value = Figure.Plain(best.Value),
        High = best.Quantity.High is { } high ? Figure.Plain(high) : null,
        Unit = best.Unit,
        Qualifier = best.Quantity.Qualifier,
        Stage = best.Stage,
        Place = best.Place,
        Period = best.Period,
        Coverage = best.Coverage,
        Donor = best.Donor,
        Mentions = [.. all.Select(c => new Mention(start + text.ToGiven(c.Start), start + text.ToGiven(c.End)))],
        // Several statements of one number are as sure as the surest of them.
        Confidence = Math.Round(all.Where(c => c.Value == best.Value).Max(c => c.Confidence), 3),
        Checks = [.. all.SelectMany(c => c.Checks).Select(c => c with { With = new Mention(start + text.ToGiven(c.With.Start), start + text.ToGiven(c.With.End)) })],
    };
}
