namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>A whole and its parts: "47 khoản (29 dự án và 18 khoản phi dự án)".</summary>
internal sealed class Sum(Term whole, IReadOnlyList<Term> parts) : Relation(CheckKind.Sum, [whole, .. parts])
{
    public IReadOnlyList<Term> Parts { get; } = parts;

    public Term Whole { get; } = whole;

    public override bool Holds => Parts.Select(p => p.Range).Aggregate((a, b) => a + b).Meets(Whole.Range);

    // Coarse parts add up to anything.
    public override bool Convinces => Holds && Whole.Range.Width < 0.2m;

    public override IEnumerable<(Term, decimal, IReadOnlyList<Term>)> Expectations()
    {
        var sum = Parts.Sum(p => p.Value);
        yield return (Whole, sum, Parts);
        foreach (var part in Parts)
            yield return (part, Whole.Value - sum + part.Value, [Whole]);
    }

    public override string Say(ArticleContext context) =>
        $"{string.Join(" + ", Parts.Select(p => $"\"{p.In(context)}\""))} make {Plain(Parts.Sum(p => p.Value))}; the whole is \"{Whole.In(context)}\"";
}
