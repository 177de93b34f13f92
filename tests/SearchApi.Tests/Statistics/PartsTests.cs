using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Statistics;
using NgoNews.SearchApi.Tests.CrossCheck;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Tests.Statistics;

public sealed class PartsTests
{
    private static readonly Slot Year = Slot.OfYear(2023);
    private static readonly Figure Grant = Given.Figure with { Coverage = Coverage.Part, Donor = "Oxfam", Value = 5_000_000_000, Period = Given.Days("2023-05-12", "2023-05-12") };

    [Fact]
    public void A_grant_that_two_articles_tell_counts_once()
    {
        var point = Parts.Point(Year, [Row(1, Grant), Row(2, Grant with { Qualifier = Qualifier.About, Value = 5_100_000_000 }), Row(3, Grant with { Value = 2_000_000_000 })]);

        Assert.Equal((7_000_000_000m, Choice.SumOfParts), (point.Value, point.Choice));
        Assert.Equal(2, point.Figures.Count);
        Assert.Equal(3, point.Readings.Count);
    }

    [Fact]
    public void Two_grants_of_one_size_in_one_article_are_two_also_in_its_copy()
    {
        var first = Row(1, Grant);
        var second = first with { Figure = first.Figure with { Id = 2 } };
        var copied = Row(3, Grant);
        var again = copied with { Figure = copied.Figure with { Id = 4 } };

        Assert.Equal(10_000_000_000m, Parts.Point(Year, [first, second, copied, again]).Value);
    }

    [Fact]
    public void Grants_of_one_size_at_different_times_are_two() =>
        Assert.Equal(10_000_000_000m, Parts.Point(Year, [Row(1, Grant), Row(2, Grant with { Period = Given.Days("2023-09-01", "2023-09-01") })]).Value);

    [Fact]
    public void A_part_of_a_part_is_in_it_already()
    {
        var whole = Row(1, Grant with { Mentions = [new Mention(0, 10)] });
        var part = Row(1, Grant with { Value = 2_000_000_000, Mentions = [new Mention(20, 30)], Checks = [new FigureCheck(CheckKind.PartOfWhole, new Mention(0, 10), 5_000_000_000, 2_000_000_000, true)] });

        var point = Parts.Point(Year, [whole, part with { Figure = part.Figure with { Id = 2 } }]);

        Assert.Equal((5_000_000_000m, Choice.OnlyReading, 2), (point.Value, point.Choice, point.Readings.Count));
    }

    [Fact]
    public void The_more_official_of_as_many_sources_is_taken_and_said()
    {
        var press = Row(1, Grant, published: "2024-05-01");
        var office = Row(2, Grant with { Value = 7_000_000_000 }, portal: "sngv", url: "https://songoaivu.quangtri.gov.vn/2");
        var publishers = new Publishers();

        var point = SeriesChoice.Point(Year, new[] { press, office }.Select(r => r with { Official = publishers.RankOf(r.Figure) }));

        Assert.Equal((7_000_000_000m, Choice.MostOfficial, true), (point.Value, point.Choice, point.Disagrees));
    }

    private static SeriesReading Row(long id, Figure figure, string? portal = null, string? url = null, string published = "2024-01-10")
    {
        FigureRow row = Given.Row(figure, "", portal ?? $"p{id}", $"h{id}", id, published: published + "T08:00:00+07:00", url: url ?? $"https://p{id}.example/");
        return new SeriesReading(row, Bounds.Of(row));
    }
}
