using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>What tells a whole from a part: what the other attributes say, donors, and the figures beside it.</summary>
internal sealed class CoverageFeatures(ArticleContext context, Sums sums, FeatureBags bags)
{
    private readonly ActorFeatures actors = new(context);
    private readonly FieldFeatures fields = new(context);

    private static readonly Coverage[] Both = [Coverage.Total, Coverage.Part];

    public Choice<Coverage> Of(Candidate candidate, FeatureBag surroundings, Neighbours neighbours, IChooser chooser)
    {
        var shared = bags.Take();
        if (chooser.SeesRules)
        {
            shared.Add("rule", WireName<Coverage>.Of(candidate.Coverage));
            shared.Add("rule", WireName<Coverage>.Of(candidate.Coverage), " by ", candidate.CoverageRule);
            shared.Add("stage by", candidate.StageRule);
        }
        var indicator = WireName<Indicator>.Of(candidate.Indicator!.Value);
        shared.Add("stage", WireName<Stage>.Of(candidate.Stage));
        shared.Add("stage", indicator, " ", WireName<Stage>.Of(candidate.Stage));
        shared.Add("time", EnumName<Periods.PeriodKind>.Of(candidate.PeriodKind));
        shared.Add("time", indicator, " ", EnumName<Periods.PeriodKind>.Of(candidate.PeriodKind));
        shared.Add("length", PeriodOptions.Shape(candidate.Period, context.Published));
        if (candidate.Donor is not null)
            shared.Add("a donor's");
        if (candidate.BelowPlace)
            shared.Add("below a province");
        if (candidate.OtherProvince)
            shared.Add("another province");
        shared.Add("place", candidate.Place is null ? "none" : candidate.Place == "VN" ? "country" : "province");
        if (candidate.Place == "VN" != (context.Publisher is null or "VN"))
            shared.Add("not the publisher's place");
        shared.Add("larger of its kind", neighbours.HasLarger(candidate) ? "yes" : "no");
        Beside(shared, "behind", neighbours.Behind(candidate), candidate, neighbours);
        Between(shared, candidate, neighbours);
        Arithmetic(shared, candidate);
        Decided(shared, candidate, neighbours);
        fields.See(shared, candidate);
        actors.See(shared, candidate);
        shared.Append(surroundings);
        // Organisations, visits and aid are bounded by different words: each feature is weighed in common and for its kind.
        var seen = bags.Take();
        seen.Append(shared);
        seen.Cross(shared, candidate.Indicator switch { Indicator.NgoCount => "organisations", Indicator.DelegationCount or Indicator.VisitCount => "visits", _ => "aid" });
        return Labelled.Of("coverage", seen, Both, c => WireName<Coverage>.Of(c), candidate.Coverage, chooser.Names);
    }

