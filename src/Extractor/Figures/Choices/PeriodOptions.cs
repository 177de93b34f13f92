using NgoNews.Extractor.Learning;
using NgoNews.Extractor.Periods;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>The times that a figure might cover, and what speaks for each: where its words stand, what the passage carries, what its shape is.</summary>
internal sealed class PeriodOptions(ArticleContext context, IChooser chooser)
{
    private const int SceneWords = 12;

    private readonly PeriodPosition position = new(context);
    private readonly Dictionary<Period, int> told = context.Periods.GroupBy(p => p.Period).ToDictionary(g => g.Key, g => g.Count());

    public Choice<Period> Of(Candidate candidate, Neighbours neighbours)
    {
        var (values, seen) = (new List<Period>(), new List<FeatureBag>());
        FeatureBag Option(Period period)
        {
            var at = values.IndexOf(period);
            if (at >= 0)
                return seen[at];
            values.Add(period);
            seen.Add(new FeatureBag(chooser.Names));
            return seen[^1];
        }
        var kind = Group(candidate.Indicator!.Value);
        var byRule = Option(candidate.Period);
        if (chooser.SeesRules)
        {
            byRule.Add("rule");
            byRule.Add("rule", kind);
            byRule.Add("rule", candidate.PeriodKind?.ToString() ?? "none");
            byRule.Add("rule", candidate.PeriodRule);
            byRule.Add("rule", candidate.PeriodRule + " " + kind);
        }
        // A row of times beside a row of numbers leaves no choice.
        if (candidate.PeriodRule == PeriodDecision.InTurnRule)
            return new Choice<Period>("period", values, seen, 0);
        foreach (var source in candidate.PeriodSources)
            See(Option(source.Period), source, candidate, kind);
        if (neighbours.Before(candidate) is { } before)
            Beside(Option(neighbours.Of(before).Period), "before", before, candidate);
        if (neighbours.Behind(candidate) is { } behind && values.Contains(behind.Period))
            Beside(Option(behind.Period), "behind", behind, candidate);
        for (var i = 0; i < values.Count; i++)
            Whole(seen[i], values[i], candidate, kind);
        return new Choice<Period>("period", values, seen, 0);
    }

    /// <summary>How long a period is and how it lies to the day of publication, in a word.</summary>
    public static string Shape(Period period, DateOnly? published)
    {
        if (period is { From: null, To: null })
            return "none";
        if (period.From is not { } from)
            return period.To == published ? "until now" : "until";
        if (period.To is not { } to)
            return "since";
        var days = to.DayNumber - from.DayNumber + 1;
        var length = days switch { 1 => "day", <= 31 => "month", <= 92 => "quarter", <= 184 => "half-year", <= 300 => "months", <= 366 => "year", _ => "years" };
        return to == published && days > 1 ? length + " until now" : length;
    }

    private void See(FeatureBag bag, PeriodSource source, Candidate candidate, string kind)
    {
        bag.Add("from", source.Name);
        bag.Add("from", source.Name + " " + kind);
        bag.Add("from", source.Name + " " + WireName<Stage>.Of(candidate.Stage));
        if (candidate.InHeadline)
            bag.Add("from", source.Name + " in headline");
        if (source.Mention is null)
            Scene(bag, source.Name, candidate);
        if (source.Mention is not { } mention || source.Name is "headline" or "heading" or "question" or "introduction")
            return;
        var quantity = candidate.Quantity;
        var before = mention.End <= quantity.First;
        var (from, to) = before ? (mention.End, quantity.First) : (quantity.End, mention.First);
        var side = source.Name;
        if (side.StartsWith("sentence before", StringComparison.Ordinal))
            (from, to) = (mention.End, mention.End);
        var sort = side + " " + mention.Kind;
        bag.Add(sort);
        bag.Add(sort, kind);
        bag.Add("rank", FormattableString.Invariant($"{side} {source.Rank}"));
        bag.Add("distance", sort + " " + Distance.Of(to - from));
        bag.Add("word", side + " " + context.KeyAt(mention.First));
        bag.Add("word before", side + " " + context.KeyAt(mention.First - 1));
        bag.Add("word behind", side + " " + context.KeyAt(mention.End));
        if (mention.First == context.Sentences[candidate.Sentence].First)
            bag.Add("opens the sentence", sort);
        Between(bag, sort, from, to);
        if (context.InBrackets(mention.First))
            bag.Add("in brackets", side + (context.Holds(from, to, ")") ? " closed" : " open"));
        if (position.IsComparison(mention))
            bag.Add("comparison", side);
        if (position.IsOutlook(mention))
            bag.Add("outlook", side);
        if (position.IsProgramme(mention))
            bag.Add("programme", side);
        if (position.IsCarriedOver(mention))
            bag.Add("carried over", side);
    }

