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
        var behind = place is "rest" or "alone" ? ParagraphKind.Noise : ParagraphKind.Body;
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

    private static IEnumerable<ParagraphKind> Kinds(string text) => Sample.Context(text).Paragraphs.Select(p => p.Kind);
}
