using System.Runtime.InteropServices;

namespace NgoNews.Extractor.Learning;

/// <summary>
/// What is seen of one option of a choice: a set of features, each "name" or "name=value", kept as hashes of these words (a polynomial of their characters, 64 bits),
/// which are built piece by piece without ever joining strings. Only training asks for the words themselves.
/// </summary>
internal sealed class FeatureBag(IDictionary<ulong, string>? names = null, int capacity = 64)
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Base = 0x9E3779B97F4A7C15;
    private const ulong Base2 = unchecked(Base * Base);
    private const ulong Base3 = unchecked(Base2 * Base);
    private const ulong Base4 = unchecked(Base3 * Base);

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

    /// <summary>The beginning of features that differ in their last words only; true of the bags that gather the same words.</summary>
    public Opening Open(string name, params ReadOnlySpan<string?> value)
    {
        var key = Continue(Continue(Basis, name), "=");
        foreach (var part in value)
            key = Continue(key, part);
        return new Opening(key, names is null ? null : name + "=" + string.Concat(value));
    }

    /// <summary>A feature by its beginning and its last words.</summary>
    public void Add(in Opening opening, string words)
    {
        var key = Continue(opening.Key, words);
        keys.Add(key);
        names?.TryAdd(key, opening.Words + words);
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

    /// <summary>What some features begin with.</summary>
    internal readonly record struct Opening(ulong Key, string? Words);

    /// <summary>Forgets the features and keeps the room.</summary>
    public void Clear() => keys.Clear();

    // Four characters at a step: the next step waits for one product, not for four.
    private static ulong Continue(ulong key, ReadOnlySpan<char> words)
    {
        unchecked
        {
            while (words.Length >= 4)
            {
                key = (key * Base4) + (words[0] * Base3) + (words[1] * Base2) + (words[2] * Base) + words[3];
                words = words[4..];
            }
            foreach (var c in words)
                key = (key * Base) + c;
            return key;
        }
    }
}
