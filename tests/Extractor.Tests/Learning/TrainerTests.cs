using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Tests.Learning;

/// <summary>The weights that are learned make the right options likely, and always come out the same.</summary>
public class TrainerTests
{
    private const string Decision = "colour";

    [Fact]
    public void What_always_goes_with_the_right_option_decides()
    {
        var names = new Dictionary<ulong, string>();
        var weights = new Weights();
        weights.Set(Decision, Trainer.Learn([.. Enumerable.Range(0, 40).Select(i => Choice(names, i))], names, 1));
        var choice = Choice(names, 7);
        Assert.True(weights.Probabilities(Decision, choice.Options)[choice.Right] > 0.8);
    }

    [Fact]
    public void The_same_examples_give_the_same_weights()
    {
        static string Learn()
        {
            var names = new Dictionary<ulong, string>();
            return string.Join('\n', Trainer.Learn([.. Enumerable.Range(0, 60).Select(i => Choice(names, i))], names, 2));
        }

        Assert.Equal(Learn(), Learn());
    }

    [Fact]
    public void What_was_seen_too_seldom_weighs_nothing()
    {
        var names = new Dictionary<ulong, string>();
        var examples = Enumerable.Range(0, 40).Select(i => Choice(names, i)).ToList();
        examples[0].Options[0].Add("once");
        Assert.DoesNotContain(Trainer.Learn(examples, names, 1), w => w.Feature == "once");
    }

    [Fact]
    public void Nothing_to_learn_from_is_answered_by_nothing() => Assert.Empty(Trainer.Learn([], new Dictionary<ulong, string>(), 1));

    // Of three options the one with the sign is right; the noise says nothing.
    private static Example Choice(Dictionary<ulong, string> names, int number)
    {
        var right = number % 3;
        return new Example([.. Enumerable.Range(0, 3).Select(i => Bag(names, i == right, (number + i) % 2))], right);
    }

    private static FeatureBag Bag(Dictionary<ulong, string> names, bool sign, int noise)
    {
        var bag = new FeatureBag(names);
        bag.Add("sign", sign ? "yes" : "no");
        bag.Add(noise == 0 ? "even" : "odd");
        return bag;
    }
}