    // What was decided of the figures before.
    private void Decided(FeatureBag bag, Candidate candidate, Neighbours neighbours)
    {
        Beside(bag, "before", neighbours.Before(candidate), candidate, neighbours);
        var share = neighbours.TotalShare(candidate.Indicator!.Value);
        var totals = bag.Open("totals so far", share);
        bag.Add(totals);
        bag.Add(totals, " for ", WireName<Stage>.WordOf(candidate.Stage));
        bag.Add(totals, " for ", EnumName<Periods.PeriodKind>.WordOf(candidate.PeriodKind));
        bag.Add(totals, neighbours.HasLarger(candidate) ? " with a larger" : " the largest");
        bag.Add(totals, " on ", fields.Scope);
        bag.Add(totals, " of ", WireName<Indicator>.WordOf(candidate.Indicator!.Value));
        bag.Add(totals, " over ", PeriodOptions.Shape(candidate.Period, context.Published));
        var clause = bag.Open("totals so far", share, " where ");
        foreach (var word in Surroundings.ClauseOf(context, candidate))
            bag.Add(clause, word);
        if (neighbours.LikeBefore(candidate) is { } like)
        {
            if (like.Paragraph != candidate.Paragraph)
                Beside(bag, "like", like, candidate, neighbours);
            if (like.Stage == candidate.Stage && like.Place == candidate.Place && like.Period != candidate.Period)
                bag.Add("compared with", WireName<Coverage>.Of(like.Coverage), like.Sentence == candidate.Sentence ? " here" : like.Paragraph == candidate.Paragraph ? " near" : " far", context.InBrackets(candidate.Quantity.First) ? " in brackets" : "");
        }
        if (neighbours.Introducer(candidate) is { } introducer)
            bag.Add("under", (introducer.Indicator == candidate.Indicator && introducer.Unit == candidate.Unit ? introducer.Value > candidate.Value ? "a larger" : "a smaller" : "another") + (introducer.Place == candidate.Place ? " same place" : " other place") + (introducer.Period == candidate.Period ? " same time " : " other time ") + WireName<Coverage>.Of(introducer.Coverage));
        if (neighbours.Counterpart(candidate) is { } counterpart)
            bag.Add("counterpart", WireName<Coverage>.Of(counterpart.Coverage), counterpart.Indicator == candidate.Indicator ? " of the kind" : "");
        // The headline's number and the body's are one figure.
        if (neighbours.SameBefore(candidate) is { } same)
            bag.Add("the same number", WireName<Coverage>.Of(neighbours.Of(same).Coverage), same.InHeadline ? " in headline" : "");
    }

    // A piece of another place or time is whole there; a piece of the same place and time is a part.
    private void Arithmetic(FeatureBag bag, Candidate candidate)
    {
        if (sums.IsSum(candidate))
            bag.Add("a sum");
        if (sums.WholeOf(candidate) is { } whole)
            bag.Add("a piece", (whole.Place == candidate.Place ? "same place" : "other place") + (whole.Period == candidate.Period ? ", same time" : ", other time"));
    }

    // Both sides together: in a row of parts, or a whole behind its whole.
    private static void Between(FeatureBag bag, Candidate candidate, Neighbours neighbours)
    {
        if (neighbours.Before(candidate) is not { } before || before.Sentence != candidate.Sentence)
            return;
        var behind = neighbours.Behind(candidate);
        bag.Add("between", WireName<Coverage>.Of(neighbours.Of(before).Coverage), behind is null ? "" : behind.Sentence == candidate.Sentence ? " here " : " there ", behind is null ? "" : WireName<Coverage>.Of(neighbours.Of(behind).Coverage));
    }

    private void Beside(FeatureBag bag, string side, Candidate? other, Candidate candidate, Neighbours neighbours)
    {
        if (other is null)
        {
            bag.Add("alone " + side);
            return;
        }
        var coverage = WireName<Coverage>.Of(neighbours.Of(other).Coverage);
        bag.Add(side, coverage);
        if (other.Sentence == candidate.Sentence)
        {
            var near = bag.Open(side + " in sentence", coverage);
            bag.Add(near);
            bag.Add(near, " ", EnumName<Periods.PeriodKind>.WordOf(candidate.PeriodKind));
            bag.Add(bag.Open(near, " ", WireName<Indicator>.WordOf(candidate.Indicator!.Value)), " ", WireName<Stage>.WordOf(candidate.Stage));
            bag.Add(near, neighbours.HasLarger(candidate) ? " with a larger" : " the largest");
            bag.Add(near, " before ", context.WordAt(candidate.Quantity.First - 1));
            if (context.Joint(other.Quantity, candidate.Quantity) is { } joint)
                bag.Add(near, " joined by ", joint);
        }
        if (other.Indicator == candidate.Indicator && other.Unit == candidate.Unit)
            bag.Add(side + " of its kind", coverage, other.Value > candidate.Value ? " larger " : " smaller ", other.Period == candidate.Period ? "same time" : "other time");
    }
}
