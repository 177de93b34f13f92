using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>The places that a figure might cover, and what speaks for each.</summary>
internal sealed class PlaceOptions(ArticleContext context, IChooser chooser)
{
    // Stands for "no place": null is no key.
    private readonly Dictionary<string, int> told = context.Places.CountBy(p => p.Code ?? "").ToDictionary(StringComparer.Ordinal);

    public Choice<string?> Of(Candidate candidate, Neighbours neighbours)
    {
        var (values, seen) = (new List<string?>(), new List<FeatureBag>());
        FeatureBag Option(string? code)
        {
            var at = values.IndexOf(code);
            if (at >= 0)
                return seen[at];
            values.Add(code);
            seen.Add(new FeatureBag(chooser.Names));
            return seen[^1];
        }
        var byRule = Option(candidate.Place);
        if (chooser.SeesRules)
        {
            byRule.Add("rule");
            byRule.Add("rule", Shape(candidate.Place));
        }
        foreach (var source in candidate.PlaceSources)
            See(Option(source.Code), source, candidate);
        if (neighbours.Before(candidate) is { } before)
            Option(neighbours.Of(before).Place).Add(before.Sentence == candidate.Sentence ? "as the one before in sentence" : "as the one before");
        if (neighbours.Behind(candidate) is { } behind && values.Contains(behind.Place))
            Option(behind.Place).Add(behind.Sentence == candidate.Sentence ? "as the one behind in sentence" : "as the one behind");
        for (var i = 0; i < values.Count; i++)
            Whole(seen[i], values[i], candidate);
        return new Choice<string?>("place", values, seen, 0);
    }

    private void See(FeatureBag bag, PlaceSource source, Candidate candidate)
    {
        bag.Add("from", source.Name);
        bag.Add("from", source.Name + (context.Publisher is null or "VN" ? " national" : " local"));
        if (source.Mention is not { } mention)
            return;
        var quantity = candidate.Quantity;
        var before = mention.End <= quantity.First;
        var (from, to) = before ? (mention.End, quantity.First) : (quantity.End, mention.First);
        var sort = source.Name + " " + mention.Kind + (mention.Former ? " former" : "");
        bag.Add(sort);
        bag.Add("rank", FormattableString.Invariant($"{sort} {source.Rank}"));
        bag.Add("distance", sort + " " + Distance.Of(to - from));
        bag.Add("word before", source.Name + " " + context.KeyAt(mention.First - 1));
        bag.Add("word before", context.KeyAt(mention.First - 2) + " " + context.KeyAt(mention.First - 1));
        bag.Add("word behind", source.Name + " " + context.KeyAt(mention.End));
        bag.Add("marks between", sort + (context.Holds(from, to, ";") ? " ;" : context.Holds(from, to, ",") ? " ," : " none"));
        if (context.InBrackets(mention.First))
            bag.Add("in brackets", source.Name + (context.Holds(from, to, ")") ? " closed" : " open"));
        if (mention.First - context.Sentences[candidate.Sentence].First <= 2)
            bag.Add("opens the sentence", sort);
    }

    private void Whole(FeatureBag bag, string? code, Candidate candidate)
    {
        var shape = Shape(code);
        bag.Add("shape", shape);
        bag.Add("shape", $"{shape} {WireName<Indicator>.Of(candidate.Indicator!.Value)}");
        bag.Add("shape", $"{shape} {(context.Publisher is null or "VN" ? "national" : "local")}");
        bag.Add("told", shape + told.GetValueOrDefault(code?.Split('@')[0] ?? "") switch { 0 => " never", 1 => " once", <= 3 => " few", _ => " often" });
        if (code is not null && context.Publisher?.Split('@')[0] == code.Split('@')[0])
            bag.Add("the publisher's", shape);
        var sentence = context.Sentences[candidate.Sentence];
        if (!ArticleContext.Within(context.Places, p => p.First, sentence.First, sentence.End).Any())
            bag.Add("no place in the sentence", shape);
    }

    private static string Shape(string? code) => code is null ? "none" : code == "VN" ? "country" : code.Contains('@', StringComparison.Ordinal) ? "merged" : "province";
}
