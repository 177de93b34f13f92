using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Figures.Arithmetic;

/// <summary>What holds whatever an article holds against each other.</summary>
public class ArithmeticProperties
{
    private static readonly string[] Amounts =
    [
        "2.072 triệu USD", "2,072 triệu USD", "1.300 triệu USD", "1,3 triệu USD", "48.156 tỷ đồng", "48 tỷ đồng", "1.250 triệu đồng", "999.999 tỷ đồng", "0,001 triệu USD", "1.83 triệu USD",
        "21 khoản viện trợ", "6 dự án", "15 khoản phi dự án", "160%", "0%", "99,9%", "100.000.000%", "gấp 3 lần", "999.999.999.999.999 lần", "2,1 tỷ won", "95.000 bảng Anh", "300.000 tỷ tỷ đồng",
    ];

    private static readonly string[] Words =
    [
        "Năm 2023, viện trợ phi chính phủ nước ngoài đạt ", ", đạt ", " kế hoạch ", " so với ", " cùng kỳ ", ", tăng ", ", giảm ", " (tương đương ", ") ", ", trong đó ", ", gồm ", " và ", ". Trong đó, ", "; ", ", ", ". ",
        " (", ": ", "bình quân mỗi năm ", " mỗi năm", "giai đoạn 2016 - 2020 ", "tổng cộng ", "gần ", "hơn ", "khoảng ", "mục tiêu ", "\n", " chuyển tiếp", " mới", "Tổng cộng | ", " | ",
    ];

    private static readonly Arbitrary<string> Texts = Gen.ListOf(Gen.OneOf(Gen.Elements(Amounts), Gen.Elements(Words), Gen.Elements(Words))).Select(p => string.Concat(p)).ToArbitrary();

    [Fact]
    public void Any_arithmetic_is_answered() => Check.One(NgoNews.Tests.Runs.Of(3000), Prop.ForAll(Texts, text => Read(text).All(f =>
        f.Confidence is > 0 and <= 1 && f.Checks.All(c => c.With.Start >= 0 && c.With.Start < c.With.End && c.With.End <= text.Length && c.Expected >= 0 && c.Found > 0))));

    // A mark is read one way or the other; the digits stay.
    [Fact]
    public void No_number_becomes_what_its_print_does_not_admit() => Check.One(NgoNews.Tests.Runs.Of(3000), Prop.ForAll(Texts, text => Read(text).All(f =>
        f.High is not null || f.Mentions.Any(m => SameDigits(m.In(text), f.Value)))));

    [Theory]
    [InlineData("2.072 triệu USD (tương đương 48 tỷ đồng), trong đó 5%, ")]
    [InlineData("đạt 108% kế hoạch 1,3 triệu USD, gồm 2 triệu USD và ")]
    [InlineData("gồm 2 dự án và (")]
    [InlineData("tăng 3 khoản so với 18 khoản, bình quân mỗi năm 2 khoản, tổng cộng 5 khoản ")]
    [InlineData("Tổng | 5 khoản\n")]
    public void A_comparison_without_end_is_answered(string piece) => Assert.NotNull(Read(string.Concat(Enumerable.Repeat(piece, 20_000))));

    private static bool SameDigits(string quote, decimal value) => Digits(value.ToString("0.######", CultureInfo.InvariantCulture)) is var read && Runs(quote).Any(run => Digits(run) == read);

    private static string[] Runs(string quote) => string.Concat(quote.Select(c => char.IsAsciiDigit(c) || c is '.' or ',' ? c : ' ')).Split(' ');

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit)).Trim('0');

    private static IReadOnlyList<Figure> Read(string text) =>
        FigureReader.Read(new SourceArticle("x", null, PublishedDate.Parse(Sample.Day), "VN-33", "Viện trợ phi chính phủ nước ngoài", text)).Figures;
}
