using NgoNews.Extractor.Learning;
using NgoNews.Extractor.Places;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>The places that a figure might cover, and what speaks for each.</summary>
internal sealed class PlaceOptions(ArticleContext context, IChooser chooser, IReadOnlyList<Candidate> all) : IDisposable
{
    // An empty key stands for "no place": null is none.
    private readonly Dictionary<string, List<int>> mentions = context.Places.GroupBy(p => p.Code ?? "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(p => p.First).ToList(), StringComparer.Ordinal);
    private readonly Dictionary<string, int> byRule = all.CountBy(c => c.Place ?? "").ToDictionary(StringComparer.Ordinal);
    private readonly Options<string?> options = new(chooser.Names);
    private readonly int figures = all.Count;
    private readonly HashSet<string?> headline = [.. context.TitlePlaces.Select(p => p.Code)];

    /// <inheritdoc />
    public void Dispose() => options.Dispose();

    public Choice<string?> Of(Candidate candidate, Neighbours neighbours)
    {
        options.Clear();
        var ruled = options.Of(candidate.Place);
        if (chooser.SeesRules)
        {
            ruled.Add("rule");
            ruled.Add("rule", Shape(candidate.Place));
        }
        // A place that is tied to the number in a list leaves no choice.
        if (candidate.PlaceSources.Exists(s => s.Name == "tied"))
            return options.ToChoice("place");
        var own = OwnPlace(candidate);
        foreach (var source in candidate.PlaceSources)
            See(options.Of(source.Code), source, candidate, own);
        if (neighbours.Before(candidate) is { } before)
        {
            var place = options.Of(neighbours.Of(before).Place);
            place.Add(before.Sentence == candidate.Sentence ? "as the one before in sentence" : "as the one before");
            if (context.Joint(before.Quantity, candidate.Quantity) is { } joint)
                place.Add("as the one before, joined by", joint);
            place.Add("as the one before", own, before.Sentence == candidate.Sentence ? " in sentence" : "");
        }
        if (neighbours.Behind(candidate) is { } behind && options.Values.Contains(behind.Place))
            options.Of(behind.Place).Add(behind.Sentence == candidate.Sentence ? "as the one behind in sentence" : "as the one behind");
        for (var i = 0; i < options.Values.Count; i++)
            Whole(options.Seen[i], options.Values[i], candidate);
        return options.ToChoice("place");
    }

    // The place that stands nearest before the number in its sentence, else behind it: whatever is weighed is weighed against it.
    private string OwnPlace(Candidate candidate)
    {
        var (sentence, quantity) = (context.Sentences[candidate.Sentence], candidate.Quantity);
        var before = ArticleContext.Within(context.Places, p => p.First, sentence.First, quantity.First).LastOrDefault();
        if (before.End > 0)
            return EnumName<PlaceKind>.Of(before.Kind) + (context.Holds(before.End, quantity.First, ";") ? " ;" : "");
        var behind = ArticleContext.Within(context.Places, p => p.First, quantity.End, sentence.End).FirstOrDefault();
        return behind.End > 0 ? "behind " + EnumName<PlaceKind>.Of(behind.Kind) : "none";
    }

    private void See(FeatureBag bag, PlaceSource source, Candidate candidate, string own)
    {
        bag.Add("from", source.Name);
        bag.Add("from", source.Name, " beside ", own);
        bag.Add("from", source.Name, " for ", Shape(source.Code));
        bag.Add("from", source.Name, " as ", WireName<Indicator>.Of(candidate.Indicator!.Value), " ", WireName<Stage>.Of(candidate.Stage));
        bag.Add("from", source.Name, context.Publisher is null or "VN" ? " national" : " local");
        if (source.Mention is not { } mention)
            return;
        var quantity = candidate.Quantity;
        var before = mention.End <= quantity.First;
        var (from, to) = before ? (mention.End, quantity.First) : (quantity.End, mention.First);
        var sort = source.Name + " " + EnumName<PlaceKind>.Of(mention.Kind) + (mention.Former ? " former" : "");
        bag.Add(sort);
        bag.Add("rank", sort, " ", source.Rank.ToString(System.Globalization.CultureInfo.InvariantCulture));
        bag.Add("distance", sort, " ", Distance.Of(to - from));
        bag.Add("word before", source.Name, " ", context.KeyAt(mention.First - 1));
        bag.Add("word before", context.KeyAt(mention.First - 2), " ", context.KeyAt(mention.First - 1));
        bag.Add("word behind", source.Name, " ", context.KeyAt(mention.End));
        bag.Add("numbers between", sort, " ", ArticleContext.Within(context.Quantities, q => q.First, from, to).Count switch { 0 => "0", 1 => "1", _ => "2" });
        if (to - from <= 3)
            bag.Add("tied", source.Name, " ", context.Words(from, Math.Max(from, to)));
        bag.Add("of a row", sort + (context.PlaceRows.Hold(mention) ? " yes" : " no"));
        bag.Add("marks between", sort + (context.Holds(from, to, ";") ? " ;" : context.Holds(from, to, ",") ? " ," : " none"));
        if (context.InBrackets(mention.First))
            bag.Add("in brackets", source.Name, context.Holds(from, to, ")") ? " closed" : " open");
        if (mention.First - context.Sentences[candidate.Sentence].First <= 2)
            bag.Add("opens the sentence", sort);
    }

    private void Whole(FeatureBag bag, string? code, Candidate candidate)
    {
        var shape = Shape(code);
        bag.Add("shape", shape);
        bag.Add("shape", shape, " ", WireName<Indicator>.Of(candidate.Indicator!.Value));
        bag.Add("shape", shape, context.Publisher is null or "VN" ? " national" : " local");
        bag.Add("told", shape + (mentions.TryGetValue(PlaceOf(code) ?? "", out var at) ? at.Count : 0) switch { 0 => " never", 1 => " once", <= 3 => " few", _ => " often" });
        if (code is not null && PlaceOf(context.Publisher) == PlaceOf(code))
            bag.Add("the publisher's", shape);
        Told(bag, code, candidate, shape);
        var sentence = context.Sentences[candidate.Sentence];
        if (!ArticleContext.Within(context.Places, p => p.First, sentence.First, sentence.End).Any())
            bag.Add("no place in the sentence", shape);
    }

    // "VN-31@2025" is told by the name of "VN-31".
    private static string? PlaceOf(string? code) => code?.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at ? code[..at] : code;

    // Where the place was told last and first, and how many figures the rules read with it.
    private void Told(FeatureBag bag, string? code, Candidate candidate, string shape)
    {
        if (mentions.TryGetValue(PlaceOf(code) ?? "", out var at))
        {
            var last = ArticleContext.LastBelow(at, candidate.Quantity.First);
            var way = Telling.Last(context, last, candidate);
            bag.Add("last told", way, " ", shape);
            bag.Add("first told", Telling.First(context, at[0]));
        }
        if (headline.Contains(PlaceOf(code)))
            bag.Add("in the headline", shape);
        if (chooser.SeesRules)
            bag.Add("read with it", Telling.Share(byRule.GetValueOrDefault(code ?? ""), figures));
    }

    private static string Shape(string? code) => code is null ? "none" : code == "VN" ? "country" : code.Contains('@', StringComparison.Ordinal) ? "merged" : "province";
}
