namespace NgoNews.Extractor.Tests.Figures;

/// <summary>Every row of the table of actors is found in its own example.</summary>
public class ActorRuleTests
{
    public static TheoryData<string, string, string> Rows => Sample.Rows("actors.tsv", "kind", "phrase");

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_actor(string kind, string phrase, string example)
    {
        var context = Sample.Context(example);
        Assert.Contains(
            (kind, phrase),
            context.Actors.Select(a => (a.Value, example[context.Tokens[a.Start].Start..context.Tokens[a.End - 1].End])),
            EqualityComparer<(string Kind, string Phrase)>.Create((a, b) => a.Kind == b.Kind && string.Equals(a.Phrase, b.Phrase, StringComparison.OrdinalIgnoreCase)));
    }
}
