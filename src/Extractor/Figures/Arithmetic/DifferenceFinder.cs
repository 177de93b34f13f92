using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>Finds growth told in units.</summary>
internal sealed class DifferenceFinder(ArticleContext context, TermList terms)
{
    private const int Reach = 20;

    public IEnumerable<Claim> Find()
    {
        for (var i = 0; i < terms.All.Count; i++)
        {
            if (terms.All[i] is { Kind: not Term.Percent } step && Direction(context, terms, step) is { } up && Of(i, step, up) is { } claim)
                yield return claim;
        }
    }

    /// <summary>"tăng 3 khoản": true up, false down; null where the number is a level.</summary>
    public static bool? Direction(ArticleContext context, TermList terms, Term term)
    {
        var (sentence, quantity) = (context.Sentences[term.Candidate.Sentence], term.Candidate.Quantity);
        var from = Math.Max(sentence.First, quantity.Number - 5);
        if (terms.LastWord(from, quantity.Number, r => r is Role.Up or Role.Down, clause: true) is not { } word)
            return null;
        // "nhiều hơn năm trước 3 tổ chức"; but "tăng so với 18 khoản" names the level it grew from, and "vượt 2 triệu USD" hedges one.
        var between = terms.LastWord(word.End, quantity.Number, r => r == Role.Base, clause: false);
        var hedge = word.Start >= quantity.First || context.Holds(word.End, quantity.Number, "lên", "xuống", "với", "mức", "còn");
        return hedge || (between is null && quantity.First - word.End > 1) ? null : word.Role == Role.Up;
    }

    private Claim? Of(int index, Term step, bool up)
    {
        var quantity = step.Candidate.Quantity;
        if (terms.Behind(index, 1).FirstOrDefault() is not { } before || before.Kind != step.Kind || before.Candidate.Quantity.First - quantity.End > Reach)
            return null;
        var first = before.Candidate.Quantity.First;
        var told = terms.LastWord(quantity.End, first, r => r == Role.Base, clause: false) is not null || (first == quantity.End + 1 && Any(context.Tokens, quantity.End, "("));
        if (!told || context.Holds(quantity.End, first, ",", ";"))
            return null;
        var now = terms.Before(index, 4, 0).FirstOrDefault(t => t.Kind == step.Kind);
        return now is null ? null : new Claim([new Difference(now, before, step, up)], terms.Before(index, 1, 0).Contains(now));
    }
}
