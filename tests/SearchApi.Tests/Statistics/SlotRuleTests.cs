using FsCheck;
using FsCheck.Fluent;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.Statistics;
using NgoNews.SearchApi.Tests.CrossCheck;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Tests.Statistics;

public sealed class SlotRuleTests
{
    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2023-H1", "2023-01-01", "2023-06-30")]
    [InlineData("2023-H2", "2023-07-01", "2023-12-31")]
    [InlineData("2024-Q1", "2024-01-01", "2024-03-31")]
    [InlineData("2024-Q4", "2024-10-01", "2024-12-31")]
    public void A_slot_is_read_as_it_is_written(string text, string from, string to)
    {
        Assert.True(Slot.TryParse(text, out var slot));
        Assert.Equal((text, Given.Days(from, to)), (slot.ToString(), new Period(slot.From, slot.To)));
        Assert.Equal(slot, Slot.Of(slot.To, slot.Grain));
    }

    [Theory]
    [InlineData("")]
    [InlineData("23")]
    [InlineData("2023-")]
    [InlineData("2023-H3")]
    [InlineData("2023-Q5")]
    [InlineData("2023-Q0")]
    [InlineData("2023-H11")]
    [InlineData("2023-01")]
    [InlineData("0000")]
    [InlineData("２０２３")]
    public void What_is_no_slot_is_refused(string text) => Assert.False(Slot.TryParse(text, out _));

    [Theory]
    [InlineData(Indicator.AidValue, Stage.Received, "2023-01-01", "2023-12-31", "2023 Period", "- -", "- -")]
    // A report of 15 December on the year.
    [InlineData(Indicator.AidValue, Stage.Received, "2023-01-01", "2023-12-15", "2023 Period", "- -", "- -")]
    [InlineData(Indicator.AidValue, Stage.Received, "2023-01-01", "2023-06-30", "- -", "2023-H1 Period", "- -")]
    [InlineData(Indicator.ItemCount, Stage.Approved, "2023-07-01", "2023-12-20", "- -", "2023-H2 Period", "- -")]
    [InlineData(Indicator.ItemCount, Stage.Approved, "2024-01-01", "2024-03-31", "- -", "- -", "2024-Q1 Period")]
    // Nine months are none of them.
    [InlineData(Indicator.AidValue, Stage.Received, "2023-01-01", "2023-09-30", "- -", "- -", "- -")]
    [InlineData(Indicator.AidValue, Stage.Received, "2023-05-12", "2023-05-12", "- -", "- -", "- -")]
    // "từ năm 2019 đến nay", "đến nay": sums over years, not of the year they end in.
    [InlineData(Indicator.AidValue, Stage.Received, "2019-01-01", "2023-06-10", "2023 Cumulative", "2023-H1 Cumulative", "2023-Q2 Cumulative")]
    [InlineData(Indicator.AidValue, Stage.Committed, "-", "2023-12-31", "2023 Cumulative", "2023-H2 Cumulative", "2023-Q4 Cumulative")]
    [InlineData(Indicator.AidValue, Stage.Received, "2023-01-01", "-", "- -", "- -", "- -")]
    [InlineData(Indicator.NgoCount, Stage.Active, "-", "2023-06-10", "2023 State", "2023-H1 State", "2023-Q2 State")]
    [InlineData(Indicator.NgoCount, Stage.Active, "2023-01-01", "2023-06-30", "2023 State", "2023-H1 State", "2023-Q2 State")]
    [InlineData(Indicator.NgoCount, Stage.Active, "2019-01-01", "2023-12-31", "2023 Cumulative", "2023-H2 Cumulative", "2023-Q4 Cumulative")]
    // "hiện có 22 tổ chức được cấp phép" and "năm 2023 cấp phép cho 5 tổ chức".
    [InlineData(Indicator.NgoCount, Stage.Licensed, "-", "2023-12-31", "2023 State", "2023-H2 State", "2023-Q4 State")]
    [InlineData(Indicator.NgoCount, Stage.Licensed, "2023-01-01", "2023-12-31", "2023 Period", "- -", "- -")]
    [InlineData(Indicator.NgoCount, Stage.Engaged, "2023-01-01", "2023-12-31", "2023 Period", "- -", "- -")]
    [InlineData(Indicator.DelegationCount, Stage.Inbound, "2023-01-01", "2023-06-30", "- -", "2023-H1 Period", "- -")]
    public void A_total_stands_where_it_tells_the_whole_step(Indicator indicator, Stage stage, string from, string to, string year, string half, string quarter) =>
        Assert.Equal([year, half, quarter], Enum.GetValues<Grain>().Select(grain => SlotRule.Of(indicator, stage, Given.Days(from, to), grain) is { } standing
            ? $"{standing.Slot} {standing.Basis}" : "- -"));

