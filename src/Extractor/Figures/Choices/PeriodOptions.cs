using System.Runtime.InteropServices;
using NgoNews.Extractor.Learning;
using NgoNews.Extractor.Periods;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>The times that a figure might cover, and what speaks for each: where its words stand, what the passage carries, what its shape is.</summary>
internal sealed class PeriodOptions(ArticleContext context, IChooser chooser, IReadOnlyList<Candidate> all, Sums sums) : IDisposable
{
    private const string ToCome = "to come";

    private static readonly FeatureBag.Opening From = FeatureBag.Begin("from"), Ranked = FeatureBag.Begin("rank"), Away = FeatureBag.Begin("distance"), Word = FeatureBag.Begin("word"), WordBefore = FeatureBag.Begin("word before"), WordBehind = FeatureBag.Begin("word behind"),
        Numbers = FeatureBag.Begin("numbers between"), Marks = FeatureBag.Begin("marks between"), Turns = FeatureBag.Begin("turns"),
        Shaped = FeatureBag.Begin("shape"), HowOftenTold = FeatureBag.Begin("told"), Ending = FeatureBag.Begin("ends"), LastTold = FeatureBag.Begin("last told"), ReadWithIt = FeatureBag.Begin("read with it"), ToAccount = FeatureBag.Begin("to the account");

    // What is said around the candidate at hand, and what it is: every source asks.
    private readonly PeriodScene scene = new(context, chooser.Scene("period"));
    private FeatureWord turns, kind, stage, own;
    private bool timeless;

    // The names of its sources, in their order.
    private readonly List<FeatureWord> names = [];

    // What is the same of a time for every figure and every source.
    private readonly Dictionary<Period, Face> faces = [];
    private readonly TimesInTurn turnsOf = new(context);

    private readonly Options<Period> options = new(chooser.Names);
    private readonly PeriodPosition position = new(context);
    private readonly Dictionary<Period, List<int>> mentions = context.Periods.GroupBy(p => p.Period).ToDictionary(g => g.Key, g => g.Select(p => p.First).ToList());
    private readonly Dictionary<Period, int> byRule = all.CountBy(c => c.Period).ToDictionary();
    private readonly int figures = all.Count;
    private readonly HashSet<int> headline = [.. context.TitlePeriods.Where(p => p.Period.To is not null).Select(p => p.Period.To!.Value.Year)];

    private sealed record Face(FeatureWord Shape, FeatureWord Told, FeatureWord? Ends, List<int> Mentions, FeatureWord ReadWithIt, string HeadlinesYear);

    // How a mention stands, by its first token: it is offered to one figure after another, under several names.
    private readonly Dictionary<int, Standing> standings = [];

    private sealed record Standing(bool Compares, bool IsOutlook, bool IsProgramme, bool IsLife, bool IsCarriedOver);

    /// <inheritdoc />
    public void Dispose() => options.Dispose();

    public Choice<Period> Of(Candidate candidate, Neighbours neighbours)
    {
        options.Clear();
        var group = Telling.Group(candidate.Indicator!.Value);
        var ruled = options.Of(candidate.Period);
        if (chooser.SeesRules)
        {
            ruled.Add("rule");
            ruled.Add("rule", group);
            ruled.Add("rule", EnumName<PeriodKind>.Of(candidate.PeriodKind));
            ruled.Add("rule", candidate.PeriodRule);
            ruled.Add("rule", candidate.PeriodRule, " ", group);
        }
        // A row of times beside a row of numbers leaves no choice, nor does a table's.
        if (candidate.PeriodRule is PeriodDecision.InTurnRule or PeriodDecision.TableRule)
            return options.ToChoice("period");
        scene.Set(candidate);
        var sentence = context.Sentences[candidate.Sentence];
        timeless = !ArticleContext.Within(context.Periods, p => p.First, sentence.First, sentence.End).Any();
        (kind, stage, turns, own) = (FeatureWord.Of(group), WireName<Stage>.WordOf(candidate.Stage), FeatureWord.Of(turnsOf.Of(candidate)), FeatureWord.Of(OwnTime(candidate)));
        var compared = position.IsCompared(candidate.Quantity);
        Period? account = candidate.PeriodSources.FindIndex(s => s.Name == "account") is >= 0 and var at ? candidate.PeriodSources[at].Period : null;
        names.Clear();
        foreach (ref readonly var source in CollectionsMarshal.AsSpan(candidate.PeriodSources))
        {
            var name = FeatureWord.Of(source.Name);
            names.Add(name);
            See(options.Of(source.Period), source, name, candidate, compared);
        }
        var relations = new PeriodRelations(context, scene, candidate, names, own.Text);
        relations.See(options, neighbours, sums, chooser.SeesRules);
        for (var i = 0; i < options.Values.Count; i++)
        {
            var (value, seen) = (options.Values[i], options.Seen[i]);
            Whole(seen, value, candidate);
            var share = neighbours.Share(value);
            seen.Add("decided with it", share, own.Text == "none" ? " no time" : "");
            relations.Offered(seen, "decided with it", share, value);
            if (account is { } told)
            {
                var relation = Relation(value, told);
                seen.Add(ToAccount, relation, " ", stage.Text, own.Text == "none" ? " no time" : "");
                if (compared)
                    seen.Add("compared", relation, own.Text == "none" ? " no time" : "");
            }
        }
        return options.ToChoice("period");
    }

