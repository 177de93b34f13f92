using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Figures;

/// <summary>What holds for any text: an answer, every mention inside the text, the same answer twice.</summary>
public class FigureReaderProperties
{
    private static readonly string[] Pieces =
    [
        "Năm 2023, ", "đến nay, ", "giai đoạn 2020-2025 ", "ngày 31/02/2024 ", "từ ", "đến ", "tháng 13/2024 ", "cùng kỳ ", "trong 5 năm qua ", "quý IX ",
        "tỉnh tiếp nhận ", "cam kết ", "giải ngân ", "phấn đấu ", "trong đó ", "Đắk Lắk ", "huyện Hải Lăng (Quảng Trị) ", "cả nước ", "World Vision ", "Quỹ ", "Tổ chức này ",
        "21 ", "1.300.000 ", "2,072 ", "1.5 ", "5 - 7 ", "hơn ", "gần ", "hai mươi mốt ", "nghìn ", "trăm ", "tỷ ", "triệu ", "rưỡi ", "999999999999999 ", "0 ", "00,0 ", "USD ", "đồng ", "khoản viện trợ ", "tổ chức phi chính phủ nước ngoài ", "đoàn vào ", "lượt người ",
        ". ", ", ", "; ", ": ", "(", ")", "/", "-", "–", "%", "\n", "\n\n", " | ", "- ", "\"", "“", "…", "80/2020/NĐ-CP ", "Ảnh: ", "Tin liên quan\n",
        "Vie\u0323\u0302n tro\u031b\u0323 ", "\uD800", "\uDC00", "\uFFFE", "\0", "\u200B", "\u00A0", "\uFEFF", "a\u0301\u0301\u0301", "\u0301", "😀", "１２", "²",
    ];

    private static readonly Arbitrary<string> Texts = Gen.ListOf(Gen.Elements(Pieces)).Select(p => string.Concat(p)).ToArbitrary();

    [Fact]
    public void Any_string_is_answered() => Prop.ForAll<string>(text => text is null || Holds(Of(text))).Holds();

    [Fact]
    public void Any_string_of_the_words_that_readers_look_for_is_answered() =>
        Check.One(Runs.Of(2000), Prop.ForAll(Texts, text => Holds(Of(text))));

    [Fact]
    public void Any_title_is_answered() =>
        Prop.ForAll(Texts, title => Holds(Of("Tỉnh tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài.") with { Title = title })).Holds();

    [Fact]
    public void Any_date_is_answered() =>
        Prop.ForAll(Texts, ArbMap.Default.ArbFor<DateTimeOffset>(), (text, at) => Holds(Of(text) with { Published = at })).Holds();

    [Theory]
    [InlineData("0001-01-02")]
    [InlineData("9999-12-31")]
    [InlineData("2024-02-29")]
    public void The_edges_of_the_calendar_are_answered(string day) =>
        Prop.ForAll(Texts, text => Holds(Of(text) with { Published = PublishedDate.Parse(day + "T00:00:00Z") ?? DateTimeOffset.MinValue })).Holds();

    [Fact]
    public void Decomposed_letters_change_no_figure() =>
        Prop.ForAll(Texts, text =>
        {
            var composed = NfcText.Normalize(text);
            var given = composed.Normalize(NormalizationForm.FormD);
            return Same.InBothForms(Of(composed), Of(given));
        }).Holds();

    [Fact]
    public void An_article_behind_another_says_what_it_says_alone() =>
        Prop.ForAll(Texts, Texts, (first, second) => Adds(first, second, "\n=====\n")).Holds();

    [Theory]
    [InlineData("\n===\n")]
    [InlineData("\n\n==========\n\n")]
    [InlineData("\r\n  = = =  \t\r\n", false)]
    [InlineData("\r\n===== \r\n")]
    public void Annotated_articles_behind_each_other_say_what_they_say_alone(string separator, bool separates = true)
    {
        var texts = Corpus.Gold(Corpus.GoldFolder("train")).Select(a => a.Source.Text).Take(24).ToList();
        Assert.Equal(separates, texts.Zip(texts.Skip(1)).All(pair => Adds(pair.First, pair.Second, separator)));
    }

    [Fact]
    public void A_line_that_only_holds_such_marks_among_words_separates_nothing() =>
        Assert.Single(SeveralArticles.Of("Bảng 1 ===== Bảng 2\n== a ==\n***\n-----"));

    // Read together, the figures of the first and then those of the second, each where it stands.
    private static bool Adds(string first, string second, string separator)
    {
        var behind = first.Length + separator.Length;
        Mention Moved(Mention mention) => new(mention.Start + behind, mention.End + behind);
        var alone = FigureReader.Read(Of(first)).Figures.Concat(FigureReader.Read(Of(second)).Figures.Select(f => f with { Mentions = [.. f.Mentions.Select(Moved)], Checks = [.. f.Checks.Select(c => c with { With = Moved(c.With) })] }));
        var together = FigureReader.Read(Of(first + separator + second)).Figures;
        return JsonSerializer.Serialize(alone, FigureJson.Options) == JsonSerializer.Serialize(together, FigureJson.Options);
    }

    private static SourceArticle Of(string text) => new("x", null, PublishedDate.Parse(Sample.Day), "VN-33", "Viện trợ phi chính phủ nước ngoài", text);

    private static bool Holds(SourceArticle article)
    {
        var reading = FigureReader.Read(article);
        return reading.Figures.All(f => f.Mentions.Count > 0 && f.Value > 0 && !(f.High <= f.Value) && f.Mentions.All(m => 0 <= m.Start && m.Start < m.End && m.End <= article.Text.Length))
            && JsonSerializer.Serialize(reading, FigureJson.Options) == JsonSerializer.Serialize(FigureReader.Read(article), FigureJson.Options)
            && Explanation.Of(article).Length > 0;
    }
}
