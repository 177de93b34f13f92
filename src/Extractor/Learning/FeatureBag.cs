using System.Runtime.InteropServices;

namespace NgoNews.Extractor.Learning;

/// <summary>
/// What is seen of one option of a choice: a set of features, each "name" or "name=value", kept as hashes of these words (FNV-1a, 64 bits),
/// which are built without ever joining strings. Only training asks for the words themselves.
/// </summary>
internal sealed class FeatureBag(IDictionary<ulong, string>? names = null, int capacity = 64)
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly List<ulong> keys = new(capacity);

    /// <summary>The features, in the order they were added; one may stand twice.</summary>
    public IReadOnlyList<ulong> Keys => keys;

    /// <summary>The same, for who weighs them: until the next is added.</summary>
    public ReadOnlySpan<ulong> Span => CollectionsMarshal.AsSpan(keys);

    /// <summary>The key of a feature by its words.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> words) => Continue(Basis, words);

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

    /// <summary>Something has a value of several words, which are told with their spaces.</summary>
    public void Add(string name, params ReadOnlySpan<string?> value)
    {
        var key = Continue(Continue(Basis, name), "=");
        foreach (var part in value)
            key = Continue(key, part);
        keys.Add(key);
        names?.TryAdd(key, name + "=" + string.Concat(value));
    }

    /// <summary>Everything that another bag holds, seen for one label.</summary>
    public void Cross(FeatureBag shared, string label)
    {
        keys.EnsureCapacity(keys.Count + shared.keys.Count);
        foreach (var part in shared.Span)
        {
            var key = Continue(Continue(part, "|"), label);
            keys.Add(key);
            names?.TryAdd(key, names[part] + "|" + label);
        }
    }

    /// <summary>Everything that another bag holds.</summary>
    public void Append(FeatureBag other) => keys.AddRange(other.keys);

    private static ulong Continue(ulong key, ReadOnlySpan<char> words)
    {
        unchecked
        {
            foreach (var c in words)
                key = (key ^ c) * Prime;
            return key;
        }
    }
}
