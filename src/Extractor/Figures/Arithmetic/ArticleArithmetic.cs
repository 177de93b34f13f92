namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>Holds an article's numbers against each other once their meaning is decided: settles separators, notes checks, moves confidences.</summary>
internal static class ArticleArithmetic
{
    /// <summary>Works over all candidates of an article, in text order; those too that are no figures.</summary>
    public static void Settle(ArticleContext context, IReadOnlyList<Candidate> candidates)
    {
        var terms = candidates.Select(c => Term.Of(context, c)).OfType<Term>().ToList();
        // One number alone is held against nothing.
        if (terms.Count > 1)
            Compare(context, terms);
        foreach (var term in terms.Where(t => t.IsOpen && t.IsMoney && t.Kind != "VND" && t.Mark == '.' && t.Value >= 1_000_000_000m))
        {
            term.Candidate.Confidence = Confidence.Unsettled(term.Candidate.Confidence);
            term.Candidate.Because("arithmetic: nothing tells whether its dot groups thousands or stands before decimals");
        }
    }

    private static void Compare(ArticleContext context, List<Term> terms)
    {
        // Cells of tables stand side by side without words between them.
        var running = new TermList(context, [.. terms.Where(t => context.Paragraphs[t.Candidate.Paragraph].Kind != ParagraphKind.Row)]);
        List<Claim> claims =
        [
            .. new EquivalentFinder(context, running).Find(),
            .. new RatioFinder(context, running).Find(),
            .. new DifferenceFinder(context, running).Find(),
            .. new PartsFinder(context, running).Find(),
            .. new AverageFinder(context, running).Find(),
            .. new TableFinder(context, terms).Find(),
        ];
        new Separators(context).Settle(claims, terms);
        foreach (var relation in claims.Select(c => c.Meant).OfType<Relation>())
            Note(context, relation);
    }

    private static void Note(ArticleContext context, Relation relation)
    {
        var held = relation.Holds;
        foreach (var (term, expected, with) in relation.Expectations().Where(e => e.Term.Candidate.Indicator is not null))
        {
            var span = new Mention(with.Min(t => t.Candidate.Start), with.Max(t => t.Candidate.End));
            term.Candidate.Compared(new FigureCheck(relation.Kind, span, Short(Math.Max(0, expected)), Short(term.Value), held));
            term.Candidate.Confidence = Confidence.After(term.Candidate.Confidence, relation.Kind, held);
            term.Candidate.Because($"arithmetic: {(held ? "agrees" : "contradiction")}: {relation.Say(context)}");
        }
    }

    // A quotient has digits without end; nobody reads more than a dozen.
    private static decimal Short(decimal value)
    {
        var step = 1m;
        while (Math.Abs(value) / step >= 1_000_000_000_000m)
            step *= 10;
        var digits = 12;
        for (var rest = Math.Abs(value); rest >= 1 && digits > 0; rest /= 10)
            digits--;
        return Figure.Plain(step > 1 ? Math.Round(value / step) * step : Math.Round(value, digits));
    }
}
