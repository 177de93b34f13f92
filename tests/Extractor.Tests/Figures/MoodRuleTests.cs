using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Figures;

/// <summary>Every row of the table of moods is found in its own example.</summary>
public class MoodRuleTests
{
    public static TheoryData<string, string, string> Rows => Sample.Rows("moods.tsv", "kind", "phrase");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_mood(string kind, string phrase, string example)
    {
        var tokens = Tokenizer.Read(example);
        Assert.Contains(
            (kind, phrase),
            Topics.Moods.FindAll(tokens, 0, tokens.Count).Select(m => (m.Value, example[tokens[m.Start].Start..tokens[m.End - 1].End])),
            EqualityComparer<(string Kind, string Phrase)>.Create((a, b) => a.Kind == b.Kind && string.Equals(a.Phrase, b.Phrase, StringComparison.OrdinalIgnoreCase)));
    }
}
