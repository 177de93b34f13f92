namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>Finds yearly averages of a sum whose years are known.</summary>
internal sealed class AverageFinder(ArticleContext context, TermList terms)
{
    private const int Reach = 8;
    private const int LongestSpan = 40;

    public IEnumerable<Claim> Find()
    {
        for (var i = 0; i < terms.All.Count; i++)
        {
            if (terms.All[i] is { Kind: not Term.Percent } term && term.Candidate.Indicator is not null && IsYearly(term) && Of(i, term) is { } claim)
                yield return claim;
        }
    }

    private bool IsYearly(Term term)
    {
        var (sentence, quantity) = (context.Sentences[term.Candidate.Sentence], term.Candidate.Quantity);
        return quantity.PerYear || terms.LastWord(Math.Max(sentence.First, quantity.First - Reach), quantity.First, r => r == Role.Yearly, clause: true) is not null;
    }

    private Claim? Of(int index, Term yearly)
    {
        var ways = new List<Relation>();
        var plain = false;
        foreach (var total in terms.Before(index, 4, 1).Where(t => t.Kind == yearly.Kind && t.Candidate.Indicator is not null && !IsYearly(t)))
        {
            if (total.Candidate.Period is not { From: { } from, To: { } to } || to.Year - from.Year is < 1 or > LongestSpan)
                continue;
            plain |= ways.Count == 0 && total.Candidate.Sentence == yearly.Candidate.Sentence && total.Candidate.Stage == yearly.Candidate.Stage;
            ways.Add(new Average(total, yearly, to.Year - from.Year + 1));
        }
        return ways.Count == 0 ? null : new Claim(ways, plain);
    }
}