    [Theory]
    [InlineData("2023-05-12", "2023-05-12", "2023", "2023-H1", "2023-Q2")]
    [InlineData("2023-01-01", "2023-12-31", "2023", "", "")]
    [InlineData("2022-05-01", "2023-05-01", "", "", "")]
    [InlineData("-", "2023-05-01", "", "", "")]
    public void A_part_stands_where_its_whole_time_lies(string from, string to, string year, string half, string quarter) =>
        Assert.Equal([year, half, quarter], Enum.GetValues<Grain>().Select(grain => SlotRule.OfPart(Given.Days(from, to), grain)?.Slot.ToString() ?? ""));

    /// <summary>What a number is made of and what its link opens are one rule.</summary>
    [Fact]
    public void The_question_for_a_step_finds_those_that_stand_there_and_no_others()
    {
        var day = Gen.Choose(0, 1100).Select(days => (DateOnly?)new DateOnly(2022, 1, 1).AddDays(days));
        // Ends of months are where the rule turns.
        var end = Gen.Choose(0, 36).Select(months => (DateOnly?)new DateOnly(2022, 1, 1).AddMonths(months));
        var from = Gen.OneOf(Gen.Constant<DateOnly?>(null), day, end);
        var to = Gen.OneOf(Gen.Constant<DateOnly?>(null), day, end.Select(d => (DateOnly?)d!.Value.AddDays(-1)));
        var cases =
            from indicator in Gen.Elements(Enum.GetValues<Indicator>())
            from stage in Gen.Elements(Enum.GetValues<Stage>())
            from told in @from.Zip(to, (f, t) => new Period(f, t)).Where(p => p.From is null || p.To is null || p.From <= p.To)
            from asked in @from.Zip(to, (f, t) => new Period(f, t)).Where(p => p.From is null || p.To is null || p.From <= p.To)
            from grain in Gen.Elements(Enum.GetValues<Grain>())
            select (indicator, stage, told, asked, grain);

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            if (SlotRule.Of(c.indicator, c.stage, c.asked, c.grain) is { } standing)
            {
                var query = SlotRule.Totals(new FigureQuery { Indicator = c.indicator, Stage = c.stage }, standing);
                Assert.True(Fits(query, c.asked), $"{standing} does not find {c.asked}");
                Assert.Equal(SlotRule.Of(c.indicator, c.stage, c.told, c.grain) == standing, Fits(query, c.told));
            }
            if (SlotRule.OfPart(c.asked, c.grain) is { } part)
                Assert.Equal(SlotRule.OfPart(c.told, c.grain) == part, Fits(SlotRule.Parts(new FigureQuery(), part.Slot), c.told));
        }).Check(Runs.Of(2000));
    }

    private static bool Fits(FigureQuery query, Period period) => period.To is { } to && query.Ends!.Value.From <= to && to <= query.Ends.Value.To
        && (period.From is { } from ? query.Begins!.Value.Days is { } days && days.From <= from && from <= days.To : query.Begins!.Value.Open);
}
