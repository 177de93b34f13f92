using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Quantities;

/// <summary>What holds for any text: an answer, every span inside the text and none across another, the same in both forms of Unicode.</summary>
public class TextReadingProperties
{
    private static readonly string[] Pieces =
    [
        "một ", "hai ", "mươi ", "mốt ", "tư ", "lăm ", "năm ", "trăm ", "lẻ ", "không ", "nghìn ", "triệu ", "tỷ ", "rưỡi ", "phẩy ", "phần ", "nửa ", "tá ", "âm ", "trừ ", "vài ", "thứ ", "đầu tiên ",
        "1", "12 ", "007 ", "1.300.000 ", "1 300 000 ", "2,072 ", ",5 ", "1/2", "2tr5 ", "100k ", "3M ", "0912 345 678 ", "15:31 ", "999999999999999 ", "5 - 7 ", "½", "-", "−", "$", "USD", "VND1000", "đồng ", "xu ", "đô la Úc ", "% ", "kg ", "m75 ", "con ", "bò ", "dự án ",
        "hơn ", "dưới ", "từ ", "đến ", "giữa ", "và ", "trở lên ", "ngày ", "tháng ", "quý ", "tuần ", "hôm ", "qua ", "tới ", "trước ", "sau ", "thế kỷ ", "thập niên ", "những ", "các ", "năm 2020 ", "2021", "XX ", "Quốc khánh ", "chủ nhật ", "mùa hè ",
        ", ", ". ", "\n", "/", "(", ")", "@", "https://", "\uD800", "\uFFFE", "a\u0301\u0301", "１２", "😀", "Vie\u0323\u0302t ",
    ];

    private static readonly Arbitrary<string> Texts = Gen.ListOf(Gen.Elements(Pieces)).Select(p => string.Concat(p)).ToArbitrary();

    [Fact]
    public void Any_string_is_answered() => Prop.ForAll<string>(text => text is null || Holds(text, null)).Holds();

    [Fact]
    public void Any_string_of_the_words_that_readers_look_for_is_answered() =>
        Check.One(Runs.Of(3000), Prop.ForAll(Texts, text => Holds(text, PublishedDate.Parse("2024-02-29"))));

    [Fact]
    public void Any_day_of_publication_is_answered() =>
        Prop.ForAll(Texts, ArbMap.Default.ArbFor<DateTimeOffset>(), (text, at) => Holds(text, at)).Holds();

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2100-12-31")]
    public void The_edges_of_the_calendar_are_answered(string day) =>
        Prop.ForAll(Texts, text => Holds(text, PublishedDate.Parse(day))).Holds();

    [Fact]
    public void Decomposed_letters_change_nothing() =>
        Prop.ForAll(Texts, text =>
        {
            var composed = NfcText.Normalize(text);
            return Same(TextReading.Of(composed, PublishedDate.Parse("2024-06-12")), TextReading.Of(composed.Normalize(NormalizationForm.FormD), PublishedDate.Parse("2024-06-12")));
        }).Holds();

    [Theory]
    [InlineData("1")]
    [InlineData("1.1.1.1.1")]
    [InlineData("một triệu ")]
    [InlineData("phẩy không ")]
    [InlineData("1 234 567 ")]
    [InlineData("2020, 2021 và ")]
    [InlineData("0912 345 ")]
    [InlineData("a@b.")]
    [InlineData("năm ")]
    [InlineData("thứ hai, ngày ")]
    public void A_line_without_end_is_answered(string piece)
    {
        // Long enough that a quadratic reader would not come back.
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        Assert.True(Holds(text, PublishedDate.Parse("2024-06-12")));
    }

    private static bool Same(TextReading one, TextReading other) =>
        one.Quantities.Select(q => q with { Start = 0, End = 0 }).SequenceEqual(other.Quantities.Select(q => q with { Start = 0, End = 0 }))
        && one.Periods.Select(p => (p.From, p.To)).SequenceEqual(other.Periods.Select(p => (p.From, p.To)));

    private static bool Holds(string text, DateTimeOffset? published)
    {
        var reading = TextReading.Of(text, published);
        return InOrder(reading.Quantities.Select(q => (q.Start, q.End)), text.Length) && InOrder(reading.Periods.Select(p => (p.Start, p.End)), text.Length)
            && reading.Quantities.All(q => q.High is null || q.High > q.Value) && reading.Periods.All(p => p.From is null || p.To is null || p.From <= p.To);
    }

    private static bool InOrder(IEnumerable<(int Start, int End)> spans, int length)
    {
        var at = 0;
        foreach (var (start, end) in spans)
        {
            if (start < at || end <= start || end > length)
                return false;
            at = end;
        }
        return true;
    }
}
