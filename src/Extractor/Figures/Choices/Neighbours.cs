using System.Runtime.InteropServices;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>The figures beside a figure: those before it as they were decided, those behind it as the rules read them.</summary>
internal sealed class Neighbours
{
    private readonly IReadOnlyList<Candidate> figures;
    private readonly IReadOnlyDictionary<Candidate, Candidate> counterparts;
    private readonly Dictionary<Candidate, Around> around;
    private Dictionary<(Indicator?, string, Stage, string?, Periods.Period), decimal>? largest;
    private int decided;
    private readonly Dictionary<Periods.Period, int> decidedTimes = [];
    private readonly Dictionary<(string Group, Stage Stage), int> decidedStages = [];
    private readonly Dictionary<string, (int Totals, int All)> covered = [];

    // What is around one figure: the others by their place and by what they count, and what was chosen for it.
    private sealed class Around
    {
        public Candidate? Before { get; init; }

        public Candidate? Behind { get; init; }

        public Candidate? Like { get; init; }

        public Candidate? Same { get; init; }

        public Candidate? Introducer { get; init; }

        public (Stage Stage, string? Place, Periods.Period Period, Coverage Coverage)? Decided { get; set; }
    }

    public Neighbours(ArticleContext context, IReadOnlyList<Candidate> figures, IReadOnlyDictionary<Candidate, Candidate> counterparts)
    {
        (this.figures, this.counterparts, around) = (figures, counterparts, new Dictionary<Candidate, Around>(figures.Count));
        var last = new Dictionary<(Indicator?, string), Candidate>();
        var first = new Dictionary<(Indicator?, string, decimal), Candidate>();
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures[i];
            ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(first, (figure.Indicator, figure.Unit, figure.Value), out _);
            ref var like = ref CollectionsMarshal.GetValueRefOrAddDefault(last, (figure.Indicator, figure.Unit), out _);
            around[figure] = new Around
            {
                Before = i > 0 ? figures[i - 1] : null,
                Behind = i + 1 < figures.Count ? figures[i + 1] : null,
                Like = like,
                Same = same,
                Introducer = Introducer(context, i),
            };
            same ??= figure;
            like = figure;
        }
    }

    /// <summary>Notes what was chosen for a figure, which those behind it will see.</summary>
    public void Decided(Candidate candidate, Stage stage, string? place, Periods.Period period, Coverage coverage)
    {
        around[candidate].Decided = (stage, place, period, coverage);
        decided++;
        decidedTimes[period] = decidedTimes.GetValueOrDefault(period) + 1;
        var group = Telling.Group(candidate.Indicator!.Value);
        decidedStages[(group, stage)] = decidedStages.GetValueOrDefault((group, stage)) + 1;
    }

    /// <summary>How many of the figures decided so far have this time, in a word.</summary>
    public string Share(Periods.Period period) => decided == 0 ? "first" : Telling.Share(decidedTimes.GetValueOrDefault(period), decided);

    /// <summary>Where the figures of this sort that were decided so far stand, and what share of them, in a word.</summary>
    public IEnumerable<(Stage Stage, string Share)> Stages(Indicator indicator)
    {
        var group = Telling.Group(indicator);
        var sum = 0;
        foreach (var ((of, _), count) in decidedStages)
            sum += of == group ? count : 0;
        foreach (var ((of, stage), count) in decidedStages)
        {
            if (of == group)
                yield return (stage, count == sum ? sum > 2 ? "all" : "all of few" : Telling.Share(count, sum));
        }
    }

    /// <summary>Notes what was chosen of a figure's coverage.</summary>
    public void Covered(Candidate candidate)
    {
        ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(covered, Telling.Group(candidate.Indicator!.Value), out _);
        counts = candidate.Coverage == Coverage.Total ? (counts.Totals + 1, counts.All + 1) : (counts.Totals, counts.All + 1);
    }

    /// <summary>What share of the figures of this sort so far is the whole, in a word.</summary>
    public string TotalShare(Indicator indicator) => covered.TryGetValue(Telling.Group(indicator), out var counts) ? counts.Totals == counts.All ? "all" : Telling.Share(counts.Totals, counts.All) : "first";

    /// <summary>What was chosen for a figure, or else what the rules say.</summary>
    public (Stage Stage, string? Place, Periods.Period Period, Coverage Coverage) Of(Candidate candidate) => around[candidate].Decided ?? (candidate.Stage, candidate.Place, candidate.Period, candidate.Coverage);

    /// <summary>The figure before, if the same paragraph holds it.</summary>
    public Candidate? Before(Candidate candidate) => around[candidate].Before is { } before && before.Paragraph == candidate.Paragraph ? before : null;

    /// <summary>The figure before, in any paragraph.</summary>
    public Candidate? Last(Candidate candidate) => around[candidate].Before;

    /// <summary>The last figure before that counts the same thing, anywhere in the article.</summary>
    public Candidate? LikeBefore(Candidate candidate) => around[candidate].Like;

    /// <summary>The first figure before that has the same number of the same thing, anywhere in the article.</summary>
    public Candidate? SameBefore(Candidate candidate) => around[candidate].Same;

    /// <summary>The last figure of the line that introduces the list in which a figure stands: "giải ngân 2,7 triệu USD, theo lĩnh vực:"; else null.</summary>
    public Candidate? Introducer(Candidate candidate) => around[candidate].Introducer;

    /// <summary>The figure that a figure is the counterpart of: "hai con số tương ứng của năm 2024 là …"; else null.</summary>
    public Candidate? Counterpart(Candidate candidate) => counterparts.GetValueOrDefault(candidate);

    private Candidate? Introducer(ArticleContext context, int at)
    {
        var own = figures[at].Paragraph;
        if (!context.IsListed(own))
            return null;
        if (at > 0 && figures[at - 1].Paragraph == own && around[figures[at - 1]].Introducer is { } same)
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
    public bool HasLarger(Candidate candidate) => (largest ??= Largest())[KeyOf(candidate)] > candidate.Value;

    // Asked only when all stages, places and times are chosen.
    private Dictionary<(Indicator?, string, Stage, string?, Periods.Period), decimal> Largest()
    {
        var values = new Dictionary<(Indicator?, string, Stage, string?, Periods.Period), decimal>();
        foreach (var figure in figures)
        {
            ref var most = ref CollectionsMarshal.GetValueRefOrAddDefault(values, KeyOf(figure), out _);
            most = Math.Max(most, figure.Value);
        }
        return values;
    }

    private static (Indicator?, string, Stage, string?, Periods.Period) KeyOf(Candidate candidate) => (candidate.Indicator, candidate.Unit, candidate.Stage, candidate.Place, candidate.Period);

    /// <summary>The figure behind, if the same paragraph holds it.</summary>
    public Candidate? Behind(Candidate candidate) => around[candidate].Behind is { } behind && behind.Paragraph == candidate.Paragraph ? behind : null;
}
