using System.Collections.Frozen;

namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>Finds one sum printed in two currencies: side by side, with nothing between them but the words that say so.</summary>
internal sealed class EquivalentFinder(ArticleContext context, TermList terms)
{
    private static readonly FrozenSet<string> Between =
        new[] { "(", ",", "-", "~", "≈", "=", "tương", "đương", "với", "quy", "đổi", "ra", "thành", "là", "tức", "hay", "bằng", "khoảng", "vào", "giá", "trị" }.ToFrozenSet(StringComparer.Ordinal);

    public IEnumerable<Claim> Find()
    {
        for (var i = 0; i + 1 < terms.All.Count; i++)
        {
            var (one, other) = (terms.All[i], terms.All[i + 1]);
            if (one.IsMoney && other.IsMoney && one.Kind != other.Kind && one.Candidate.Sentence == other.Candidate.Sentence && IsSaid(one, other) && Of(one, other) is { } claim)
                yield return claim;
        }
    }

    private bool IsSaid(Term one, Term other)
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

    private Claim? Of(Term one, Term other)
    {
        var (from, to) = Years(one, other);
        return Rates.Of(one.Kind, from, to) is { } a && Rates.Of(other.Kind, from, to) is { } b ? new Claim([new Equivalent(one, other, a, b)], true) : null;
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