    // How a time lies to what the article accounts for: the year behind it is its plan's, a part of it one of its quarters.
    private static string Relation(Period period, Period account) => period == account ? "the same"
        : period is not { To: { } to } || account is not { From: { } first, To: { } last } ? "open"
        : period.From is not { } from ? (to == last ? "up to its end" : to.Year == last.Year ? "up to its year" : to > last ? "up to later" : "up to earlier")
        : from >= first && to <= last ? "inside" : from <= first && to >= last ? (from.Year == to.Year ? "its year" : "around")
        : from > last ? (from.Year == last.Year ? "later in its year" : from.Year == last.Year + 1 ? "the year after" : "later") : to < first ? "earlier" : "across";

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

    // The time that stands nearest before the number in its sentence, else behind it: whatever is weighed is weighed against it.
    private string OwnTime(Candidate candidate)
    {
        var (sentence, quantity) = (context.Sentences[candidate.Sentence], candidate.Quantity);
        var before = ArticleContext.Within(context.Periods, p => p.First, sentence.First, quantity.First).LastOrDefault();
        if (before.End > 0)
        {
            // "giảm 30 đoàn so với năm 2020 vì dịch bệnh, vận động 7 tổ chức": behind the comma the comparison is over.
            var compares = position.IsComparison(before);
            return (compares ? "comparison" : EnumName<PeriodKind>.Of(before.Kind)) + (context.Holds(before.End, quantity.First, ";") ? " ;" : compares && context.Holds(before.End, quantity.First, ",") ? " ," : "");
        }
        var behind = ArticleContext.Within(context.Periods, p => p.First, quantity.End, sentence.End).FirstOrDefault();
        return behind.End > 0 ? "behind " + EnumName<PeriodKind>.Of(behind.Kind) : "none";
    }

