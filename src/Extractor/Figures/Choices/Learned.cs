using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>The learned weights decide; a decision without weights is left to the rules.</summary>
internal sealed class Learned(Weights weights, bool seesRules = true) : IChooser
{
    /// <summary>With the weights that come with the program.</summary>
    public static readonly Learned Shipped = new(Weights.Shipped);

    public bool Looks => true;

    public bool SeesRules => seesRules;

    public IDictionary<ulong, string>? Names => null;

    public WeightTable? Scene(string decision) => weights.Scene(decision);

    public (int Index, double Probability) Choose<T>(Choice<T> choice, object? about)
    {
        if (!weights.Knows(choice.Decision))
            return (choice.ByRule, 1);
        if (choice.Values.Count == 1)
            return (0, 1);
        var probabilities = choice.Labels is { } labels ? weights.Probabilities(choice.Decision, choice.Seen, labels) : weights.Probabilities(choice.Decision, choice.Seen);
        // An even choice is left to the rules.
        var best = choice.ByRule;
        for (var i = 0; i < probabilities.Length; i++)
            best = probabilities[i] > probabilities[best] ? i : best;
        return (best, probabilities[best]);
    }
}
