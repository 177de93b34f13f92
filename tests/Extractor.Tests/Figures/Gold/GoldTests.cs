using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Figures.Choices;
using NgoNews.Extractor.Learning;
using NgoNews.Extractor.Learning.Gold;
using Xunit.Abstractions;

namespace NgoNews.Extractor.Tests.Figures.Gold;

/// <summary>The reader holds what it has reached on the annotated articles. Floors lie a little below the last measurement; raise them with the reader.</summary>
public class GoldTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("train", 0.98, 0.93)]
    [InlineData("test", 0.975, 0.8)]
    public void Core_and_full(string part, double core, double full)
    {
        var score = Measure(Corpus.GoldFolder(part));
        Assert.True(score.CoreF1 >= core, $"core F1 {score.CoreF1} < {core}");
        Assert.True(score.FullF1 >= full, $"full F1 {score.FullF1} < {full}");
    }

    [Theory]
    [InlineData("train", "qualifier", 0.99)]
    [InlineData("train", "stage", 0.99)]
    [InlineData("train", "place", 0.98)]
    [InlineData("train", "period", 0.96)]
    [InlineData("train", "coverage", 0.99)]
    [InlineData("test", "qualifier", 0.99)]
    [InlineData("test", "stage", 0.95)]
    [InlineData("test", "place", 0.96)]
    [InlineData("test", "period", 0.915)]
    [InlineData("test", "coverage", 0.945)]
    public void Attributes(string part, string attribute, double floor)
    {
        var value = Measure(Corpus.GoldFolder(part)).Attribute(attribute);
        Assert.True(value >= floor, $"{attribute} {value} < {floor}");
    }

    [Theory]
    [InlineData("train")]
    [InlineData("test")]
    public void Evidence(string part) => Assert.True(Measure(Corpus.GoldFolder(part)).Evidence >= 0.99);

    [Theory]
    [InlineData("train", 0.97)]
    [InlineData("test", 0.98)]
    public void Relevance(string part, double floor)
    {
        var articles = Corpus.Gold(Corpus.GoldFolder(part));
        var wrong = articles.Where(a => FigureReader.Read(a.Source).Relevant != a.Relevant).Select(a => a.Id).ToList();
        output.WriteLine($"{part}: relevance wrong in {wrong.Count} of {articles.Count}: {string.Join(' ', wrong)}");
        Assert.True(wrong.Count <= (1 - floor) * articles.Count, string.Join(' ', wrong));
    }

    [SharedGoldFact]
    public void The_figures_of_the_seed_articles_are_found()
    {
        var seeds = Corpus.Gold(Corpus.SharedGold!).Where(a => a.Id.StartsWith("seed-", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, seeds.Count);
        var score = Evaluation.Of(seeds, Learned.Shipped);
        output.WriteLine(score.ToString());
        Assert.Equal(1, score.CoreF1);
        Assert.True(score.FullF1 >= 0.8, $"full F1 {score.FullF1}");
    }

    [SharedGoldFact]
    public void The_shared_gold()
    {
        var score = Measure(Corpus.SharedGold!);
        Assert.True(score.CoreF1 >= 0.75, $"core F1 {score.CoreF1}");
        Assert.True(score.Evidence >= 0.99, $"evidence {score.Evidence}");
    }

    private Score Measure(string folder)
    {
        var score = Evaluation.Of(Corpus.Gold(folder), Learned.Shipped);
        output.WriteLine(score.ToString());
        return score;
    }
}
