using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>Puts each decision about a candidate to the chooser, with what is seen of every option beside what the rules say.</summary>
internal sealed class Judge(ArticleContext context, IChooser chooser) : IDisposable
{
    private static readonly Stage[] AidStages = [Stage.Committed, Stage.Approved, Stage.Received, Stage.Disbursed, Stage.Target, Stage.Unspecified];
    private static readonly Stage[] NgoStages = [Stage.Active, Stage.Licensed, Stage.Engaged, Stage.Unspecified];
    private static readonly Stage[] VisitStages = [Stage.Inbound, Stage.Outbound, Stage.Unspecified];

    private readonly FeatureBags bags = new(chooser.Names);
    private readonly Surroundings surroundings = new(context, chooser.Names is null);

    /// <summary>Is the article about foreign-NGO aid?</summary>
    public bool JudgeRelevance(Relevance seen)
    {
        var byRule = seen.ByRule();
        if (!chooser.Looks)
            return byRule;
        var shared = new FeatureBag(chooser.Names);
        RelevanceFeatures.See(shared, context, seen);
        if (chooser.SeesRules)
            shared.Add("by rule", byRule ? "yes" : "no");
        return chooser.Choose(Labelled.Of("relevance", shared, [true, false], v => v ? "yes" : "no", byRule, chooser.Names), null).Index == 0;
    }

    /// <summary>Which candidates are figures.</summary>
    public void JudgeFigures(List<Candidate> candidates, bool relevant)
    {
        if (!chooser.Looks)
            return;
        surroundings.Among(candidates);
        foreach (var candidate in candidates.Where(c => c.Proposed is not null))
        {
            bags.Return();
            var shared = bags.Take();
            surroundings.See(shared, candidate);
            shared.Add(relevant ? "relevant" : "irrelevant");
            FigureFeatures.See(shared, context, candidate);
            if (chooser.SeesRules)
                shared.Add("refused", candidate.Refusal?.Split('"', ':')[0] ?? "no");
            var (index, probability) = Ask(candidate, "figure", shared, [true, false], v => v ? "yes" : "no", candidate.Refusal is null);
            var isFigure = index == 0;
            if (isFigure != candidate.Refusal is null)
                candidate.Because($"{(isFigure ? "a figure" : "no figure")} after all ({probability:0.00})");
            candidate.Indicator = isFigure ? candidate.Proposed : null;
            candidate.Confidence = probability;
        }
    }

    /// <summary>Stage, place, period and coverage of every figure.</summary>
    public void JudgeAttributes(IReadOnlyList<Candidate> all, StageCues cues)
    {
        if (!chooser.Looks)
            return;
        var figures = all.Where(c => c.Indicator is not null).ToList();
        surroundings.Among(figures);
        var (counterparts, sums) = (Counterparts.Of(context, figures), new Sums(figures));
        var neighbours = new Neighbours(context, figures, counterparts);
        using var periods = new PeriodOptions(context, chooser, figures, sums);
        using var places = new PlaceOptions(context, chooser, figures);
        var (stages, coverages) = (new StageFeatures(context, cues, sums, bags), new CoverageFeatures(context, sums, bags));
        foreach (var candidate in figures)
        {
            bags.Return();
            var shared = bags.Take();
            surroundings.See(shared, candidate);
            // Each decision sees those before it, of this figure and of the figures before; the figures behind are seen as the rules read them.
            if (!candidate.StageIsFirm)
                candidate.Stage = Settle(candidate, stages.Of(candidate, shared, neighbours, chooser, AllowedFor(candidate.Indicator!.Value)), s => WireName<Stage>.Of(s));
            candidate.Period = Settle(candidate, periods.Of(candidate, neighbours), p => FormattableString.Invariant($"{p.From:yyyy-MM-dd}..{p.To:yyyy-MM-dd}"));
            candidate.Place = Settle(candidate, places.Of(candidate, neighbours), p => p ?? "no place");
            neighbours.Decided(candidate, candidate.Stage, candidate.Place, candidate.Period, candidate.Coverage);
        }
        // What is the whole of its place and time shows when all places and times are known.
        neighbours = new Neighbours(context, figures, counterparts);
        foreach (var candidate in figures.Where(f => !f.CoverageIsFirm))
        {
            bags.Return();
            var shared = bags.Take();
            surroundings.See(shared, candidate);
            candidate.Coverage = Settle(candidate, coverages.Of(candidate, shared, neighbours, chooser), c => WireName<Coverage>.Of(c));
            neighbours.Covered(candidate);
        }
    }

    /// <inheritdoc />
    public void Dispose() => bags.Dispose();

    private static Stage[] AllowedFor(Indicator indicator) => indicator switch
    {
        Indicator.NgoCount => NgoStages,
        Indicator.DelegationCount or Indicator.VisitCount => VisitStages,
        _ => AidStages,
    };

    private T Settle<T>(Candidate candidate, Choice<T> choice, Func<T, string> name)
    {
        var (index, probability) = chooser.Choose(choice, candidate);
        candidate.Because($"{choice.Decision}: {name(choice.Values[index])} ({probability:0.00}){(index == choice.ByRule ? "" : $", where the rules say {name(choice.Values[choice.ByRule])}")}");
        return choice.Values[index];
    }

    private (int Index, double Probability) Ask<T>(Candidate candidate, string decision, FeatureBag shared, T[] values, Func<T, string> name, T byRule) =>
        chooser.Choose(Labelled.Of(decision, shared, values, name, byRule, chooser.Names), candidate);
}
