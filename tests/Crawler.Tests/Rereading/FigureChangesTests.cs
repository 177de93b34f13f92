using NgoNews.Crawler.Rereading;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;

namespace NgoNews.Crawler.Tests.Rereading;

public class FigureChangesTests
{
    private const string Text = "Năm 2023, tỉnh tiếp nhận 38 khoản viện trợ, trị giá gần 2,072 triệu USD, và 12 đoàn.";

    private static readonly Figure Items = Of("38 khoản viện trợ", Indicator.ItemCount, 38, "1", Stage.Received);
    private static readonly Figure Value = Of("gần 2,072 triệu USD", Indicator.AidValue, 2_072_000, "USD", Stage.Received) with { Qualifier = Qualifier.Nearly };

    [Fact]
    public void Nothing_differs_where_only_the_place_in_the_text_and_the_confidence_do()
    {
        var moved = Items with { Mentions = [new Mention(Items.Mentions[0].Start + 3, Items.Mentions[0].End + 3)], Confidence = 0.4, Value = 38.00m };
        Assert.Empty(FigureChanges.Between(Text, [Items, Value], "123" + Text, [Value with { Mentions = [new Mention(Value.Mentions[0].Start + 3, Value.Mentions[0].End + 3)] }, moved]));
    }

    [Fact]
    public void Added_gone_and_changed_are_told_with_their_words()
    {
        var visits = Of("12 đoàn", Indicator.DelegationCount, 12, "1", Stage.Inbound);
        var changes = FigureChanges.Between(Text, [Items, Value], Text, [visits, Items with { Stage = Stage.Committed, Place = "VN-25" }]);
        Assert.Equal(
            [
                "~ \"38 khoản viện trợ\" stage: Received → Committed, place: none → VN-25",
                "+ \"12 đoàn\" DelegationCount 12 Exact Inbound 2023-01-01..2023-12-31 Total",
                "- \"gần 2,072 triệu USD\" AidValue 2072000 USD Nearly Received 2023-01-01..2023-12-31 Total",
            ], changes.Select(c => c.ToString()));
    }

    [Fact]
    public void One_of_two_alike_that_is_gone_is_gone_once()
    {
        var change = Assert.Single(FigureChanges.Between(Text, [Items, Items], Text, [Items]));
        Assert.Null(change.After);
    }

    [Fact]
    public void A_number_that_is_read_otherwise_of_the_same_words_is_a_change() =>
        Assert.Equal("~ \"gần 2,072 triệu USD\" value: 2072000 → 2072000000", Assert.Single(FigureChanges.Between(Text, [Value], Text, [Value with { Value = 2_072_000_000 }])).ToString());

    private static Figure Of(string quote, Indicator indicator, decimal value, string unit, Stage stage)
    {
        var start = Text.IndexOf(quote, StringComparison.Ordinal);
        return new Figure
        {
            Indicator = indicator,
            Value = value,
            Unit = unit,
            Qualifier = Qualifier.Exact,
            Stage = stage,
            Period = Period.Year(2023),
            Coverage = Coverage.Total,
            Mentions = [new Mention(start, start + quote.Length)],
        };
    }
}
