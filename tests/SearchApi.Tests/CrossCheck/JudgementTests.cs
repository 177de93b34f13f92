using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Tests.CrossCheck;

public class JudgementTests
{
    private static readonly FigureRow Agreeing = Given.Says(120_000_000_000, "a", "1", "120 tỷ đồng");
    private static readonly FigureRow AgreeingElsewhere = Given.Says(119_700_000_000, "b", "2", "gần 120 tỷ", Qualifier.About);
    private static readonly FigureRow CopyOfAgreeing = Given.Says(120_000_000_000, "c", "1", "120 tỷ đồng");
    private static readonly FigureRow Near = Given.Says(123_000_000_000, "d", "4", "123 tỷ đồng");
    private static readonly FigureRow Far = Given.Says(111_800_000_000, "e", "5", "111,8 tỷ đồng");
    private static readonly FigureRow OtherYear = Given.Row(Given.Figure with { Period = Given.Days("2022-01-01", "2022-12-31"), Value = 1 });

    [Fact]
    public void Nothing_comparable_is_not_reported() => Expect(Verdict.NotReported, 0, OtherYear);

    [Fact]
    public void One_source_that_agrees_is_a_single_source() => Expect(Verdict.SingleSource, 1, Agreeing);

    [Fact]
    public void A_copy_confirms_nothing() => Expect(Verdict.SingleSource, 1, Agreeing, CopyOfAgreeing);

    [Fact]
    public void Two_independent_sources_confirm() => Expect(Verdict.Confirmed, 2, Agreeing, AgreeingElsewhere);

    [Fact]
    public void A_figure_that_is_only_close_takes_nothing_from_two_that_agree() => Expect(Verdict.Confirmed, 3, Agreeing, AgreeingElsewhere, Near);

    [Fact]
    public void Close_stands_before_a_single_source() => Expect(Verdict.Close, 2, Agreeing, Near);

    [Fact]
    public void One_conflict_outweighs_any_agreement() => Expect(Verdict.Conflicting, 3, Agreeing, AgreeingElsewhere, Far);

    [Fact]
    public void The_gap_is_what_lies_between_the_intervals_relative_to_the_total()
    {
        // 120 tỷ from a table is 119.5 to 120.5; "111,8 tỷ" ends at 111.85.
        var report = Assert.Single(Judgement.Of(Given.Total, [Far]).Reports);

        Assert.Equal(Agreement.Conflicts, report.Agreement);
        Assert.Equal(7_650_000_000m / 120_000_000_000m, report.Gap);
    }

    [Theory]
    [InlineData(22, 22, Agreement.Agrees)]
    [InlineData(22, 23, Agreement.Close)]
    [InlineData(22, 24, Agreement.Conflicts)]
    [InlineData(100, 105, Agreement.Close)]
    [InlineData(100, 106, Agreement.Conflicts)]
    [InlineData(0, 1, Agreement.Close)]
    [InlineData(0, 2, Agreement.Conflicts)]
    public void Counts_are_close_when_one_apart_or_within_five_percent(int total, int press, Agreement expected)
    {
        var (agreement, _) = Judgement.Compare(new(total, total), new(press, press), total, isCount: true);

        Assert.Equal(expected, agreement);
    }

    [Fact]
    public void A_union_s_own_sum_is_shown_with_its_reason_and_without_reports()
    {
        var check = Judgement.Of(Given.Total with { Basis = "friendship union only" }, [Agreeing]);

        Assert.Equal((Verdict.NotReported, NotCompared.Basis), (check.Verdict, check.NotCompared));
        Assert.Empty(check.Reports);
    }

    private static void Expect(Verdict verdict, int sources, params FigureRow[] rows)
    {
        var check = Judgement.Of(Given.Total, rows);

        Assert.Equal((verdict, sources), (check.Verdict, check.Sources));
        Assert.Null(check.NotCompared);
    }
}
