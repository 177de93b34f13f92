namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>"334 triệu USD, trong đó giải ngân 228,7 triệu USD": no part is more than its whole.</summary>
internal sealed class PartOf(Term whole, Term part) : Relation(CheckKind.PartOfWhole, whole, part)
{
    // Nobody names a part that is less than this of its whole; a mark read the wrong way makes one of a thousandth. A small gift in dong may be.
    private decimal Least => whole.Kind == "VND" ? 0.0002m : 0.002m;

    public override bool Holds => part.Range.Low <= whole.Range.High;

    public override bool Convinces => Holds && (!whole.IsMoney || part.Range.High >= whole.Value * Least);

    public override IEnumerable<(Term, decimal, IReadOnlyList<Term>)> Expectations()
    {
        yield return (part, whole.Value, [whole]);
        if (!Holds)
            yield return (whole, part.Value, [part]);
    }

    public override string Say(ArticleContext context) => $"\"{part.In(context)}\" is told as a part of \"{whole.In(context)}\"";
}
