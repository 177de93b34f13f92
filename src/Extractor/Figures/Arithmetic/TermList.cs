namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>The terms of the running text, in order, and ways to walk among them.</summary>
internal sealed class TermList(ArticleContext context, List<Term> terms)
{
    public IReadOnlyList<Term> All => terms;

    /// <summary>Those whose first token lies between two tokens.</summary>
    public Slice<Term> Between(int first, int end) => ArticleContext.Within(terms, First, first, end);

    /// <summary>Those before a term, nearest first, at most so many and from no sentence further back than so many.</summary>
    public IEnumerable<Term> Before(int index, int most, int sentences)
    {
        var sentence = terms[index].Candidate.Sentence;
        for (var i = index - 1; i >= Math.Max(0, index - most) && sentence - terms[i].Candidate.Sentence <= sentences; i--)
            yield return terms[i];
    }

    /// <summary>Those behind a term in its sentence, at most so many.</summary>
    public IEnumerable<Term> Behind(int index, int most)
    {
        for (var i = index + 1; i < terms.Count && i <= index + most && terms[i].Candidate.Sentence == terms[index].Candidate.Sentence; i++)
            yield return terms[i];
    }

    /// <summary>Does one of these marks stand between two tokens?</summary>
    public bool Holds(int from, int to, params ReadOnlySpan<string> marks) => context.Holds(from, to, marks);

    /// <summary>The last word of comparison with one of these roles between two tokens, its own clause's only if asked.</summary>
    public (Role Role, int Start, int End)? LastWord(int from, int to, Func<Role, bool> fits, bool clause)
    {
        (Role, int, int)? last = null;
        for (var i = from; i < to; i++)
        {
            if (clause && context.Tokens[i].Key is "," or ";" or "(")
                last = null;
            if (Comparisons.Words.Match(context.Tokens, i, out var role) is > 0 and var end && end <= to)
            {
                if (fits(role) || role == Role.None)
                    last = role == Role.None ? null : (role, i, end);
                i = end - 1;
            }
        }
        return last;
    }

    private static int First(Term term) => term.Candidate.Quantity.First;
}
