using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Text;

/// <summary>The longest phrase wins, hyphens and spelling make no difference.</summary>
public class PhraseTableTests
{
    private static readonly PhraseTable<int> Table = new([("viện trợ", 1), ("viện trợ nhân dân", 2), ("ơ rô", 3), ("uỷ ban", 4), ("viện trợ", 5)]);

    [Theory]
    [InlineData("viện trợ nhân dân", "2")]
    [InlineData("Viện Trợ nhân đạo", "5")]
    [InlineData("viện trợ và viện trợ nhân dân", "5 2")]
    [InlineData("ơ-rô, ơ rô", "3 3")]
    [InlineData("Ủy ban", "4")]
    [InlineData("viện\ntrợ", "")]
    [InlineData("bệnh viện", "")]
    public void Phrases_found(string text, string expected)
    {
        var tokens = Tokenizer.Read(text);
        Assert.Equal(expected, string.Join(' ', Table.FindAll(tokens, 0, tokens.Count).Select(f => f.Value)));
    }
}
