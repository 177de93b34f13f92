using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Figures.Choices;

namespace NgoNews.Extractor.Tests.Figures;

/// <summary>Every row of the exclusion table decides its own example, in an article about foreign-NGO aid.</summary>
public class ExclusionRuleTests
{
    public static TheoryData<string, string, string> Excluding => Sample.Rows("exclusions.tsv", "phrase", "kind", where: r => r["kind"] != "allow");

    public static TheoryData<string, string, string> Allowing => Sample.Rows("exclusions.tsv", "phrase", "kind", where: r => r["kind"] == "allow");

    [Theory]
    [MemberData(nameof(Excluding))]
    public void Beside_the_word_nothing_is_a_figure(string phrase, string kind, string example)
    {
        Assert.NotEqual("allow", kind);
        var article = Sample.AidArticle(example);
        Assert.Empty(FigureReader.Read(article, new RulesAlone()).Figures);
        var reasons = FigureReader.Decide(article, article.Text, new RulesAlone()).Candidates.SelectMany(c => c.Reasons);
        Assert.Contains($"no figure: beside \"{phrase}\"", reasons, StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Allowing))]
    public void The_longer_phrase_excludes_nothing(string phrase, string kind, string example)
    {
        Assert.Equal("allow", kind);
        Assert.Contains(phrase, example, StringComparison.OrdinalIgnoreCase);
        Assert.Single(FigureReader.Read(Sample.AidArticle(example), new RulesAlone()).Figures);
    }
}
