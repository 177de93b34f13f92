using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Learning.Gold;
using NgoNews.Extractor.Periods;

namespace NgoNews.Extractor.Tests.Figures.Gold;

/// <summary>The scorer scores as its definition says.</summary>
public class ScoreTests
{
    private static readonly GoldFigure Items = new(
        Indicator.ItemCount, 21, null, "1", Qualifier.Exact, Stage.Received, "VN-33", Period.Year(2023), Coverage.Total, null, [new("21 khoản", 2)]);

    [Fact]
    public void The_same_reading_is_right_in_full() => Assert.Equal((1, 1, 1), Of([Items], Read(Items)));

    [Fact]
    public void A_wrong_attribute_is_found_but_not_right() => Assert.Equal((1, 0, 1), Of([Items], Read(Items) with { Stage = Stage.Target }));

    [Fact]
    public void A_wrong_value_is_not_found() => Assert.Equal((0, 0, 0), Of([Items], Read(Items) with { Value = 22 }));

    [Fact]
    public void A_false_alarm_costs_precision() => Assert.Equal((2.0 / 3, 2.0 / 3, 1), Of([Items], Read(Items), Read(Items) with { Value = 22 }));

    [Fact]
    public void Evidence_is_the_nth_quote() => Assert.Equal((1, 1, 0), Of([Items], Read(Items) with { Mentions = [new(0, 8)] }));

    [Fact]
    public void The_better_pairing_is_taken() =>
        Assert.Equal((1, 1, 1), Of([Items, Items with { Stage = Stage.Target }], Read(Items) with { Stage = Stage.Target }, Read(Items)));

    private static (double Core, double Full, double Evidence) Of(GoldFigure[] gold, params Figure[] read)
    {
        var score = new Score();
        score.Add(new GoldArticle("x", null, "2024-01-01", "VN", "t", "21 khoản, 21 khoản", true, gold), read);
        return (score.CoreF1, score.FullF1, score.Evidence);
    }

    private static Figure Read(GoldFigure gold) => new()
    {
        Indicator = gold.Indicator,
        Value = gold.Value,
        Unit = gold.Unit,
        Qualifier = gold.Qualifier,
        Stage = gold.Stage,
        Place = gold.Place,
        Period = gold.Period,
        Coverage = gold.Coverage,
        Mentions = [new(10, 18)],
    };
}
