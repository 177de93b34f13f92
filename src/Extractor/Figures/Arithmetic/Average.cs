namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>"giai đoạn 2008 - 2017 … 17,6 triệu USD, bình quân mỗi năm 1,76 triệu USD".</summary>
/// <param name="total">The sum of all years.</param>
/// <param name="yearly">What it makes a year.</param>
/// <param name="years">How many years; "nhiệm kỳ 2011 - 2016" is counted as five as often as six, so one less is allowed.</param>
internal sealed class Average(Term total, Term yearly, int years) : Relation(CheckKind.Average, total, yearly)
{
    private Interval Years => new(Math.Max(1, years - 1), years);

    private int Likely => years > 1 && Math.Abs(total.Value - (yearly.Value * (years - 1))) < Math.Abs(total.Value - (yearly.Value * years)) ? years - 1 : years;

    public override bool Holds => (yearly.Range * Years).Meets(total.Range);

    public override IEnumerable<(Term, decimal, IReadOnlyList<Term>)> Expectations()
    {
        yield return (yearly, total.Value / Likely, [total]);
        yield return (total, yearly.Value * Likely, [yearly]);
    }

    public override string Say(ArticleContext context) =>
        $"\"{total.In(context)}\" in {Likely} years makes {Plain(total.Value / Likely)} a year; the article says \"{yearly.In(context)}\"";
}
