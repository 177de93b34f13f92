namespace NgoNews.Extractor.Learning;

/// <summary>
/// What is seen of one option of a choice: a set of features, each "name" or "name=value", kept as hashes of these words (a polynomial of their characters, 64 bits),
/// which are built piece by piece without ever joining strings. Only training asks for the words themselves.
/// </summary>
internal sealed class FeatureBag(IDictionary<ulong, string>? names, ulong[] room)
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Base = 0x9E3779B97F4A7C15;
    private const ulong Base2 = unchecked(Base * Base);
    private const ulong Base3 = unchecked(Base2 * Base);
    private const ulong Base4 = unchecked(Base3 * Base);

    private ulong[] keys = room;
    private int count;

    /// <summary>A bag with its own room.</summary>
    public FeatureBag(IDictionary<ulong, string>? names = null, int capacity = 64)
        : this(names, new ulong[capacity])
    {
    }

    /// <summary>The features, in the order they were added; one may stand twice.</summary>
    public IReadOnlyList<ulong> Keys => new ArraySegment<ulong>(keys, 0, count);

    /// <summary>The same, for who weighs them: until the next is added.</summary>
    public ReadOnlySpan<ulong> Span => keys.AsSpan(0, count);

    /// <summary>The key of a feature by its words.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> words) => Continue(Basis, words);

    /// <summary>The key of a word alone.</summary>
    public static ulong KeyOf(in FeatureWord word) => Continue(Basis, word);

    /// <summary>What was weighed already, beside the features that are still to be weighed.</summary>
    public int Weighed { get; private set; }

    /// <summary>Adds what is known to weigh so many hundredths.</summary>
    public void Weigh(int weight) => Weighed += weight;

    /// <summary>The beginning of features that have values.</summary>
    public static Opening Begin(string name) => new(Valued(name), name + "=");

    /// <summary>Something is so.</summary>
    public void Add(string name)
    {
        var key = Continue(Basis, name);
        Add(key);
        names?.TryAdd(key, name);
    }

    /// <summary>Something has a value.</summary>
    public void Add(string name, string value)
    {
        var key = Continue(Valued(name), value);
        Add(key);
        names?.TryAdd(key, name + "=" + value);
    }

    /// <summary>Something has a value of several words, which are told with their spaces.</summary>
    public void Add(string name, params ReadOnlySpan<string?> value) => Add(Open(name, value));

    /// <summary>The beginning of features that differ in their last words only; true of the bags that gather the same words.</summary>
    public Opening Open(string name, params ReadOnlySpan<string?> value)
    {
        var key = Valued(name);
        foreach (var part in value)
            key = Continue(key, part);
        return new Opening(key, names is null ? null : name + "=" + string.Concat(value));
    }

    /// <summary>The same beginning, and a word behind it whose hash is known.</summary>
    public Opening Open(in Opening opening, in FeatureWord word) => new(Continue(opening.Key, word), names is null ? null : opening.Words + word.Text);

    /// <summary>The same with something between them.</summary>
    public Opening Open(in Opening opening, string between, in FeatureWord word) => new(Continue(Continue(opening.Key, between), word), names is null ? null : opening.Words + between + word.Text);

    /// <summary>A feature by its beginning alone.</summary>
    public void Add(in Opening opening)
    {
        Add(opening.Key);
        names?.TryAdd(opening.Key, opening.Words!);
    }

    /// <summary>A feature by its beginning and its last words.</summary>
    public void Add(in Opening opening, params ReadOnlySpan<string?> words)
    {
        var key = opening.Key;
        foreach (var part in words)
            key = Continue(key, part);
        Add(key);
        names?.TryAdd(key, opening.Words + string.Concat(words));
    }

    /// <summary>The same with a word whose hash is known.</summary>
    public void Add(in Opening opening, in FeatureWord word) => Add(Open(opening, word));

    /// <summary>The same with something between them.</summary>
    public void Add(in Opening opening, string between, in FeatureWord word) => Add(Open(opening, between, word));

    /// <summary>The same with two words and a space between them.</summary>
    public void Add(in Opening opening, in FeatureWord first, in FeatureWord second) => Add(Open(Open(opening, first), " ", second));

    /// <summary>Everything that another bag holds, seen for one label.</summary>
    public void Cross(FeatureBag shared, string label)
    {
        var behind = FeatureWord.Of("|" + label);
        Reserve(shared.count);
        foreach (var part in shared.Span)
        {
            var key = Continue(part, behind);
            Add(key);
            names?.TryAdd(key, names[part] + behind.Text);
        }
    }

    /// <summary>Everything that another bag holds.</summary>
    public void Append(FeatureBag other)
    {
        Reserve(other.count);
        other.Span.CopyTo(keys.AsSpan(count));
        count += other.count;
    }

    /// <summary>What some features begin with.</summary>
    internal readonly record struct Opening(ulong Key, string? Words);

    /// <summary>Where the features stand.</summary>
    internal ulong[] Room => keys;

    /// <summary>Forgets the features and keeps the room.</summary>
    public void Clear() => (count, Weighed) = (0, 0);

    /// <summary>The hash of some words behind others.</summary>
    internal static ulong Continue(ulong key, ReadOnlySpan<char> words)
    {
        // Four characters at a step: the next step waits for one product, not for four; what is left over is one step, too.
        unchecked
        {
            for (; words.Length >= 4; words = words[4..])
                key = (key * Base4) + (words[0] * Base3) + (words[1] * Base2) + (words[2] * Base) + words[3];
            return words.Length switch
            {
                0 => key,
                1 => (key * Base) + words[0],
                2 => (key * Base2) + (words[0] * Base) + words[1],
                _ => (key * Base3) + (words[0] * Base2) + (words[1] * Base) + words[2],
            };
        }
    }

    /// <summary>What a hash is multiplied by when so many characters come behind.</summary>
    internal static ulong PowerOf(int characters)
    {
        var power = 1UL;
        for (; characters >= 4; characters -= 4)
            power = unchecked(power * Base4);
        for (; characters > 0; characters--)
            power = unchecked(power * Base);
        return power;
    }

    private static ulong Valued(string name) => Continue(Continue(Basis, name), '=');

    private static ulong Continue(ulong key, char mark) => unchecked((key * Base) + mark);

    private static ulong Continue(ulong key, in FeatureWord word) => unchecked((key * word.Power) + word.Sum);

    private void Add(ulong key)
    {
        var (room, at) = (keys, count);
        if (at >= room.Length)
        {
            Reserve(1);
            room = keys;
        }
        room[at] = key;
        count = at + 1;
    }

    private void Reserve(int more)
    {
        if (count + more > keys.Length)
            Array.Resize(ref keys, Math.Max(count + more, keys.Length * 2));
    }
}
