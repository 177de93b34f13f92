using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.CrossCheck.Truth;

using Xunit.Abstractions;

namespace NgoNews.SearchApi.Tests.CrossCheck.Truth;

public class TruthModelTests(ITestOutputHelper output)
{
    /// <summary>Sources whose error rates are known; wrong numbers are of a few kinds, so that two may be wrong in the same way.</summary>
    [Theory]
    [InlineData(1, 6, new[] { 0.05, 0.1, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55 })]
    [InlineData(2, 4, new[] { 0.1, 0.1, 0.1, 0.5, 0.5, 0.5, 0.6, 0.6 })]
    [InlineData(3, 12, new[] { 0.02, 0.05, 0.3, 0.3, 0.3, 0.45, 0.45, 0.45, 0.6 })]
    public void Estimates_are_calibrated_and_better_than_a_vote(int seed, int wrongNumbers, double[] errorRates)
    {
        var random = new Random(seed);
        var (slots, truths) = Simulated(random, errorRates, wrongNumbers, slotCount: 4000);

        var (estimates, records) = TruthModel.Fit(slots);

        var judged = estimates.Zip(truths).Where(pair => pair.First is not null).Select(pair => (pair.First!.Confidence, Right: pair.First.Interval.Contains(pair.Second))).ToArray();
        var accuracy = judged.Average(estimate => estimate.Right ? 1.0 : 0);
        var vote = slots.Zip(truths).Average(pair => Vote(pair.First).Contains(pair.Second) ? 1.0 : 0);
        var error = Miscalibration(judged);
        output.WriteLine(FormattableString.Invariant($"right {accuracy:F3}, by vote {vote:F3}; confidence off by {error:F3}"));

        Assert.True(accuracy > vote, FormattableString.Invariant($"right {accuracy:F3}, by vote {vote:F3}"));
        Assert.True(error <= 0.05, FormattableString.Invariant($"confidence off by {error:F3}"));
        Assert.True(Math.Abs(judged.Average(estimate => estimate.Confidence) - accuracy) <= 0.05);
        for (var source = 0; source < errorRates.Length; source++)
            Assert.InRange(records.Single(record => record.Source == $"s{source}").Accuracy, 0.94 - errorRates[source], 1.06 - errorRates[source]);
    }

    [Fact]
    public void The_same_claims_give_the_same_estimates()
    {
        var (slots, _) = Simulated(new Random(5), [0.1, 0.2, 0.4], 6, 200);

        Assert.Equal(TruthModel.Fit(slots).Estimates, TruthModel.Fit(slots).Estimates);
    }

    [Fact]
    public void Copies_and_one_source_alone_give_no_estimate()
    {
        var (estimates, _) = TruthModel.Fit([[Says("a", 10, "x"), Says("b", 10, "x")], [Says("a", 10, "x"), Says("a", 12, "y")], [Says("a", 10, "x")]]);

        Assert.All(estimates, Assert.Null);
    }

    [Fact]
    public void Who_was_right_elsewhere_is_believed_here()
    {
        var slots = new List<IReadOnlyList<Claim>>();
        for (var i = 0; i < 40; i++)
            slots.Add([Says("good", i), Says("other", i), Says("another", i), Says("bad", i + 1000)]);
        slots.Add([Says("good", 7), Says("bad", 9)]);

        var estimate = TruthModel.Fit(slots).Estimates[^1]!;

        Assert.Equal((7, 1, 1), (estimate.Value, estimate.For, estimate.Against));
        Assert.True(estimate.Confidence > 0.9);
    }

    [Fact]
    public void The_interval_is_what_all_who_agree_can_mean_and_the_value_the_most_precise()
    {
        var estimate = TruthModel.Fit([[new Claim("a", "1", new Interval(220, 230), 220), new Claim("b", "2", new Interval(223.65m, 223.75m), 223.7m), new Claim("c", "3", new Interval(223, 224), 224)]]).Estimates[0]!;

        Assert.Equal((223.7m, new Interval(223.65m, 223.75m), 3, 0), (estimate.Value, estimate.Interval, estimate.For, estimate.Against));
    }

    private static Claim Says(string source, decimal value, string? cluster = null) => new(source, cluster ?? source + value, new Interval(value, value), value);

    private static (List<IReadOnlyList<Claim>> Slots, List<decimal> Truths) Simulated(Random random, double[] errorRates, int wrongNumbers, int slotCount)
    {
        var (slots, truths) = (new List<IReadOnlyList<Claim>>(), new List<decimal>());
        for (var slot = 0; slot < slotCount; slot++)
        {
            var truth = random.Next(100, 1000);
            var speaking = Enumerable.Range(0, errorRates.Length).OrderBy(_ => random.Next()).Take(random.Next(2, 6));
            slots.Add([.. speaking.Select(source =>
                Says($"s{source}", random.NextDouble() < errorRates[source] ? truth + (1000 * random.Next(1, wrongNumbers + 1)) : truth, $"{slot}.{source}"))]);
            truths.Add(truth);
        }
        return (slots, truths);
    }

    /// <summary>What most say; the first where none has more.</summary>
    private static Interval Vote(IReadOnlyList<Claim> claims) => claims.GroupBy(claim => claim.Bounds).MaxBy(group => group.Count())!.Key;

    /// <summary>Expected calibration error over tenths of confidence.</summary>
    private static double Miscalibration((double Confidence, bool Right)[] judged) => judged.GroupBy(estimate => Math.Min(9, (int)(estimate.Confidence * 10)))
        .Sum(bin => Math.Abs(bin.Average(e => e.Confidence) - bin.Average(e => e.Right ? 1.0 : 0)) * bin.Count() / judged.Length);
}
