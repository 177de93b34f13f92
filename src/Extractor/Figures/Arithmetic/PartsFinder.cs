using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>Finds wholes and their parts: "trong đó", "gồm", brackets and colons.</summary>
internal sealed class PartsFinder(ArticleContext context, TermList terms)
{
    private const int MostParts = 40;
    private const int MostWholes = 3;
    private const int Near = 8;

    // A cue, and where its parts end.
    private readonly record struct Opening(Role Role, int Start, int First, int End);

    public IEnumerable<Claim> Find() => Openings().SelectMany(Of);

    private IEnumerable<Opening> Openings()
    {
        foreach (var sentence in context.Sentences)
        {
            if (terms.Between(sentence.First, sentence.End).Count == 0)
                continue;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var end = Comparisons.Words.Match(context.Tokens, i, out var role);
                if (end > 0 && role is Role.Parts or Role.All or Role.Whole)
                    yield return new Opening(role, i, end, Close(context.InBrackets(i), end, sentence.End));
                else if (end < 0 && context.Tokens[i].Key is "(" or ":")
                    yield return new Opening(Role.None, i, i + 1, Close(context.Tokens[i].Is("(") || context.InBrackets(i), i + 1, sentence.End));
                i = Math.Max(i, end - 1);
            }
        }
    }

    // The parts end with the bracket that holds the cue, and where something else begins to be compared.
    private int Close(bool bracketed, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (bracketed && context.Tokens[i].Is(")"))
                return i;
            if (Comparisons.Words.Match(context.Tokens, i, out var role) > 0 && role is Role.Parts or Role.All or Role.Up or Role.Down or Role.Base && !(role == Role.Base && Any(context.Tokens, i, "cam")))
                return i;
        }
        return end;
    }

    private IEnumerable<Claim> Of(Opening opening)
    {
        if (opening.Role == Role.Whole)
            return Totalled(opening) is { } total ? [total] : [];
        return Opened(opening);
    }

    // "1,5 triệu USD, 2,25 triệu USD và 0,75 triệu USD, tổng cộng 4,5 triệu USD"
    private Claim? Totalled(Opening opening)
    {
        if (terms.Between(opening.First, Math.Min(opening.End, opening.First + Near)).FirstOrDefault() is not { } whole || whole.Kind == Term.Percent)
            return null;
        var before = terms.Between(context.Sentences[whole.Candidate.Sentence].First, opening.Start).Where(t => t.Kind == whole.Kind).TakeLast(12).ToList();
        var ways = Enumerable.Range(0, Math.Max(0, before.Count - 1)).Select(skip => (Relation)new Sum(whole, before[skip..])).ToList();
        return ways.Count == 0 ? null : new Claim(ways, false);
    }

    private IEnumerable<Claim> Opened(Opening opening)
    {
        var after = terms.Between(opening.First, opening.End).Take(MostParts).ToList();
        foreach (var parts in after.Where(t => t.Kind != Term.Percent).GroupBy(t => t.Kind))
        {
            var wholes = Wholes(opening, parts.Key, after).ToList();
            if (wholes.Count == 0)
                continue;
            var sums = Sums(opening, wholes, [.. parts]);
            if (sums is not null)
                yield return sums;
            if (opening.Role is Role.Parts or Role.All)
                yield return Part(opening, wholes, parts.First()) with { Stronger = sums };
        }
    }

    // Nearest first. "Trong đó" at the head of a sentence speaks of what the sentence before said.
    private IEnumerable<Term> Wholes(Opening opening, string kind, List<Term> parts)
    {
        var sentence = context.Sentences[context.SentenceOf(opening.Start)];
        var from = opening.Start - sentence.First <= 2 ? context.Sentences[Math.Max(0, context.SentenceOf(opening.Start) - 2)].First : sentence.First;
        var before = terms.Between(from, opening.Start).Reverse().Take(8).Where(t => t.Kind != Term.Percent && DifferenceFinder.Direction(context, terms, t) is null).ToList();
        // "gồm" and marks speak of what stands right before them: of "4 đoàn ra gồm 21 người" the four, of "57 khoản, 158,6 tỷ đồng, gồm 39 khoản, 112,4 tỷ …" both.
        if (opening.Role != Role.Parts)
            before = [.. before.Take(before.Count > 0 && parts.Exists(p => p.Kind == before[0].Kind) ? 2 : 1)];
        return before.Where(t => t.Kind == kind).Take(MostWholes);
    }

    private Claim? Sums(Opening opening, List<Term> wholes, List<Term> parts)
    {
        var ways = new List<Relation>();
        for (var count = parts.Count; count >= 2 && ways.Count < 12; count--)
            ways.AddRange(wholes.Where(w => w.Candidate.Quantity.High is null).Select(w => new Sum(w, parts[..count])));
        return ways.Count == 0 ? null : new Claim(ways, IsComplete(opening, wholes[0], parts));
    }

    // "16 dự án, gồm 11 dự án mới và 7 dự án chuyển tiếp": the cue right behind the whole, and the parts closed by "và".
    private bool IsComplete(Opening opening, Term whole, List<Term> parts)
    {
        var (last, other) = (parts[^1].Candidate.Quantity, parts[^2].Candidate.Quantity);
        // Of "trong đó 7 dự án chuyển tiếp và 9 dự án mới" there is no third kind; of other parts there may be, or they overlap.
        var all = opening.Role == Role.Parts ? parts.TrueForAll(IsSplit) : !context.Tokens[opening.Start].Is(":");
        return all && opening.Start - whole.Candidate.Quantity.End <= Near && !context.Holds(whole.Candidate.Quantity.End, opening.Start - 1, ",", ";", ")")
            && context.Holds(other.End, last.First, "và") && !context.Holds(other.End, last.First, ",")
            && parts.TrueForAll(p => p.Candidate.Indicator == whole.Candidate.Indicator && p.Candidate.Quantity.High is null);
    }

    private bool IsSplit(Term part)
    {
        var quantity = part.Candidate.Quantity;
        return terms.LastWord(quantity.Number, Math.Min(context.Tokens.Count, quantity.End + 3), r => r == Role.Split, clause: true) is not null;
    }

    private static Claim Part(Opening opening, List<Term> wholes, Term part) =>
        new([.. wholes.Select(w => new PartOf(w, part))], wholes.Count == 1 && opening.Role == Role.Parts && wholes[0].Candidate.Sentence == part.Candidate.Sentence);
}
