using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Text;

/// <summary>Where sentences end, and where a full stop ends none.</summary>
public class SentencesTests
{
    [Theory]
    [InlineData("Tỉnh có 21 dự án. Năm 2023 có 30.", 2)]
    [InlineData("Ông ở TP. Huế nói vậy.", 1)]
    [InlineData("ThS. Lan và TS. Minh dự.", 1)]
    [InlineData("Trị giá 1.300.000 USD. 21 khoản khác.", 2)]
    [InlineData("Đoạn một\nĐoạn hai", 2)]
    [InlineData("Thật sao? Đúng! Xong…", 3)]
    [InlineData("Ông nói: \"Xong rồi.\" Rồi về.", 1)]
    [InlineData("Xong. rồi về", 1)]
    [InlineData("", 0)]
    public void So_many_sentences(string text, int count) => Assert.Equal(count, Sentences.Read(text, Tokenizer.Read(text)).Count);

    [Fact]
    public void Sentences_of_the_corpus_hold_every_token_but_the_breaks()
    {
        Assert.All(Corpus.All(), article =>
        {
            var tokens = Tokenizer.Read(article.Text);
            Assert.Equal(tokens.Count(t => t.Kind != TokenKind.Break), Sentences.Read(article.Text, tokens).Sum(s => s.End - s.First));
        });
    }
}
