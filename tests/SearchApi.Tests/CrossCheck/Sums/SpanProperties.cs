using FsCheck;
using FsCheck.Fluent;

using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.CrossCheck.Sums;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.Tests.CrossCheck.Sums;

public class SpanProperties
{
    /// <summary>Twelve years of counts, and spans of them with their true sums.</summary>
    private static readonly Gen<(int[] Years, (int From, int To)[] Spans)> Histories =
        from years in Gen.Choose(0, 200).ArrayOf(12)
        from spans in (from a in Gen.Choose(0, 11) from b in Gen.Choose(0, 11) select (Math.Min(a, b), Math.Max(a, b))).ArrayOf(10)
        select (years, spans);

    [Fact]
    public void Sums_of_one_history_never_contradict_each_other() =>
        Prop.ForAll(Histories.ToArbitrary(), history => !Spans.Of(Totals(history)).Any()).Holds();

    [Fact]
    public void A_year_that_is_more_than_a_span_that_holds_it_is_found() =>
        Prop.ForAll(Histories.ToArbitrary(), history =>
            {
                var (from, to) = history.Spans[0];
                var whole = history.Years[from..(to + 1)].Sum();
                var wrong = Total("wrong", from, from, (whole * 2) + 10);
                // Told twice of one year it is another finding.
                return to == from || history.Spans.Contains((from, from)) || Spans.Of([.. Totals(history), wrong]).Any(finding => finding.Totals.Contains(wrong));
            })
            .Holds();

    private static List<OfficialTotal> Totals((int[] Years, (int From, int To)[] Spans) history) =>
        [.. history.Spans.Distinct().Select((span, at) => Total($"S{at}", span.From, span.To, history.Years[span.From..(span.To + 1)].Sum()))];

    private static OfficialTotal Total(string id, int from, int to, decimal value) => Given.Total with
    {
        Id = id,
        Indicator = Indicator.ItemCount,
        Unit = "1",
        Value = value,
        Period = new Period(new DateOnly(2010 + from, 1, 1), new DateOnly(2010 + to, 12, 31)),
    };
}
