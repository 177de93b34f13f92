namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>Finds rows of tables that add up the rows above them.</summary>
internal sealed class TableFinder(ArticleContext context, IReadOnlyList<Term> terms)
{
    private const int MostRows = 100;

    public IEnumerable<Claim> Find()
    {
        var table = new List<Term>();
        foreach (var term in terms.Where(t => context.Paragraphs[t.Candidate.Paragraph].Kind == ParagraphKind.Row))
        {
            if (table.Count > 0 && IsBetween(table[^1].Candidate.Paragraph, term.Candidate.Paragraph))
            {
                foreach (var claim in Of(table))
                    yield return claim;
                table = [];
            }
            table.Add(term);
        }
        foreach (var claim in Of(table))
            yield return claim;
    }

    // Other text stands between two rows: they are of two tables.
    private bool IsBetween(int first, int last)
    {
        for (var p = first + 1; p < last; p++)
        {
            if (context.Paragraphs[p].Kind != ParagraphKind.Row)
                return true;
        }
        return false;
    }

    private IEnumerable<Claim> Of(List<Term> table)
    {
        foreach (var column in table.GroupBy(t => (Column(t), t.Kind)))
        {
            var totals = column.Where(IsTotal).ToList();
            var parts = column.Except(totals).Take(MostRows).ToList();
            if (totals.Count == 1 && parts.Count >= 2)
                yield return new Claim([new Sum(totals[0], parts)], parts.Count < MostRows);
        }
    }

    private int Column(Term term)
    {
        var bars = 0;
        for (var i = context.Paragraphs[term.Candidate.Paragraph].First; i < term.Candidate.Quantity.First; i++)
            bars += context.Tokens[i].Is("|") ? 1 : 0;
        return bars;
    }

    private bool IsTotal(Term term) => TableFigures.IsTotal(context, context.Paragraphs[term.Candidate.Paragraph].First, term.Candidate.Quantity.First);
}
