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
    public void A_beginning_and_words_whose_hash_is_known_make_the_same_keys()
    {
        var bag = new FeatureBag(null, 1);
        bag.Add(FeatureBag.Begin("clause"), FeatureWord.Of("phi"), FeatureWord.Of("chính"));
        bag.Add(bag.Open("from", "year before"), " beside ", "Span");
        bag.Add(bag.Open("from", "passage"));
        Assert.Equal([FeatureBag.KeyOf("clause=phi chính"), FeatureBag.KeyOf("from=year before beside Span"), FeatureBag.KeyOf("from=passage")], bag.Keys);
    }

    [Fact]
    public void The_words_of_a_scene_weigh_for_each_source_what_their_features_weigh()
    {
        var scenes = Read("period\tword for=now hiện\t1.5\nperiod\tword for=year before hiện\t-0.5\nperiod\tword for=now đang\t0.25\n").Scene("period")!;
        var sums = new int[scenes.Labels];
        foreach (var word in new[] { "hiện", "đang", "năm" })
            scenes.AddTo(sums, FeatureBag.KeyOf(FeatureWord.Of(word)));
        Assert.Equal(175, sums[scenes.ColumnOf(FeatureWord.Of("now"))]);
        Assert.Equal(-50, sums[scenes.ColumnOf(FeatureWord.Of("year before"))]);
        Assert.Equal(-1, scenes.ColumnOf(FeatureWord.Of("headline")));
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
