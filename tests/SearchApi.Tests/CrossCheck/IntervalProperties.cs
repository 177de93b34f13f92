using FsCheck;
using FsCheck.Fluent;

using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;

using Interval = NgoNews.SearchApi.CrossCheck.Interval;

namespace NgoNews.SearchApi.Tests.CrossCheck;

public class IntervalProperties
{
    private static readonly Gen<decimal> Values =
        from digits in Gen.Choose(1, 99_999)
        from zeros in Gen.Choose(0, 9)
        select digits * (decimal)Math.Pow(10, zeros);

    private static readonly Gen<Qualifier> Hedges = Gen.Elements(Enum.GetValues<Qualifier>());

    private static readonly Gen<string> Units = Gen.Elements("USD", "VND", "1");

    private static readonly Gen<Statement> Statements =
        from value in Values
        from hedge in Hedges
        from unit in Units
        from width in Gen.Choose(1, 1000)
        select new Statement(value, hedge == Qualifier.Range ? value + width : null, hedge, unit);

    private static readonly Gen<Interval> Intervals = from statement in Statements select statement.Bounds;

    [Fact]
    public void A_number_lies_within_its_own_bounds() =>
        Prop.ForAll(Statements.ToArbitrary(), s => s.Bounds.Contains(s.Value) && s.Bounds.Low >= 0 && s.Bounds.Low <= s.Bounds.High)
            .Holds();

    [Fact]
    public void Meeting_and_distance_are_the_same_both_ways() =>
        Prop.ForAll(Pairs.ToArbitrary(), pair =>
                pair.One.Meets(pair.Other) == pair.Other.Meets(pair.One)
                && pair.One.DistanceTo(pair.Other) == pair.Other.DistanceTo(pair.One)
                && pair.One.Meets(pair.Other) == (pair.One.DistanceTo(pair.Other) == 0))
            .Holds();

    [Fact]
    public void Printing_fewer_digits_never_turns_an_agreement_into_a_conflict() =>
        Prop.ForAll(Coarsenings.ToArbitrary(), c =>
            {
                var (before, _) = Judgement.Compare(c.Total, c.Fine, 1_000_000, isCount: false);
                var (after, _) = Judgement.Compare(c.Total, c.Coarse, 1_000_000, isCount: false);
                return c.Coarse.Low <= c.Fine.Low && c.Coarse.High >= c.Fine.High && after <= before;
            })
            .Holds();

    private static Gen<Pair> Pairs => from one in Intervals from other in Intervals select new Pair(one, other);

    /// <summary>The same number printed with and without zeros behind its comma: "2,500 triệu" and "2,5 triệu".</summary>
    private static Gen<Coarsening> Coarsenings =>
        from tenths in Gen.Choose(11, 9_999)
        from zeros in Gen.Choose(1, 5)
        from near in Gen.Choose(-200_000, 200_000)
        let value = tenths * 100_000m
        let coarse = $"{tenths / 10},{tenths % 10}"
        let total = Math.Max(0, value + near)
        where tenths % 10 != 0
        select new Coarsening(
            Bounds.Of(total, null, "USD", Qualifier.Exact, []),
            Bounds.Of(value, null, "USD", Qualifier.Exact, [coarse + new string('0', zeros) + " triệu USD"]),
            Bounds.Of(value, null, "USD", Qualifier.Exact, [coarse + " triệu USD"]));

    private sealed record Statement(decimal Value, decimal? High, Qualifier Qualifier, string Unit)
    {
        public Interval Bounds => NgoNews.SearchApi.CrossCheck.Bounds.Of(Value, High, Unit, Qualifier, []);
    }

    private sealed record Pair(Interval One, Interval Other);

    private sealed record Coarsening(Interval Total, Interval Fine, Interval Coarse);
}
