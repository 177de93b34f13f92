using FsCheck.Fluent;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Figures;

/// <summary>Text made to break arithmetic or patience gets an answer like any other.</summary>
public class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "0", "0,000", "1", "5 - ", "999.999.999.999.999", "0,00000000000001", "100, ", "tỷ ", "triệu ", "nghìn ", "trăm ", "rưỡi ", "USD ", "đồng ", "từ ", "đến ", "hơn ", "khoảng ",
        "khoản viện trợ ", "tổ chức ", "(", ") ", "(đơn vị: tỷ đồng): ", "; ", ", ", ". ", "\n", " | ", "năm 2023 ", "9999 ", "quý IV ", "cùng kỳ ", "Quỹ ", "tiếp nhận ", "lần lượt là ",
    ];

    [Theory]
    [InlineData("giải ngân 0,000 triệu đồng")]
    [InlineData("Vốn viện trợ 100, 1 tỷ tỷ tỷ USD")]
    [InlineData("5 - 0,00000000000001 tỷ tỷ tỷ tỷ USD")]
    [InlineData("Giá trị viện trợ (tỷ tỷ tỷ tỷ đồng): Trấn Yên 999.999.999.999.999; Văn Yên 5.")]
    [InlineData("từ 999.999.999.999.999 đến 9.999.999.999.999.999 tỷ tỷ USD")]
    public void Arithmetic_that_overflows_is_no_figure(string text) => Assert.All(Read(text).Figures, f => Assert.InRange(f.Value, 0m, 1e18m));

    [Fact]
    public void Any_row_of_numbers_and_words_is_answered() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary(), text => { Read(text); }).Holds();

    [Theory]
    [InlineData("hơn ")]
    [InlineData("1 ")]
    [InlineData("Quỹ cam kết ")]
    [InlineData("tỉnh tiếp nhận 21 khoản viện trợ, ")]
    [InlineData("2 triệu USD, ")]
    [InlineData("(")]
    [InlineData("| 5 ")]
    public void A_line_without_end_is_answered(string piece)
    {
        // As a whole article that nobody could write; a quadratic reader would not come back from it.
        var text = string.Concat(Enumerable.Repeat(piece, 60_000));
        Assert.All(Read(text).Figures, f => Assert.All(f.Mentions, m => Assert.InRange(m.End, 1, text.Length)));
    }

    [Fact]
    public void Marks_without_end_are_cut_and_what_follows_keeps_its_place()
    {
        var given = "e" + string.Concat(Enumerable.Repeat("\u0301\u0323", 50_000)) + " Tỉnh tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài.";
        var text = NfcText.From(given);
        Assert.True(text.Value.Length < 200);
        Assert.Equal(given.IndexOf("21", StringComparison.Ordinal), text.ToGiven(text.Value.IndexOf("21", StringComparison.Ordinal)));
        var mention = Assert.Single(Read(given).Figures).Mentions[0];
        Assert.StartsWith("21 khoản", given[mention.Start..mention.End], StringComparison.Ordinal);
    }

    private static Reading Read(string text) => FigureReader.Read(new SourceArticle("x", null, new DateTimeOffset(2024, 1, 26, 8, 0, 0, TimeSpan.FromHours(7)), "VN-33",
        "Viện trợ phi chính phủ nước ngoài", text));
}
