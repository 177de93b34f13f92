using NgoNews.Extractor.Figures;
using NgoNews.Store.Figures;

namespace NgoNews.Store.Tests.Figures;

public sealed class EvidenceSentenceTests
{
    [Theory]
    // The text with the mention in brackets, and the sentence.
    [InlineData("[38 khoản]", "38 khoản")]
    [InlineData("Tiêu đề\n\nTỉnh nhận [38 khoản]. Hết.", "Tỉnh nhận 38 khoản.")]
    [InlineData("Trước đó. Tỉnh nhận [38 khoản] viện trợ! “Tốt”, ông nói.", "Tỉnh nhận 38 khoản viện trợ!")]
    [InlineData("Giá trị 1.300.000 USD, tức [2,5 tỷ] đồng. riêng y tế 1 tỷ.", "Giá trị 1.300.000 USD, tức 2,5 tỷ đồng. riêng y tế 1 tỷ.")]
    [InlineData("Ông hỏi vì sao? Vì [12 đoàn] vào…   Sau đó về.", "Vì 12 đoàn vào…")]
    [InlineData("Bảng | số\nđoàn | [12]\nlượt | 40", "đoàn | 12")]
    [InlineData("Đạt [2. Triệu] đồng. Hết.", "Đạt 2. Triệu đồng.")]
    public void The_sentence_is_the_one_around_the_mention(string marked, string sentence)
    {
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var mention = new Mention(start, marked.IndexOf(']', StringComparison.Ordinal) - 1);
        var text = string.Concat(marked.Split('[', ']'));

        Assert.Equal(sentence, EvidenceSentence.Around(text, mention));
    }

    [Fact]
    public void A_text_without_sentences_gives_a_bounded_piece_of_whole_characters()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 5000)) + "x";

        var piece = EvidenceSentence.Around(text, new Mention(5000, 5002));

        Assert.InRange(piece.Length, EvidenceSentence.Reach, 2 * EvidenceSentence.Reach + 4);
        Assert.True(piece.IsNormalized(), "half a pair would throw");
    }
}
