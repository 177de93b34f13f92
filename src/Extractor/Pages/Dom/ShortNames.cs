namespace NgoNews.Extractor.Pages.Dom;

/// <summary>A table by names of tags of at most eight characters, without case: the name itself is the number that is looked up.</summary>
/// <typeparam name="T">What a name stands for.</typeparam>
internal sealed class ShortNames<T>
{
    private const int Longest = 8;
    private const int Size = 512;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly ulong[] names = new ulong[Size];
    private readonly T[] values = new T[Size];

    /// <summary>A table of names of letters, digits, "-" and ":"; longer ones than eight characters are left out.</summary>
    public ShortNames(IEnumerable<KeyValuePair<string, T>> rows)
    {
        foreach (var (name, value) in rows)
        {
            if (name.Length > Longest)
                continue;
            var at = Find(Pack(name));
            (names[at], values[at]) = (Pack(name), value);
        }
    }

    /// <summary>Whether a name is short enough to stand here, if it stands anywhere.</summary>
    public static bool Holds(ReadOnlySpan<char> name) => name.Length is > 0 and <= Longest;

    /// <summary>What a name stands for; false for any other, and for longer ones.</summary>
    public bool TryGet(ReadOnlySpan<char> name, out T value)
    {
        if (!Holds(name))
        {
            value = default!;
            return false;
        }
        var at = Find(Pack(name));
        value = values[at];
        return names[at] != 0;
    }

    // A letter beyond ASCII is none of a known name: it is packed as a character that no name has.
    private static ulong Pack(ReadOnlySpan<char> name)
    {
        var packed = 0UL;
        foreach (var c in name)
            packed = (packed << 8) | (c >= 0x80 ? 0x7Fu : char.IsAsciiLetterUpper(c) ? c | 0x20u : c);
        return packed;
    }

    private int Find(ulong name)
    {
        var at = (int)(unchecked(name * Spread) >> 55);
        while (names[at] != 0 && names[at] != name)
            at = (at + 1) % Size;
        return at;
    }
}
