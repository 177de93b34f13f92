using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.CrossCheck.Causes;

namespace NgoNews.SearchApi.Tests.CrossCheck.Causes;

/// <summary>Every cue's example, held against a total of 10 million USD of Quảng Trị in 2023, gives the cause that the cue stands for.</summary>
public class CueTests
{
    public static TheoryData<string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var cue in Cues.All.Where(cue => cue.Example.Length > 0))
                data.Add(cue.Phrase, cue.Example);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_the_cause_that_its_cue_stands_for(string phrase, string example)
    {
        var cue = Cues.All.Single(c => c.Phrase == phrase && c.Example == example);

        Assert.Contains(phrase, example.ToLowerInvariant(), StringComparison.Ordinal);
        Assert.Equal(Meaning(cue.Kind), Held(example, StageOf(cue.Kind))?.Cause);
    }

    [Fact]
    public void A_phrase_stands_once() => Assert.Equal(Cues.All.Count, Cues.All.DistinctBy(cue => cue.Phrase).Count());

    [Theory]
    // the same words, told of another number or of what the total is, too
    [InlineData("Giá trị giải ngân năm 2023 đạt 6,1 triệu USD trên tổng vốn cam kết", Stage.Disbursed)]
    [InlineData("Chương trình vận động viện trợ giai đoạn 2019-2025: năm 2023 tiếp nhận 14,2 triệu USD", Stage.Received)]
    [InlineData("Theo Liên hiệp các tổ chức hữu nghị tỉnh, năm 2023 toàn tỉnh tiếp nhận 6,1 triệu USD", Stage.Received)]
    [InlineData("Năm 2023, viện trợ đạt 6,1 triệu USD; năm 2022 là 5,4 triệu USD", Stage.Received)]
    [InlineData("Năm 2023 tỉnh tiếp nhận 14,2 triệu USD từ các tổ chức nước ngoài", Stage.Received)]
    [InlineData("Tỉnh bố trí vốn đối ứng kịp thời, viện trợ năm 2023 là 6,1 triệu USD", Stage.Received)]
    public void Words_that_are_told_of_something_else_explain_nothing(string fragment, Stage stage) => Assert.Null(Held(fragment, stage));

    private static Cause Meaning(CueKind kind) => kind switch
    {
        CueKind.Committed or CueKind.Disbursed => Cause.CommittedVsDisbursed,
        CueKind.Cumulative => Cause.CumulativeVsYearly,
        CueKind.Early => Cause.EarlyVsFinal,
        CueKind.Union => Cause.UnionVsProvince,
        CueKind.Counterpart or CueKind.Without => Cause.CounterpartFunds,
        CueKind.Merged or CueKind.Former => Cause.OldVsNewProvince,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "has no cause of its own, and needs no example"),
    };

    private static Stage StageOf(CueKind kind) => kind switch
    {
        CueKind.Committed => Stage.Disbursed,
        CueKind.Disbursed => Stage.Committed,
        _ => Stage.Received,
    };

    private static FoundCause? Held(string fragment, Stage stage)
    {
        var value = new[] { 14.2m, 6.1m, 9.1m }.First(number => fragment.Contains(number.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ','), StringComparison.Ordinal)
            || fragment.Contains(number.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)) * 1_000_000;
        var merged = fragment.Contains("cũ", StringComparison.Ordinal) || (value < 10_000_000 && (fragment.Contains("sáp nhập", StringComparison.Ordinal)
            || fragment.Contains("hợp nhất", StringComparison.Ordinal) || fragment.Contains("sắp xếp", StringComparison.Ordinal)));
        var place = merged ? "VN-25@2025" : "VN-25";
        var total = Given.Total with { Value = 10_000_000, Unit = "USD", Stage = stage, Place = place, Published = "2024-01-20" };
        var figure = Given.Figure with { Value = value, Unit = "USD", Place = place };
        var row = Given.Row(figure, published: "2024-01-25T08:00:00+07:00") with { Sentence = fragment, Quotes = [fragment] };
        // Published after the merger, so that no date speaks beside the words.
        if (merged)
            row = row with { Published = new DateTimeOffset(2025, 9, 1, 8, 0, 0, TimeSpan.FromHours(7)) };
        return Judgement.Of(merged ? total with { Published = "2025-08-20" } : total, [row]).Reports.Single().Cause;
    }
}
