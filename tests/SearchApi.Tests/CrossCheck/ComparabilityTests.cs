using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.CrossCheck;

namespace NgoNews.SearchApi.Tests.CrossCheck;

public class ComparabilityTests
{
    [Fact]
    public void A_figure_of_the_same_slot_is_comparable() => Assert.True(Comparability.SameSlot(Given.Total, Given.Row()));

    [Fact]
    public void Another_currency_claims_the_same_slot() => Assert.True(Comparability.SameSlot(Given.Total, Given.Row(Given.Figure with { Unit = "USD", Value = 5_000_000 })));

    [Theory]
    [InlineData("place: the merged province is another")]
    [InlineData("place: none")]
    [InlineData("indicator")]
    [InlineData("unit: a currency without rates")]
    [InlineData("coverage")]
    [InlineData("stage")]
    [InlineData("period")]
    [InlineData("sample data and real")]
    public void A_figure_that_openly_differs_is_a_near_miss(string what)
    {
        var figure = Given.Figure;
        var row = what.Split(':')[0] switch
        {
            "place" => Given.Row(figure with { Place = what.Contains("merged", StringComparison.Ordinal) ? "VN-25@2025" : null }),
            "indicator" => Given.Row(figure with { Indicator = Indicator.ItemCount }),
            "unit" => Given.Row(figure with { Unit = "XAU" }),
            "coverage" => Given.Row(figure with { Coverage = Coverage.Part }),
            "stage" => Given.Row(figure with { Stage = Stage.Target }),
            "period" => Given.Row(figure with { Period = Period.Year(2022) }),
            _ => Given.Row(sample: true),
        };

        Assert.False(Comparability.SameSlot(Given.Total, row));
    }

    [Theory]
    [InlineData(Indicator.AidValue, Stage.Committed, Stage.Approved, true)]
    [InlineData(Indicator.AidValue, Stage.Committed, Stage.Received, true)]
    [InlineData(Indicator.AidValue, Stage.Disbursed, Stage.Received, true)]
    [InlineData(Indicator.AidValue, Stage.Disbursed, Stage.Unspecified, true)]
    [InlineData(Indicator.AidValue, Stage.Committed, Stage.Disbursed, false)]
    [InlineData(Indicator.ItemCount, Stage.Approved, Stage.Unspecified, true)]
    [InlineData(Indicator.AidValue, Stage.Target, Stage.Target, true)]
    [InlineData(Indicator.AidValue, Stage.Target, Stage.Unspecified, false)]
    [InlineData(Indicator.NgoCount, Stage.Active, Stage.Active, true)]
    [InlineData(Indicator.NgoCount, Stage.Active, Stage.Licensed, false)]
    [InlineData(Indicator.NgoCount, Stage.Active, Stage.Unspecified, false)]
    [InlineData(Indicator.DelegationCount, Stage.Inbound, Stage.Outbound, false)]
    [InlineData(Indicator.VisitCount, Stage.Inbound, Stage.Inbound, true)]
    public void Stages_go_together_as_the_table_says(Indicator indicator, Stage one, Stage other, bool together)
    {
        Assert.Equal(together, Comparability.Stages(indicator, one, other));
        Assert.Equal(together, Comparability.Stages(indicator, other, one));
    }

    [Theory]
    // "từ năm 2010 đến nay", told at two dates of one month
    [InlineData(Indicator.AidValue, "2010-01-01", "2023-11-10", "2010-01-01", "2023-12-05", true)]
    [InlineData(Indicator.AidValue, "2010-01-01", "2023-11-10", "2010-01-01", "2023-12-31", false)]
    // a year and half of it
    [InlineData(Indicator.AidValue, "2023-01-01", "2023-12-31", "2023-01-01", "2023-06-30", false)]
    // a year and everything up to its end
    [InlineData(Indicator.AidValue, "2023-01-01", "2023-12-31", "-", "2023-12-31", false)]
    // nothing tells
    [InlineData(Indicator.AidValue, "-", "-", "-", "-", false)]
    [InlineData(Indicator.AidValue, "2023-01-01", "-", "2023-01-01", "-", false)]
    // organisations: "hiện có" and "năm 2023", half a year apart, in one year, and neither
    [InlineData(Indicator.NgoCount, "-", "2023-03-27", "2023-01-01", "2023-12-31", true)]
    [InlineData(Indicator.NgoCount, "-", "2022-12-19", "-", "2023-05-30", true)]
    [InlineData(Indicator.NgoCount, "-", "2022-06-19", "-", "2023-05-30", false)]
    [InlineData(Indicator.NgoCount, "2018-01-01", "2023-12-31", "-", "2023-12-31", false)]
    public void Periods_are_the_same_time_as_the_table_says(Indicator indicator, string from, string to, string otherFrom, string otherTo, bool same)
    {
        Assert.Equal(same, Comparability.Periods(indicator, Given.Days(from, to), Given.Days(otherFrom, otherTo)));
        Assert.Equal(same, Comparability.Periods(indicator, Given.Days(otherFrom, otherTo), Given.Days(from, to)));
    }

    [Fact]
    public void A_total_that_is_none_is_held_against_nothing_and_says_why()
    {
        Assert.Equal(NotCompared.Basis, Comparability.Obstacle(Given.Total with { Basis = "friendship union only" }));
        Assert.Equal(NotCompared.Coverage, Comparability.Obstacle(Given.Total with { Coverage = Coverage.Part }));
        Assert.Equal(NotCompared.Place, Comparability.Obstacle(Given.Total with { Place = null }));
        Assert.Equal(NotCompared.Period, Comparability.Obstacle(Given.Total with { Period = Given.Days("2023-01-01", "-") }));
        Assert.Null(Comparability.Obstacle(Given.Total));
    }
}
