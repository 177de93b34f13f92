namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>Growth told in units: "21 khoản, tăng 3 khoản so với 18 khoản".</summary>
internal sealed class Difference(Term now, Term before, Term step, bool up) : Relation(CheckKind.Growth, now, before)
{
    public override bool Holds => up ? (before.Range + step.Range).Meets(now.Range) : (now.Range + step.Range).Meets(before.Range);

    public override IEnumerable<(Term, decimal, IReadOnlyList<Term>)> Expectations()
    {
        yield return (now, up ? before.Value + step.Value : before.Value - step.Value, [before]);
        yield return (before, up ? now.Value - step.Value : now.Value + step.Value, [now]);
    }

    public override string Say(ArticleContext context) =>
        $"\"{now.In(context)}\" differs from \"{before.In(context)}\" by {Plain(Math.Abs(now.Value - before.Value))}; the article says {(up ? "more" : "less")} by \"{step.In(context)}\"";
}
