using NgoNews.Extractor.Figures;

namespace NgoNews.Extractor.Tests.Figures;

/// <summary>Every row of the noise table makes its own example a line that holds no figure.</summary>
public class NoiseRuleTests
{
    private const string Body = "Tỉnh tiếp nhận 21 khoản viện trợ.";

    public static TheoryData<string, string, string> Rows => Sample.Rows("noise.tsv", "place", "phrase");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_line_of_noise(string place, string phrase, string example)
    {
        Assert.Contains(phrase, example, StringComparison.OrdinalIgnoreCase);
        var behind = place is "rest" or "end" or "alone" ? ParagraphKind.Noise : ParagraphKind.Body;
        Assert.Equal([ParagraphKind.Body, ParagraphKind.Noise, behind], Kinds($"{Body}\n{example}\n{Body}"));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_same_words_inside_a_sentence_are_no_noise(string place, string phrase, string example)
    {
        Assert.Contains(phrase, example, StringComparison.OrdinalIgnoreCase);
        if (place != "in")
            Assert.Equal([ParagraphKind.Body], Kinds($"Tỉnh cho biết {char.ToLowerInvariant(phrase[0])}{phrase[1..]} của 21 khoản viện trợ đã rõ."));
    }

    [Fact]
    public void An_answer_is_no_button() =>
        Assert.DoesNotContain(ParagraphKind.Noise, Kinds($"{Body}\nHỏi: Bao nhiêu khoản?\nTrả lời: Phê duyệt 24 khoản, 2.680.000 USD.\n{Body}"));

    [Fact]
    public void The_article_goes_on_below_a_box()
    {
        var long1 = "Chín tháng đầu năm, các tổ chức phi chính phủ nước ngoài giải ngân 15,4 triệu USD cho y tế, giáo dục và nước sạch trên địa bàn tỉnh.";
        var long2 = "Đến nay, tỉnh có 218 tổ chức phi chính phủ nước ngoài được cấp giấy đăng ký, thêm 6 tổ chức so với cùng kỳ năm ngoái.";
        string[] box = ["Tin cùng chuyên mục", "• Long An: 12 dự án, vốn 890.000 USD", "Vũng Tàu cấp phép cho 4 tổ chức"];
        Assert.Equal([ParagraphKind.Body, ParagraphKind.Noise, ParagraphKind.Noise, ParagraphKind.Noise, ParagraphKind.Body, ParagraphKind.Body], Kinds(string.Join('\n', [long1, .. box, long2, long1])));
        // The text of one teaser between two headlines is not the article.
        Assert.Equal(ParagraphKind.Noise, Kinds(string.Join('\n', [long1, .. box, long2, "Kiên Giang đón 4 đoàn", long1])).ElementAt(4));
        // Behind the comments nothing is.
        Assert.Equal(ParagraphKind.Noise, Kinds(string.Join('\n', [long1, "Bình luận", long2, long1])).Last());
    }

    private static IEnumerable<ParagraphKind> Kinds(string text) => Sample.Context(text).Paragraphs.Select(p => p.Kind);
}
