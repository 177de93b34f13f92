using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Store.Figures;

namespace NgoNews.Store.Tests.Figures;

public sealed class FigureChangeTests
{
    private static readonly Figure Items = Samples.Items(Samples.Body, "38 khoản viện trợ");

    [Fact]
    public void A_correction_is_a_number_stated_otherwise_a_figure_left_out_or_one_added()
    {
        var value = Items with { Indicator = Indicator.AidValue, Unit = "USD", Value = 2_072_000 };
        var delegations = Items with { Indicator = Indicator.DelegationCount, Value = 12 };

        var changes = FigureChange.Between(
            Rows(Items, value, delegations),
            Rows(Items with { Stage = Stage.Approved, Value = 9 }, value with { Value = 2_720_000 }, Items));

        Assert.Equal(["2072000 → 2720000", "12 → ", " → 9"], changes.Select(c => FormattableString.Invariant($"{c.Before?.Figure.Value} → {c.After?.Figure.Value}")));
    }

    [Fact]
    public void A_hedge_is_part_of_the_number_and_a_period_is_another_figure()
    {
        var nearly = FigureChange.Between(Rows(Items), Rows(Items with { Qualifier = Qualifier.Nearly }));
        var later = FigureChange.Between(Rows(Items), Rows(Items with { Period = Period.Year(2024) }));

        Assert.Equal(Qualifier.Nearly, Assert.Single(nearly).After!.Figure.Qualifier);
        Assert.Equal(2, later.Count);
    }

    [Fact]
    public void The_same_figures_in_another_order_and_at_another_place_of_the_text_are_no_change() =>
        Assert.Empty(FigureChange.Between(Rows(Items, Items with { Value = 2, Donor = "A" }), Rows(Items with { Value = 2, Donor = "A" }, Items with { Mentions = [new Mention(0, 2)] })));

    private static IReadOnlyList<FigureRow> Rows(params Figure[] figures) =>
        [.. figures.Select((figure, i) => new FigureRow(i, "a", 1, figure, ["38"], "Câu.", "Tựa", null, "hue", null, false, "h", "a"))];
}
