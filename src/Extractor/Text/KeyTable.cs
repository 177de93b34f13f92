namespace NgoNews.Extractor.Text;

/// <summary>
/// A table by the keys of tokens. A token knows its hash, so that a word of no table, which is nearly every word, costs one look at a bit.
/// </summary>
/// <typeparam name="T">What a key stands for.</typeparam>
internal sealed class KeyTable<T>
{
    private readonly string?[] keys;
    private readonly T[] values;
    // A bit for each place that is taken: so few words stay at hand while a text goes through a dozen tables.
    private readonly ulong[] taken;
    private readonly int mask;

    /// <summary>A table of keys, all different.</summary>
    public KeyTable(IReadOnlyCollection<KeyValuePair<string, T>> rows)
    {
        // At most a quarter full: a look at a word that is not there ends at once.
        var size = 64;
        while (size < rows.Count * 4)
            size *= 2;
        (keys, values, taken, mask) = (new string?[size], new T[size], new ulong[size / 64], size - 1);
        foreach (var (key, value) in rows)
        {
            var at = Find(key, Token.HashOf(key));
            (keys[at], values[at]) = (key, value);
            taken[at >> 6] |= 1UL << at;
        }
    }

    /// <summary>What a token's key stands for; false for any other.</summary>
    public bool TryGet(in Token token, out T value)
    {
        var at = token.Hash & mask;
        if ((taken[at >> 6] & (1UL << at)) == 0)
        {
            value = default!;
            return false;
        }
        at = Find(token.Key, at);
        value = values[at];
        return keys[at] is not null;
    }

    private int Find(string key, int hash)
    {
        var at = hash & mask;
        while (keys[at] is { } other && other != key)
            at = (at + 1) & mask;
        return at;
    }
}