    private void See(FeatureBag bag, in PeriodSource source, in FeatureWord name, Candidate candidate, bool compared)
    {
        var (from, face) = (bag.Open(From, name), FaceOf(source.Period));
        bag.Add(from);
        bag.Add(from, " ", kind);
        bag.Add(from, " ", stage);
        bag.Add(from, " for ", face.Shape);
        var beside = bag.Open(from, " beside ", own);
        bag.Add(beside);
        bag.Add(beside, " for ", kind);
        bag.Add(beside, " for ", stage);
        if (candidate.InHeadline)
            bag.Add(from, " in headline");
        if (source.Name is not ("before" or "after"))
            bag.Add(from, " turns ", turns);
        if (face.Ends is { } ends)
            bag.Add(from, " ends ", ends);
        bag.Add(from, " told ", face.Told);
        if (source.Mention is null)
            scene.See(bag, name);
        if (compared)
            bag.Add("compared number", source.Name);
        if (source.Name is "heading" or "question" or "introduction" && source.Mention is { } above)
            Above(bag, source.Name, above, candidate);
        if (source.Mention is not { } mention || source.Name is "headline" or "heading" or "question" or "introduction" or "lead")
            return;
        var quantity = candidate.Quantity;
        var before = mention.End <= quantity.First;
        var (first, end) = before ? (mention.End, quantity.First) : (quantity.End, mention.First);
        var side = source.Name;
        if (side.StartsWith("sentence before", StringComparison.Ordinal) || side == "paragraph before")
            (first, end) = (mention.End, mention.End);
        var sort = FeatureWord.Of(side + " " + EnumName<PeriodKind>.Of(mention.Kind));
        bag.Add(sort.Text);
        bag.Add(sort.Text, kind.Text);
        bag.Add(bag.Open(Ranked, name), " ", source.Rank.ToString(System.Globalization.CultureInfo.InvariantCulture));
        bag.Add(bag.Open(Away, sort), " ", Distance.Of(end - first));
        bag.Add(bag.Open(Word, name), " ", context.WordAt(mention.First));
        bag.Add(bag.Open(WordBefore, name), " ", context.WordAt(mention.First - 1));
        bag.Add(bag.Open(WordBehind, name), " ", context.WordAt(mention.End));
        if (mention.First == context.Sentences[candidate.Sentence].First)
            bag.Add("opens the sentence", sort.Text);
        Between(bag, sort, first, end);
        if (side is "before" or "after")
        {
            var turning = bag.Open(bag.Open(Turns, name), " ", turns);
            bag.Add(turning);
            bag.Add(turning, source.Rank == 0 ? " nearest" : " farther");
            if (chooser.SeesRules && source.Period == candidate.Period)
                bag.Add("rule from", side, source.Rank == 0 ? " nearest" : " farther");
        }
        if (context.InBrackets(mention.First))
        {
            bag.Add("in brackets", side, context.Holds(first, end, ")") ? " closed" : " open");
            // "giải ngân 2,8 triệu USD (năm 2022: 2,6 triệu USD)": a time with a number of its own.
            bag.Add("in brackets", side, TimeWords.Any(context.Tokens, mention.End, ":", "là", "đạt") ? " for another" : TimeWords.Any(context.Tokens, mention.End, ")") ? " alone" : " with more");
        }
        var standing = StandingOf(mention);
        if (standing.Compares)
        {
            bag.Add("comparison", side);
            bag.Add("comparison", side, " ", Distance.Of(end - first));
        }
        Claimed(bag, side, mention, quantity);
        if (standing.IsOutlook)
            bag.Add("outlook", side);
        if (standing.IsProgramme)
            bag.Add("programme", side);
        if (standing.IsLife)
            bag.Add("life", side);
        if (side.StartsWith("sentence before", StringComparison.Ordinal) || side == "paragraph before")
            bag.Add("there", side + (ArticleContext.Within(context.Quantities, q => q.First, context.Sentences[context.SentenceOf(mention.First)].First, mention.First).Any(q => q.Subject is not Quantities.Subject.Other) ? " behind a number" : " before numbers"));
        if (standing.IsCarriedOver)
            bag.Add("carried over", side);
    }

    // "Năm 2015 thì sao?", "II. NĂM 2016": it governs what is told right below, till another time is told.
    private void Above(FeatureBag bag, string name, PeriodMention mention, Candidate candidate)
    {
        var away = candidate.Paragraph - context.ParagraphOf(mention.First);
        var since = ArticleContext.Within(context.Periods, p => p.First, mention.End, candidate.Quantity.First).Any() ? " others since" : "";
        bag.Add("above", name, since, own.Text == "none" ? " no time" : "");
        bag.Add("above", name, away switch { <= 0 => " here", 1 => " right above", < 4 => " near", _ => " far" }, since);
        bag.Add("above", name, " ", EnumName<PeriodKind>.Of(mention.Kind), since);
    }

    // "từ 14 tổ chức năm 2023 lên 29 tổ chức", "(năm 2023: 19 khoản)": a time that is another number's.
    private void Claimed(FeatureBag bag, string side, PeriodMention mention, Quantities.Quantity own)
    {
        var last = ArticleContext.Within(context.Quantities, q => q.First, mention.First - 8, mention.First).LastOrDefault(q => q.Subject is not Quantities.Subject.Other);
        if (last is { } before && before.First != own.First && mention.First - before.End is >= 0 and <= 2)
            bag.Add("right behind another number", side);
        if (ArticleContext.Within(context.Quantities, q => q.First, mention.End, mention.End + 3).FirstOrDefault(q => q.Subject is not Quantities.Subject.Other) is { } next)
            bag.Add(next.First == own.First ? "right before the number" : "right before another number", side);
        // "Báo cáo tại hội nghị sáng 8/1, bà … điểm qua: …": the day of the telling.
        if (mention.Kind == PeriodKind.Day)
            bag.Add("day of", side, context.Holds(mention.First - 8, mention.End + 24, "cáo", "biết", "biểu", "qua", "tin", "nêu") ? " telling" : " else");
    }