    // "Dịp này …", "Hiện …": words of the sentence that call for the event's day, for now, for what the passage tells of.
    private void Scene(FeatureBag bag, string name, Candidate candidate)
    {
        var (sentence, quantity) = (context.Sentences[candidate.Sentence], candidate.Quantity);
        bag.Add("opening for", name + " " + context.Words(sentence.First, Math.Min(sentence.First + 2, sentence.End)));
        for (var i = Math.Max(sentence.First, quantity.First - SceneWords); i < Math.Min(sentence.End, quantity.End + 5); i++)
        {
            if (context.Tokens[i].Kind == Text.TokenKind.Word && (i < quantity.First || i >= quantity.End))
                bag.Add("word for", name + " " + context.Tokens[i].Key);
        }
        foreach (var topic in ArticleContext.Within(context.Topics, t => t.Start, sentence.First, sentence.End).Select(t => t.Value).Distinct())
            bag.Add("topic for", name + " " + topic);
    }

    private void Between(FeatureBag bag, string sort, int from, int to)
    {
        bag.Add("numbers between", sort + " " + Math.Min(3, ArticleContext.Within(context.Quantities, q => q.First, from, to).Count(q => q.Subject is not Quantities.Subject.Other)).ToString(System.Globalization.CultureInfo.InvariantCulture));
        bag.Add("marks between", sort + (context.Holds(from, to, ";") ? " ;" : context.Holds(from, to, ",") ? " ," : " none"));
        if (context.Holds(from, to, "đó"))
            bag.Add("trong đó between", sort);
    }

    private void Whole(FeatureBag bag, Period period, Candidate candidate, string kind)
    {
        var shape = Shape(period, context.Published);
        bag.Add("shape", shape);
        bag.Add("shape", shape + " " + kind);
        bag.Add("shape", shape + " " + WireName<Stage>.Of(candidate.Stage));
        bag.Add("shape", shape + " " + kind + " " + candidate.Coverage);
        bag.Add("told", told.GetValueOrDefault(period) switch { 0 => "never", 1 => "once", 2 => "twice", _ => "often" });
        if (context.Published is { } published && period.To is { } to)
        {
            bag.Add("ends", to > published ? "to come" : (published.Year - to.Year) switch { 0 => "this year", 1 => "last year", _ => "long ago" });
            if (to > published)
                bag.Add("to come", WireName<Stage>.Of(candidate.Stage));
        }
        var sentence = context.Sentences[candidate.Sentence];
        if (!ArticleContext.Within(context.Periods, p => p.First, sentence.First, sentence.End).Any())
            bag.Add("no time in the sentence", shape + " " + kind);
    }

    private static void Beside(FeatureBag bag, string side, Candidate other, Candidate candidate)
    {
        var near = other.Sentence == candidate.Sentence ? " in sentence" : "";
        bag.Add("as the one " + side + near);
        if (other.Indicator == candidate.Indicator)
            bag.Add("as its like " + side + near);
    }

    private static string Group(Indicator indicator) => indicator switch
    {
        Indicator.NgoCount => "NGOs",
        Indicator.DelegationCount or Indicator.VisitCount => "visits",
        _ => "aid",
    };
}
