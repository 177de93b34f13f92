namespace NgoNews.Extractor.Text;

/// <summary>
/// A table by the keys of tokens. A token knows its hash, so that a word of no table, which is nearly every word, costs one look at an array.
/// </summary>
/// <typeparam name="T">What a key stands for.</typeparam>
internal sealed class KeyTable<T>
{
    private readonly string?[] keys;
    private readonly T[] values;
    private readonly int mask;

    /// <summary>A table of keys, all different.</summary>
    public KeyTable(IReadOnlyCollection<KeyValuePair<string, T>> rows)
    {
        // At most a quarter full: a look at a word that is not there ends at once.
        var size = 8;
        while (size < rows.Count * 4)
            size *= 2;
        (keys, values, mask) = (new string?[size], new T[size], size - 1);
        foreach (var (key, value) in rows)
        {
            var at = Find(key, Token.HashOf(key));
            (keys[at], values[at]) = (key, value);
        }
    }

    /// <summary>What a token's key stands for; false for any other.</summary>
    public bool TryGet(in Token token, out T value)
    {
        var at = Find(token.Key, token.Hash);
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