    private void Between(FeatureBag bag, in FeatureWord sort, int from, int to)
    {
        bag.Add(bag.Open(Numbers, sort), " ", Math.Min(3, ArticleContext.Within(context.Quantities, q => q.First, from, to).Count(q => q.Subject is not Quantities.Subject.Other)).ToString(System.Globalization.CultureInfo.InvariantCulture));
        bag.Add(bag.Open(Marks, sort), context.Holds(from, to, ";") ? " ;" : context.Holds(from, to, ",") ? " ," : " none");
        if (context.Holds(from, to, "đó"))
            bag.Add("trong đó between", sort.Text);
    }

    private void Whole(FeatureBag bag, Period period, Candidate candidate)
    {
        var face = FaceOf(period);
        var shaped = bag.Open(Shaped, face.Shape);
        bag.Add(shaped);
        var shapedFor = bag.Open(shaped, " ", kind);
        bag.Add(shapedFor);
        bag.Add(shaped, " ", stage);
        bag.Add(shapedFor, " ", EnumName<Coverage>.WordOf(candidate.Coverage));
        bag.Add(HowOftenTold, face.Told);
        if (face.Ends is { } ends)
        {
            bag.Add(Ending, ends);
            if (ends.Text == ToCome)
                bag.Add(ToCome, stage.Text);
        }
        Told(bag, face, candidate);
        if (timeless)
            bag.Add("no time in the sentence", face.Shape.Text, " ", kind.Text);
    }

    private Standing StandingOf(PeriodMention mention)
    {
        ref var standing = ref CollectionsMarshal.GetValueRefOrAddDefault(standings, mention.First, out _);
        return standing ??= new Standing(position.IsComparison(mention), position.IsOutlook(mention), position.IsProgramme(mention), position.IsLife(mention), position.IsCarriedOver(mention));
    }

    private Face FaceOf(Period period)
    {
        ref var face = ref CollectionsMarshal.GetValueRefOrAddDefault(faces, period, out _);
        if (face is not null)
            return face;
        var at = mentions.GetValueOrDefault(period, []);
        return face = new Face(FeatureWord.Of(Shape(period, context.Published)), FeatureWord.Of(HowOften(at.Count)), Ends(period) is { } ends ? FeatureWord.Of(ends) : null, at,
            FeatureWord.Of(Telling.Share(byRule.GetValueOrDefault(period), figures)), headline.Contains(period.To?.Year ?? 0) ? "yes" : "no");
    }

    private static string HowOften(int mentions) => mentions switch { 0 => "never", 1 => "once", 2 => "twice", _ => "often" };

    private string? Ends(Period period) => context.Published is not { } published || period.To is not { } to ? null
        : to > published ? ToCome : (published.Year - to.Year) switch { 0 => "this year", 1 => "last year", _ => "long ago" };

    // Where the time was told last, where first, and how many figures the rules read with it.
    private void Told(FeatureBag bag, Face face, Candidate candidate)
    {
        if (face.Mentions is { Count: > 0 } at)
        {
            var last = ArticleContext.LastBelow(at, candidate.Quantity.First);
            var way = Telling.Last(context, last, candidate);
            var when = bag.Open(LastTold, FeatureWord.Of(way));
            bag.Add(when);
            bag.Add(when, " ", face.Shape);
            bag.Add("first told", Telling.First(context, at[0]));
            if (last >= 0)
                bag.Add("times since", ArticleContext.Within(context.Periods, p => p.First, last + 1, candidate.Quantity.First).Take(4).Count switch { 0 => "none", 1 => "one", 2 => "two", _ => "more" });
        }
        if (chooser.SeesRules)
            bag.Add(ReadWithIt, face.ReadWithIt);
        if (headline.Count > 0)
            bag.Add("headline's year", face.HeadlinesYear);
    }
}
