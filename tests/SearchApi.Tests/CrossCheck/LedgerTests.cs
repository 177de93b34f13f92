using NgoNews.SearchApi.CrossCheck;

namespace NgoNews.SearchApi.Tests.CrossCheck;

public class LedgerTests
{
    [Fact]
    public void A_changed_figure_changes_the_verdicts_of_its_slot()
    {
        var ledger = Filled();
        Assert.Equal(Verdict.Confirmed, ledger.Check(Given.Total).Verdict);

        var slot = Assert.Single(ledger.Put(Given.Row(Given.Figure with { Value = 12_000_000_000 }, "12 tỷ đồng", "a", "1", id: 1)));

        Assert.Equal(Verdict.Conflicting, Assert.Single(ledger.Check(slot)).Verdict);
    }

    [Fact]
    public void A_figure_that_moves_to_another_place_leaves_its_own()
    {
        var ledger = Filled();

        var slots = ledger.Put(Given.Row(Given.Figure with { Place = "VN-33" }, "120 tỷ đồng", "a", "1", id: 1));

        Assert.Equal(["VN-25", "VN-33"], slots.Select(slot => slot.Place));
        Assert.Equal(Verdict.SingleSource, ledger.Check(Given.Total).Verdict);
    }

    [Fact]
    public void A_figure_that_is_taken_out_is_no_source()
    {
        var ledger = Filled();

        ledger.Remove(1);
        ledger.Remove(2);

        Assert.Equal(Verdict.NotReported, ledger.Check(Given.Total).Verdict);
        Assert.Null(ledger.Remove(2));
    }

    [Fact]
    public void A_total_that_is_put_again_replaces_itself()
    {
        var ledger = Filled();

        ledger.Put(Given.Total with { Value = 90_000_000_000 });

        Assert.Equal(Verdict.Conflicting, Assert.Single(ledger.All()).Verdict);
    }

    private static Ledger Filled()
    {
        var ledger = new Ledger();
        ledger.Put(Given.Total);
        ledger.Put(Given.Row(portal: "a", hash: "1", id: 1));
        ledger.Put(Given.Row(portal: "b", hash: "2", id: 2));
        return ledger;
    }
}
