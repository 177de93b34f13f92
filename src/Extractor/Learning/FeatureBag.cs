namespace NgoNews.Extractor.Learning;

/// <summary>
/// What is seen of one option of a choice: a set of features, each "name" or "name=value", kept as hashes of these words (FNV-1a, 64 bits),
/// which are built without ever joining strings. Only training asks for the words themselves.
/// </summary>
internal sealed class FeatureBag(IDictionary<ulong, string>? names = null)
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly List<ulong> keys = [];

    /// <summary>The features, in the order they were added; one may stand twice.</summary>
    public IReadOnlyList<ulong> Keys => keys;

    /// <summary>The key of a feature by its words.</summary>
    public static ulong KeyOf(string words) => Continue(Basis, words);

    /// <summary>Something is so.</summary>
    public void Add(string name)
    {
        var key = Continue(Basis, name);
        keys.Add(key);
        names?.TryAdd(key, name);
    }

    /// <summary>Something has a value.</summary>
    public void Add(string name, string value)
    {
        var key = Continue(Continue(Continue(Basis, name), "="), value);
        keys.Add(key);
        names?.TryAdd(key, name + "=" + value);
    }

    /// <summary>Everything that another bag holds, seen for one label.</summary>
    public void Cross(FeatureBag shared, string label)
    {
        foreach (var part in shared.keys)
        {
            var key = Continue(Continue(part, "|"), label);
            keys.Add(key);
            names?.TryAdd(key, names[part] + "|" + label);
        }
    }

    /// <summary>Everything that another bag holds.</summary>
    public void Append(FeatureBag other) => keys.AddRange(other.keys);

    private static ulong Continue(ulong key, string words)
    {
        unchecked
        {
            foreach (var c in words)
                key = (key ^ c) * Prime;
            return key;
        }
    }
}
