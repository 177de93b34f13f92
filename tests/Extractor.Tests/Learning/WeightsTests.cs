using System.Text;
using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Tests.Learning;

/// <summary>The table of weights is read as it is written, and names its features as they are seen.</summary>
public class WeightsTests
{
    [Fact]
    public void A_feature_has_the_key_of_its_words()
    {
        var (bag, crossed) = (new FeatureBag(), new FeatureBag());
        bag.Add("word", "viện trợ");
        bag.Add("alone");
        crossed.Cross(bag, "received");
        Assert.Equal([FeatureBag.KeyOf("word=viện trợ"), FeatureBag.KeyOf("alone")], bag.Keys);
        Assert.Equal([FeatureBag.KeyOf("word=viện trợ|received"), FeatureBag.KeyOf("alone|received")], crossed.Keys);
    }

    [Fact]
    public void The_option_with_the_heavier_features_is_the_likelier_one()
    {
        var weights = Read("# remark\nstage\tword=trao\t2.5\nstage\tword=hứa\t-1\nplace\tword=trao\t-9\n");
        var (given, promised) = (new FeatureBag(), new FeatureBag());
        given.Add("word", "trao");
        promised.Add("word", "hứa");
        var probabilities = weights.Probabilities("stage", [given, promised]);
        Assert.Equal(1, probabilities.Sum(), 9);
        Assert.Equal(1 / (1 + Math.Exp(-3.5)), probabilities[0], 9);
    }

    [Fact]
    public void A_decision_that_was_not_learned_is_even()
    {
        Assert.False(Read("").Knows("stage"));
        Assert.Equal([0.5, 0.5], Read("").Probabilities("stage", [new FeatureBag(), new FeatureBag()]));
    }

    [Theory]
    [InlineData("stage\tword=trao\n")]
    [InlineData("stage\tword=trao\tmuch\n")]
    public void A_faulty_line_is_named(string table) => Assert.Contains("line 1", Assert.Throws<InvalidDataException>(() => Read(table)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_shipped_weights_are_those_that_the_corpus_teaches()
    {
        var shipped = File.ReadAllText(Path.Combine(Corpus.Root, "src", "Extractor", "Learning", "weights.tsv"));
        Assert.True(shipped == Training.Table(Corpus.Gold(Corpus.GoldFolder("train"))), "run: dotnet run -c Release --project src/Extractor -- train corpus/gold > src/Extractor/Learning/weights.tsv");
    }

    private static Weights Read(string table) => Weights.Read(new MemoryStream(Encoding.UTF8.GetBytes(table)));
}
