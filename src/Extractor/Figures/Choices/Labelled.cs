using System.Runtime.InteropServices;
using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>A choice between labels of which the same things are seen: every feature is weighed for each label.</summary>
internal static class Labelled
{
    private static readonly FeatureBag.Opening SaysSo = FeatureBag.Begin("says so");

    /// <param name="decision">Its name.</param>
    /// <param name="shared">What is seen whatever the label.</param>
    /// <param name="values">The labels.</param>
    /// <param name="name">A label's name.</param>
    /// <param name="byRule">The label that the rules give.</param>
    /// <param name="names">Gathers the features' words, or null.</param>
    /// <param name="witnesses">Who speaks for which label: what a witness is worth is learned once for all labels, so that a rare one profits from the frequent.</param>
    /// <param name="beside">What others have that were decided before: who agrees with them is believed more.</param>
    /// <param name="bags">Where bags for them are taken from.</param>
    public static Choice<T> Of<T>(string decision, FeatureBag shared, T[] values, Func<T, string> name, T byRule, IDictionary<ulong, string>? names, List<(string Witness, T Value)>? witnesses = null, List<(string Way, T Value)>? beside = null, FeatureBags? bags = null)
    {
        var own = new FeatureBag[witnesses is { Count: > 0 } ? values.Length : 0];
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = bags?.Take() ?? new FeatureBag(names, 8);
            foreach (var (witness, value) in CollectionsMarshal.AsSpan(witnesses))
            {
                if (!EqualityComparer<T>.Default.Equals(value, values[i]))
                    continue;
                var says = own[i].Open(SaysSo, FeatureWord.Of(witness));
                own[i].Add(says);
                if (beside is null)
                    continue;
                foreach (var (way, other) in beside)
                    own[i].Add(says, EqualityComparer<T>.Default.Equals(value, other) ? ", as " : ", unlike ", way);
            }
        }
        // Only who learns needs each feature by the name of each label; who weighs looks a feature up for all of them.
        if (names is null)
            return new Choice<T>(decision, values, [shared, .. own], IndexOf(values, byRule), NamesOf(values, name));
        var seen = new FeatureBag[values.Length];
        for (var i = 0; i < seen.Length; i++)
        {
            seen[i] = new FeatureBag(names);
            // Of two labels, what speaks for the one speaks against the other: one of them bears the weights.
            if (i > 0 || values.Length > 2)
                seen[i].Cross(shared, name(values[i]));
            if (own.Length > 0)
                seen[i].Append(own[i]);
        }
        return new Choice<T>(decision, values, seen, IndexOf(values, byRule));
    }

    private static string[] NamesOf<T>(T[] values, Func<T, string> name)
    {
        var labels = new string[values.Length];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = name(values[i]);
        return labels;
    }

    private static int IndexOf<T>(T[] values, T value)
    {
        var at = Array.IndexOf(values, value);
        return at >= 0 ? at : values.Length - 1;
    }
}
