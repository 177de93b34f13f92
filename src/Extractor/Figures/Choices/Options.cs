using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>The different values that may be chosen, each with what is seen of it; several sources of one value fill one bag.</summary>
internal sealed class Options<T>(IDictionary<ulong, string>? names) : IDisposable
{
    private readonly FeatureBags bags = new(names);

    public List<T> Values { get; private set; } = [];

    public List<FeatureBag> Seen { get; private set; } = [];

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        bags.Return();
        if (names is not null)
        {
            (Values, Seen) = ([], []);
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
        Values.Add(value);
        Seen.Add(bags.Take());
        return Seen[^1];
    }

    /// <inheritdoc />
    public void Dispose() => bags.Dispose();

    /// <summary>The choice among them; the rules' value was the first to become one.</summary>
    public Choice<T> ToChoice(string decision) => new(decision, Values, Seen, 0);
}
