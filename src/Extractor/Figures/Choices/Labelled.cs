using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>A choice between labels of which the same things are seen: every feature is weighed for each label.</summary>
internal static class Labelled
{
    public static Choice<T> Of<T>(string decision, FeatureBag shared, IReadOnlyList<T> values, Func<T, string> name, T byRule, IDictionary<ulong, string>? names)
    {
        // Only who learns needs each feature by the name of each label; who weighs looks a feature up for all of them.
        if (names is null)
            return new Choice<T>(decision, values, [shared], IndexOf(values, byRule), [.. values.Select(name)]);
        var seen = new FeatureBag[values.Count];
        for (var i = 0; i < seen.Length; i++)
        {
            seen[i] = new FeatureBag(names);
            // Of two labels, what speaks for the one speaks against the other: one of them bears the weights.
            if (i > 0 || values.Count > 2)
                seen[i].Cross(shared, name(values[i]));
        }
        return new Choice<T>(decision, values, seen, IndexOf(values, byRule));
    }

    private static int IndexOf<T>(IReadOnlyList<T> values, T value)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(values[i], value))
                return i;
        }
        return values.Count - 1;
    }
}
