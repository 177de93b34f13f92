namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>One sum in two currencies: "1,2 triệu USD, tương đương 28 tỷ đồng".</summary>
/// <param name="one">The sum.</param>
/// <param name="other">The same sum in the other currency.</param>
/// <param name="rateOfOne">What a unit of the one may be worth in dong.</param>
/// <param name="rateOfOther">What a unit of the other may be worth in dong.</param>
internal sealed class Equivalent(Term one, Term other, Interval rateOfOne, Interval rateOfOther) : Relation(CheckKind.Equivalent, one, other)
{
    public override bool Holds => (one.Range * rateOfOne).Meets(other.Range * rateOfOther);

    public override IEnumerable<(Term, decimal, IReadOnlyList<Term>)> Expectations()
    {
        var rate = Middle(rateOfOne) / Middle(rateOfOther);
        yield return (one, other.Value / rate, [other]);
        yield return (other, one.Value * rate, [one]);
    }

    public override string Say(ArticleContext context)
    {
        var (foreign, home) = Middle(rateOfOne) >= Middle(rateOfOther) ? (one, other) : (other, one);
        var (high, low) = foreign == one ? (rateOfOne, rateOfOther) : (rateOfOther, rateOfOne);
        return $"\"{foreign.In(context)}\" told as \"{home.In(context)}\" makes {Plain(home.Value / foreign.Value)} {home.Kind} a {foreign.Kind}; plausible then is {Plain(high.Low / low.High)} to {Plain(high.High / low.Low)}";
    }

    private static decimal Middle(Interval rate) => (rate.Low + rate.High) / 2;
}
