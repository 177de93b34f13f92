using NgoNews.Extractor.Quantities;

namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>Finds what percentages and multiples are taken of.</summary>
internal sealed class RatioFinder(ArticleContext context, TermList terms)
{
    // Beyond a ten-thousandfold no percentage compares anything.
    private const decimal Most = 1_000_000m;
    private const int CueReach = 16;
    private const int BaseReach = 30;

    public IEnumerable<Claim> Find()
    {
        for (var i = 0; i < terms.All.Count; i++)
        {
            if (terms.All[i] is { Kind: Term.Percent, Value: <= Most } && Of(i) is { } claim)
                yield return claim;
        }
    }

    private Claim? Of(int index)
    {
        var percent = terms.All[index];
        var (sentence, quantity) = (context.Sentences[percent.Candidate.Sentence], percent.Candidate.Quantity);
        var end = Math.Min(sentence.End, quantity.End + BaseReach);
        var of = FirstBase(quantity.End, end);
        var cue = terms.LastWord(Math.Max(sentence.First, quantity.Number - CueReach), quantity.Number, IsVerb, clause: true);
        if ((cue?.Role ?? (of is null ? null : Role.Share)) is not { } verb || Shares(percent, verb) is not { } share)
            return null;
        var target = of is { Role: Role.Target } || terms.LastWord(cue?.End ?? quantity.First, quantity.Number, r => r == Role.Target, clause: true) is not null;
        Ratio Way(Term one, Term other, bool sought) => new(
            target || (other.Candidate.Stage == Stage.Target && verb == Role.Share) ? CheckKind.PercentOfTarget : verb is Role.Up or Role.Down ? CheckKind.Growth : CheckKind.PercentOf,
            one,
            other,
            percent,
            share.Share,
            share.Range,
            sought);

        var plain = of is null ? null : Plain(index, of.Value.End, end);
        var ways = new List<Relation>();
        if (plain is { } said)
            ways.Add(Way(said.One, said.Other, sought: false));
        ways.AddRange(Pairs(index, of is not null, target).Select(p => Way(p.One, p.Other, sought: true)));
        return ways.Count == 0 ? null : new Claim(ways, plain is { Certain: true });
    }

    private static bool IsVerb(Role role) => role is Role.Share or Role.Up or Role.Down or Role.Times;

    // What the percentage is of, in its own clause.
    private (Role Role, int End)? FirstBase(int from, int to)
    {
        for (var i = from; i < to && context.Tokens[i].Key is not ("," or ";"); i++)
        {
            if (Comparisons.Words.Match(context.Tokens, i, out var role) > 0 && role is Role.Target or Role.Base)
            {
                // "so với chỉ tiêu": the target says more.
                var named = terms.LastWord(i, Math.Min(to, i + 8), r => r == Role.Target, clause: true);
                return named is { } target ? (Role.Target, target.End) : (role, i + 1);
            }
        }
        // "gấp 1,5 lần năm 2022 (2,16 triệu USD)"
        return ArticleContext.Within(context.Periods, p => p.First, from, from + 2).FirstOrDefault() is { } year ? (Role.Base, year.End) : null;
    }

    // "đạt 96,7% kế hoạch năm (6 triệu USD)": the number right behind, and the last of its kind before.
    private (Term One, Term Other, bool Certain)? Plain(int index, int from, int to)
    {
        if (terms.Behind(index, 1).FirstOrDefault() is not { } other || other.Kind == Term.Percent || other.Candidate.Quantity.First >= to || terms.Holds(from, other.Candidate.Quantity.First, ",", ";"))
            return null;
        var before = terms.Before(index, 6, 0).ToList();
        if (before.FirstOrDefault(t => t.Kind == other.Kind && !IsStep(t)) is not { } one)
            return null;
        // "5,148 triệu USD, bình quân đạt 143% mục tiêu 1,2 triệu USD/năm": a year of it is compared, not the sum.
        var (own, against) = (one.Candidate.Quantity, other.Candidate.Quantity);
        var averaged = terms.LastWord(own.End, terms.All[index].Candidate.Quantity.First, r => r == Role.Yearly, clause: false) is not null
            || (against.PerYear && !own.PerYear && Years(one) != 1);
        return averaged ? null : (one, other, before.IndexOf(one) <= 1);
    }

    // Where the words do not say it, the numbers may: "chỉ tiêu năm là 80 tỷ đồng (đạt 115,8%)", "Năm 2022 là 14,27 triệu USD; như vậy vốn tăng 14,8%".
    private IEnumerable<(Term One, Term Other)> Pairs(int index, bool named, bool target)
    {
        var near = terms.Before(index, 8, 3).Concat(terms.Behind(index, 2)).Where(t => t.Kind != Term.Percent && !IsStep(t)).ToList();
        var own = terms.Before(index, 4, 0).Where(near.Contains).Take(3).ToList();
        if (own.Count == 0 && named)
            own = [.. near.Take(3)];
        // What the sentence says against what was said before, then the other way round.
        var pairs = own.SelectMany(one => near.Select(other => (One: one, Other: other)));
        return pairs.Concat(pairs.Select(p => (One: p.Other, Other: p.One)))
            .Where(p => p.One != p.Other && p.One.Kind == p.Other.Kind && p.One.Candidate.Indicator is not null && (!target || p.Other.Candidate.Stage == Stage.Target));
    }

    private bool IsStep(Term term) => DifferenceFinder.Direction(context, terms, term) is not null;

    private static int? Years(Term term) => term.Candidate.Period is { From: { } from, To: { } to } ? to.Year - from.Year + 1 : null;

    // What the percentage makes of the base: 1.12 for "tăng 12%", 0.87 for "giảm 13%".
    private static (decimal Share, Interval Range)? Shares(Term percent, Role verb)
    {
        var unit = percent.Candidate.Quantity.Kind == QuantityKind.Percent ? 100m : 1m;
        var (share, range) = (percent.Value / unit, new Interval(percent.Range.Low / unit, percent.Range.High / unit));
        return verb switch
        {
            Role.Up when unit == 1 && share >= 1 => (share, range with { High = range.High + 1 }), // "tăng 6 lần": to the sixfold, or by it
            Role.Up => (1 + share, new Interval(1 + range.Low, 1 + range.High)),
            Role.Down when range.High < 1 => (1 - share, new Interval(1 - range.High, 1 - range.Low)),
            Role.Down => null,
            _ => (share, range),
        };
    }
}
