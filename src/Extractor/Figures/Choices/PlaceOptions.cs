using NgoNews.Extractor.Learning;
using NgoNews.Extractor.Periods;
using NgoNews.Extractor.Places;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>The places that a figure might cover, and what speaks for each.</summary>
internal sealed class PlaceOptions(ArticleContext context, IChooser chooser, IReadOnlyList<Candidate> all) : IDisposable
{
    private static readonly FeatureBag.Opening From = FeatureBag.Begin("from"), Ranked = FeatureBag.Begin("rank"), Away = FeatureBag.Begin("distance"), WordBefore = FeatureBag.Begin("word before"), WordBehind = FeatureBag.Begin("word behind"),
        Numbers = FeatureBag.Begin("numbers between"), Shaped = FeatureBag.Begin("shape");

    private readonly string publisher = context.Publisher is null or "VN" ? " national" : " local";

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
        var (own, side) = (OwnPlace(candidate), SideOfMerger(candidate.Period));
        foreach (var source in candidate.PlaceSources)
            See(options.Of(source.Code), source, candidate, own, side);
        if (neighbours.Before(candidate) is { } before)
        {
            var place = options.Of(neighbours.Of(before).Place);
            place.Add(before.Sentence == candidate.Sentence ? "as the one before in sentence" : "as the one before");
            if (context.Joint(before.Quantity, candidate.Quantity) is { } joint)
                place.Add("as the one before, joined by", joint);
            place.Add("as the one before", own, before.Sentence == candidate.Sentence ? " in sentence" : "");
        }
        if (neighbours.Counterpart(candidate) is { } counterpart)
            options.Of(neighbours.Of(counterpart).Place).Add("as its counterpart", counterpart.Indicator == candidate.Indicator ? "of the kind" : "");
        if (neighbours.Behind(candidate) is { } behind && options.Values.Contains(behind.Place))
            options.Of(behind.Place).Add(behind.Sentence == candidate.Sentence ? "as the one behind in sentence" : "as the one behind");
        for (var i = 0; i < options.Values.Count; i++)
            Whole(options.Seen[i], options.Values[i], candidate, side);
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

    private void See(FeatureBag bag, PlaceSource source, Candidate candidate, string own, string? side)
    {
        var name = FeatureWord.Of(source.Name);
        var from = bag.Open(From, name);
        bag.Add(from);
        bag.Add(from, " beside ", own);
        bag.Add(from, " for ", Shape(source.Code));
        bag.Add(bag.Open(from, " as ", WireName<Indicator>.WordOf(candidate.Indicator!.Value)), " ", WireName<Stage>.WordOf(candidate.Stage));
        bag.Add(from, publisher);
        if (side is not null)
            bag.Add("when", source.Name, source.Mention is { Former: true } ? " former " : " ", Shape(source.Code), side);
        if (source.Mention is not { } mention)
            return;
        var quantity = candidate.Quantity;
        var before = mention.End <= quantity.First;
        var (first, to) = before ? (mention.End, quantity.First) : (quantity.End, mention.First);
        var sort = FeatureWord.Of(source.Name + " " + EnumName<PlaceKind>.Of(mention.Kind) + (mention.Former ? " former" : ""));
        bag.Add(sort.Text);
        bag.Add(bag.Open(Ranked, sort), " ", source.Rank.ToString(System.Globalization.CultureInfo.InvariantCulture));
        bag.Add(bag.Open(Away, sort), " ", Distance.Of(to - first));
        bag.Add(bag.Open(WordBefore, name), " ", context.WordAt(mention.First - 1));
        bag.Add(WordBefore, context.WordAt(mention.First - 2), context.WordAt(mention.First - 1));
        bag.Add(bag.Open(WordBehind, name), " ", context.WordAt(mention.End));
        bag.Add(bag.Open(Numbers, sort), " ", ArticleContext.Within(context.Quantities, q => q.First, first, to).Count switch { 0 => "0", 1 => "1", _ => "2" });
        if (to - first <= 3)
            bag.Add("tied", source.Name, " ", context.Words(first, Math.Max(first, to)));
        bag.Add("of a row", sort.Text, context.PlaceRows.Hold(mention) ? " yes" : " no");
        bag.Add("marks between", sort.Text, context.Holds(first, to, ";") ? " ;" : context.Holds(first, to, ",") ? " ," : " none");
        if (context.InBrackets(mention.First))
            bag.Add("in brackets", source.Name, context.Holds(first, to, ")") ? " closed" : " open");
        if (mention.First - context.Sentences[candidate.Sentence].First <= 2)
            bag.Add("opens the sentence", sort.Text);
    }

    private void Whole(FeatureBag bag, string? code, Candidate candidate, string? side)
    {
        var shape = Shape(code);
        var shaped = bag.Open(Shaped, FeatureWord.Of(shape));
        bag.Add(shaped);
        bag.Add(shaped, " ", WireName<Indicator>.WordOf(candidate.Indicator!.Value));
        bag.Add(shaped, publisher);
        bag.Add("told", shape, (mentions.TryGetValue(PlaceTables.BearerOf(code) ?? "", out var at) ? at.Count : 0) switch { 0 => " never", 1 => " once", <= 3 => " few", _ => " often" });
        if (code is not null && PlaceTables.BearerOf(context.Publisher) == PlaceTables.BearerOf(code))
            bag.Add("the publisher's", shape);
        Told(bag, code, candidate, shape);
        if (side is not null)
            bag.Add("when", shape, side);
        var sentence = context.Sentences[candidate.Sentence];
        if (!ArticleContext.Within(context.Places, p => p.First, sentence.First, sentence.End).Any())
            bag.Add("no place in the sentence", shape);
    }

    // Told after the merger of provinces: what was before it is more often the old unit's.
    private string? SideOfMerger(Period time) =>
        context.Published is not { } published || published < PlaceTables.Merger ? null
        : time.To < PlaceTables.Merger ? " before" : time.From >= PlaceTables.Merger ? " after" : time.To is null && time.From is null ? " ever" : " across";

    // Where the place was told last and first, and how many figures the rules read with it.
    private void Told(FeatureBag bag, string? code, Candidate candidate, string shape)
    {
        if (mentions.TryGetValue(PlaceTables.BearerOf(code) ?? "", out var at))
        {
            var last = ArticleContext.LastBelow(at, candidate.Quantity.First);
            var way = Telling.Last(context, last, candidate);
            bag.Add("last told", way, " ", shape);
            bag.Add("first told", Telling.First(context, at[0]));
        }
        if (headline.Contains(PlaceTables.BearerOf(code)))
            bag.Add("in the headline", shape);
        if (chooser.SeesRules)
            bag.Add("read with it", Telling.Share(byRule.GetValueOrDefault(code ?? ""), figures));
    }

    private static string Shape(string? code) => code is null ? "none" : code == "VN" ? "country" : PlaceTables.IsMerged(code) ? "merged" : "province";
}
