namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>A number that is so many hundredths of another: "đạt 96,7% kế hoạch (6 triệu USD)", "tăng 12% so với 1,5 triệu USD".</summary>
/// <param name="kind">Of a target, of another sum, or growth.</param>
/// <param name="one">The number.</param>
/// <param name="other">What it is held against.</param>
/// <param name="percent">The percentage as printed.</param>
/// <param name="share">What the percentage makes of the other: 1.12 for "tăng 12%".</param>
/// <param name="range">The share with its tolerance.</param>
/// <param name="sought">No word ties the numbers to the percentage; only their agreement does, so it must be close.</param>
internal sealed class Ratio(CheckKind kind, Term one, Term other, Term percent, decimal share, Interval range, bool sought) : Relation(kind, one, other)
{
    // A percentage found without a word of what it is taken of must be sharp, or any two numbers would do.
    private const decimal Sharp = 0.04m;
    private const decimal SharpNumbers = 0.12m;
    private const decimal Close = 0.005m;

    public override bool Holds => (other.Range * range).Meets(one.Range) && (!sought || (IsSharp && Math.Abs((one.Value / other.Value) - Math.Clamp(one.Value / other.Value, range.Low, range.High)) <= Close));

    // Both numbers and the percentage are printed finely enough that agreement is no accident.
    private bool IsSharp => range.Width <= Sharp && one.Range.Width + other.Range.Width <= SharpNumbers && share is < 0.995m or > 1.005m;

    public override IEnumerable<(Term, decimal, IReadOnlyList<Term>)> Expectations()
    {
        yield return (one, other.Value * share, [other]);
        yield return (other, one.Value / share, [one]);
    }

    public override string Say(ArticleContext context)
    {
        var of = Kind switch { CheckKind.PercentOfTarget => "of the target", CheckKind.Growth => "of what it grew or fell from,", _ => "of" };
        return $"\"{one.In(context)}\" is {Plain(one.Value / other.Value * 100)} % {of} \"{other.In(context)}\"; the article says \"{percent.In(context)}\"" + (Kind == CheckKind.Growth ? $", which makes {Plain(share * 100)} %" : "");
    }
}
