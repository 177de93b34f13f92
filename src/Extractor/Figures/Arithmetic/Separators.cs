namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>
/// Settles marks that can be read both ways: "2.072 triệu USD" is two thousand millions unless the article's own arithmetic contradicts that.
/// Only the two readings of the print are tried, never another number.
/// </summary>
internal sealed class Separators(ArticleContext context)
{
    /// <summary>Tries the claims, the most telling kinds first, then lets the other numbers of a confirmed style follow.</summary>
    public void Settle(IReadOnlyList<Claim> claims, IReadOnlyList<Term> terms)
    {
        if (!terms.Any(t => t.IsOpen))
            return;
        foreach (var claim in claims.Where(c => c.Ways.Any(w => w.Terms.Any(t => t.IsOpen))).OrderBy(c => Weakness(c.Ways[0].Kind)))
            Settle(claim);
        Follow(terms);
        foreach (var term in terms.Where(t => t.IsTurned))
            term.Candidate.Value = term.Value;
    }

    private static int Weakness(CheckKind kind) => kind switch
    {
        CheckKind.Equivalent => 0,
        CheckKind.PartOfWhole => 2,
        _ => 1,
    };

    private void Settle(Claim claim)
    {
        if (claim.Ways.FirstOrDefault(w => w.Convinces) is { } holds)
        {
            // Two numbers a thousand times too large have the same quotient: that settles neither.
            var open = holds.Terms.Where(t => t.IsOpen).Distinct().ToList();
            if (open.Count > 0 && !HoldsTurned(holds, open))
                open.Where(t => !HoldsTurned(holds, [t])).ToList().ForEach(t => t.IsSettled = true);
            return;
        }
        foreach (var way in claim.Ways)
        {
            var open = way.Terms.Where(t => t.IsOpen && (claim.Plain || t.Candidate.Indicator is not null)).Distinct().ToList();
            var turned = open.Select(t => new List<Term> { t }).Prepend(open).FirstOrDefault(t => t.Count > 0 && HoldsTurned(way, t));
            if (turned is null)
                continue;
            turned.ForEach(t => t.Turn());
            foreach (var term in turned)
                Settled(term, "otherwise the article contradicts itself: " + way.Say(context));
            return;
        }
    }

    /// <summary>Who prints a dot before the decimals once does so again: "1.5 triệu USD" and "2.072 triệu USD".</summary>
    private static void Follow(IReadOnlyList<Term> terms)
    {
        var turned = terms.Where(t => t.IsSettled && t.IsTurned).Select(StyleOf).ToHashSet();
        var kept = terms.Where(t => t.IsSettled && !t.IsTurned).Select(StyleOf).ToHashSet();
        var printed = terms.Where(t => t.DecimalMark != '\0').Select(t => (t.DecimalMark, t.Kind, t.Scale)).ToHashSet();
        var dots = turned.Any(t => t.Mark == '.');
        foreach (var term in terms.Where(t => t.IsOpen))
        {
            var style = StyleOf(term);
            // "1.250 triệu đồng" is how thousands of millions are printed by many who put a dot before decimals elsewhere.
            var follows = turned.Contains(style) || (dots && term.Mark == '.' && (term.Kind != "VND" || term.Scale >= 1_000_000_000m));
            var alike = term.Mark == '.' && printed.Contains(style) && !printed.Contains(style with { Mark = ',' });
            if (kept.Contains(style) || (!follows && !alike))
                continue;
            term.Turn();
            Settled(term, follows ? "another number of the article in the same print was settled so" : "the article prints a dot before decimals elsewhere");
        }
    }

    private static (char Mark, string Kind, decimal Scale) StyleOf(Term term) => (term.Mark, term.Kind, term.Scale);

    private static void Settled(Term term, string why)
    {
        term.IsSettled = true;
        term.Candidate.Because($"arithmetic: read as {Relation.Plain(term.Value)} {term.Kind}, for {why}");
    }

    private static bool HoldsTurned(Relation way, List<Term> turned)
    {
        turned.ForEach(t => t.Turn());
        var holds = way.Convinces;
        turned.ForEach(t => t.Turn());
        return holds;
    }
}
