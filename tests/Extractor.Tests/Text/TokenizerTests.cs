using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Text;

/// <summary>Texts as the tokens they are cut into: W word, N number, M mark, B line break.</summary>
public class TokenizerTests
{
    [Theory]
    [InlineData("1.300.000 USD.", "N 1.300.000|W usd|M .")]
    [InlineData("2,072 triệu, 5", "N 2,072|W triệu|M ,|N 5")]
    [InlineData("80/2020/NĐ-CP", "N 80|M /|N 2020|M /|W nđ|M -|W cp")]
    [InlineData("5–7 — 9", "N 5|M -|N 7|M -|N 9")]
    [InlineData("8h30 m2", "N 8|W h30|W m2")]
    [InlineData("Children's Hội’", "W children's|W hội|M ’")]
    [InlineData("a\r\n \n b", "W a|B \n|W b")]
    [InlineData("1\u00A0000\u200B5", "N 1|N 000|N 5")]
    [InlineData("", "")]
    public void A_text_is_cut(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokenizer.Read(text).Select(t => $"{t.Kind.ToString()[0]} {t.Key}")));

    [Fact]
    public void Tokens_of_the_corpus_cover_every_visible_character_in_order()
    {
        Assert.All(Corpus.All(), article =>
        {
            var tokens = Tokenizer.Read(article.Text);
            Assert.All(tokens.Zip(tokens.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
            var covered = tokens.Where(t => t.Kind != TokenKind.Break).Sum(t => t.End - t.Start);
            Assert.Equal(article.Text.Count(c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF' or '\u200E' or '\u00AD')), covered);
        });
    }
}
