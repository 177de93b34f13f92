using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>The different values that may be chosen, each with what is seen of it; several sources of one value fill one bag.</summary>
internal sealed class Options<T>(IDictionary<ulong, string>? names)
{
    private readonly List<FeatureBag> bags = [];

    public List<T> Values { get; private set; } = [];

    public List<FeatureBag> Seen { get; private set; } = [];

    /// <summary>Begins anew. What has been chosen among is not looked at again, but by who learns: else the bags serve once more.</summary>
    public void Clear()
    {
        if (names is not null)
        {
            (Values, Seen) = ([], []);
            bags.Clear();
            return;
        }
        Values.Clear();
        Seen.Clear();
    }

    /// <summary>The bag of a value, which becomes an option if it is none yet.</summary>
    public FeatureBag Of(T value)
    {
        var at = Values.IndexOf(value);
        if (at >= 0)
            return Seen[at];
        if (bags.Count == Values.Count)
            bags.Add(new FeatureBag(names, 512));
        var bag = bags[Values.Count];
        bag.Clear();
        Values.Add(value);
        Seen.Add(bag);
        return bag;
    }

    /// <summary>The choice among them; the rules' value was the first to become one.</summary>
    public Choice<T> ToChoice(string decision) => new(decision, Values, Seen, 0);
}
