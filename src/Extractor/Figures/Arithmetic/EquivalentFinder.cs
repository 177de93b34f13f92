using System.Collections.Frozen;

namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>Finds one sum printed in two currencies: side by side, with nothing between them but the words that say so.</summary>
internal sealed class EquivalentFinder(ArticleContext context, TermList terms)
{
    private static readonly FrozenSet<string> Between =
        new[] { "(", ",", "-", "~", "≈", "=", "tương", "đương", "với", "quy", "đổi", "ra", "thành", "là", "tức", "hay", "bằng", "khoảng", "vào", "giá", "trị" }.ToFrozenSet(StringComparer.Ordinal);

    private const int Reach = 30;

    public IEnumerable<Claim> Find()
    {
        for (var i = 1; i < terms.All.Count; i++)
        {
            if (terms.All[i] is { IsMoney: true } other && Same(i) is { } one && Of(one, other, one == terms.All[i - 1] && IsBeside(one, other)) is { } claim)
                yield return claim;
        }
    }

    // The sum right before, or, behind "tương đương", the last one in the sentence that stands in no bracket of its own.
    private Term? Same(int index)
    {
        var (last, other) = (terms.All[index - 1], terms.All[index]);
        if (last.Candidate.Sentence == other.Candidate.Sentence && IsPair(last, other) && IsBeside(last, other))
            return last;
        var first = other.Candidate.Quantity.First;
        if (terms.LastWord(Math.Max(0, first - 3), first, r => r == Role.Same, clause: true) is null)
            return null;
        var bracketed = context.InBrackets(first);
        return terms.Before(index, 4, 0).FirstOrDefault(t => t.IsMoney && context.InBrackets(t.Candidate.Quantity.First) == bracketed) is { } one
            && IsPair(one, other) && first - one.Candidate.Quantity.End <= Reach && !context.Holds(one.Candidate.Quantity.End, first, ";") ? one : null;
    }

    private static bool IsPair(Term one, Term other) => one.IsMoney && one.Kind != other.Kind;

    private bool IsBeside(Term one, Term other)
    {
        var (from, to) = (one.Candidate.Quantity.End, other.Candidate.Quantity.First);
        if (from >= to || to - from > 6)
            return false;
        for (var i = from; i < to; i++)
        {
            if (!Between.Contains(context.Tokens[i].Key))
                return false;
        }
        return context.Holds(from, to, "(", "~", "≈", "=") || terms.LastWord(from, to, r => r == Role.Same, clause: false) is not null;
    }

    private Claim? Of(Term one, Term other, bool plain)
    {
        var (from, to) = Years(one, other);
        return Rates.Of(one.Kind, from, to) is { } a && Rates.Of(other.Kind, from, to) is { } b ? new Claim([new Equivalent(one, other, a, b)], plain) : null;
    }

    // The years that the sum covers and the year of the article; nothing known: all years of the table.
    private (int From, int To) Years(Term one, Term other)
    {
        List<int> years = [];
        foreach (var period in new[] { one.Candidate.Period, other.Candidate.Period })
            years.AddRange(new[] { period.From?.Year, period.To?.Year }.OfType<int>());
        if (context.Published is { } published)
            years.Add(published.Year);
        return years.Count == 0 ? (int.MinValue, int.MaxValue) : (years.Min(), years.Max());
    }
}
