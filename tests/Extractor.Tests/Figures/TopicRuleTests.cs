namespace NgoNews.Extractor.Tests.Figures;

/// <summary>Every row of the topic table is found in its own example.</summary>
public class TopicRuleTests
{
    public static TheoryData<string, string, string> Rows => Sample.Rows("topics.tsv", "kind", "phrase");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_topic(string kind, string phrase, string example)
    {
        var context = Sample.Context(example);
        Assert.Contains(
            (kind, phrase),
            context.Topics.Select(t => (t.Value, example[context.Tokens[t.Start].Start..context.Tokens[t.End - 1].End])));
    }
}
