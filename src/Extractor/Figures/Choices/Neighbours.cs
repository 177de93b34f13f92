namespace NgoNews.Extractor.Figures.Choices;

/// <summary>The figures beside a figure: those before it as they were decided, those behind it as the rules read them.</summary>
internal sealed class Neighbours
{
    private readonly Dictionary<Candidate, Candidate> introducers = [];
    private readonly Dictionary<Candidate, (Candidate? Before, Candidate? Behind)> sides = [];
    private readonly Dictionary<Candidate, Candidate> likes = [];
    private readonly Dictionary<Candidate, Candidate> same = [];
    private readonly Dictionary<(Indicator?, string, Stage, string?, Periods.Period), decimal> largest = [];
    private readonly Dictionary<Candidate, (Stage Stage, string? Place, Periods.Period Period, Coverage Coverage)> decided = [];
    private readonly Dictionary<Periods.Period, int> decidedTimes = [];
    private readonly Dictionary<(string Group, Stage Stage), int> decidedStages = [];
    private readonly Dictionary<string, (int Totals, int All)> covered = [];

    public Neighbours(ArticleContext context, IReadOnlyList<Candidate> figures)
    {
        var last = new Dictionary<(Indicator?, string), Candidate>();
        var first = new Dictionary<(Indicator?, string, decimal), Candidate>();
        for (var i = 0; i < figures.Count; i++)
        {
            if (!first.TryAdd((figures[i].Indicator, figures[i].Unit, figures[i].Value), figures[i]))
                same[figures[i]] = first[(figures[i].Indicator, figures[i].Unit, figures[i].Value)];
            sides[figures[i]] = (i > 0 ? figures[i - 1] : null, i + 1 < figures.Count ? figures[i + 1] : null);
            if (last.TryGetValue((figures[i].Indicator, figures[i].Unit), out var like))
                likes[figures[i]] = like;
            last[(figures[i].Indicator, figures[i].Unit)] = figures[i];
            var key = KeyOf(figures[i]);
            largest[key] = Math.Max(largest.GetValueOrDefault(key), figures[i].Value);
            if (Introducer(context, figures, i) is { } introducer)
                introducers[figures[i]] = introducer;
        }
    }

    /// <summary>Notes what was chosen for a figure, which those behind it will see.</summary>
    public void Decided(Candidate candidate, Stage stage, string? place, Periods.Period period, Coverage coverage)
    {
        decided[candidate] = (stage, place, period, coverage);
        decidedTimes[period] = decidedTimes.GetValueOrDefault(period) + 1;
        var group = Telling.Group(candidate.Indicator!.Value);
        decidedStages[(group, stage)] = decidedStages.GetValueOrDefault((group, stage)) + 1;
    }

    /// <summary>How many of the figures decided so far have this time, in a word.</summary>
    public string Share(Periods.Period period) => decided.Count == 0 ? "first" : Telling.Share(decidedTimes.GetValueOrDefault(period), decided.Count);

    /// <summary>Where the figures of this sort that were decided so far stand, and what share of them, in a word.</summary>
    public IEnumerable<(Stage Stage, string Share)> Stages(Indicator indicator)
    {
        var group = Telling.Group(indicator);
        var all = decidedStages.Where(d => d.Key.Group == group).ToList();
        var sum = all.Sum(d => d.Value);
        return all.Select(d => (d.Key.Stage, d.Value == sum ? sum > 2 ? "all" : "all of few" : Telling.Share(d.Value, sum)));
    }

    /// <summary>Notes what was chosen of a figure's coverage.</summary>
    public void Covered(Candidate candidate)
    {
        ref var counts = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(covered, Telling.Group(candidate.Indicator!.Value), out _);
        counts = candidate.Coverage == Coverage.Total ? (counts.Totals + 1, counts.All + 1) : (counts.Totals, counts.All + 1);
    }

    /// <summary>What share of the figures of this sort so far is the whole, in a word.</summary>
    public string TotalShare(Indicator indicator) => covered.TryGetValue(Telling.Group(indicator), out var counts) ? counts.Totals == counts.All ? "all" : Telling.Share(counts.Totals, counts.All) : "first";

    /// <summary>What was chosen for a figure, or else what the rules say.</summary>
    public (Stage Stage, string? Place, Periods.Period Period, Coverage Coverage) Of(Candidate candidate) => decided.TryGetValue(candidate, out var known) ? known : (candidate.Stage, candidate.Place, candidate.Period, candidate.Coverage);

    /// <summary>The figure before, if the same paragraph holds it.</summary>
    public Candidate? Before(Candidate candidate) => sides[candidate].Before is { } before && before.Paragraph == candidate.Paragraph ? before : null;

    /// <summary>The figure before, in any paragraph.</summary>
    public Candidate? Last(Candidate candidate) => sides[candidate].Before;

    /// <summary>The last figure before that counts the same thing, anywhere in the article.</summary>
    public Candidate? LikeBefore(Candidate candidate) => likes.GetValueOrDefault(candidate);

    /// <summary>The first figure before that has the same number of the same thing, anywhere in the article.</summary>
    public Candidate? SameBefore(Candidate candidate) => same.GetValueOrDefault(candidate);

    /// <summary>The last figure of the line that introduces the list in which a figure stands: "giải ngân 2,7 triệu USD, theo lĩnh vực:"; else null.</summary>
    public Candidate? Introducer(Candidate candidate) => introducers.GetValueOrDefault(candidate);

    private Candidate? Introducer(ArticleContext context, IReadOnlyList<Candidate> figures, int at)
    {
        var own = figures[at].Paragraph;
        if (!context.IsListed(own))
            return null;
        if (at > 0 && figures[at - 1].Paragraph == own && introducers.TryGetValue(figures[at - 1], out var same))
            return same;
        var line = context.LineAbove(own);
        for (var i = at - 1; i >= 0 && figures[i].Paragraph >= line; i--)
        {
            if (figures[i].Paragraph == line)
                return figures[i];
        }
        return null;
    }

    /// <summary>Does the article hold a larger figure of the same thing, stage, place and time?</summary>
    public bool HasLarger(Candidate candidate) => largest[KeyOf(candidate)] > candidate.Value;

    private static (Indicator?, string, Stage, string?, Periods.Period) KeyOf(Candidate candidate) => (candidate.Indicator, candidate.Unit, candidate.Stage, candidate.Place, candidate.Period);

    /// <summary>The figure behind, if the same paragraph holds it.</summary>
    public Candidate? Behind(Candidate candidate) => sides[candidate].Behind is { } behind && behind.Paragraph == candidate.Paragraph ? behind : null;
}
