using System.Runtime.CompilerServices;

namespace NgoNews.Extractor.Text;

/// <summary>
/// A table by the keys of tokens. A token knows its hash, so that a word of no table, which is nearly every word, costs one look at a bit.
/// </summary>
/// <typeparam name="T">What a key stands for.</typeparam>
internal sealed class KeyTable<T>
{
    private readonly (string? Key, int Hash, T Value)[] rows;
    private readonly int mask;

    // A bit for each hash that is there, a sixteenth full: so few words stay at hand while a text goes through a dozen tables.
    private readonly ulong[] bits;
    private readonly int bitMask;

    /// <summary>A table of keys, all different.</summary>
    public KeyTable(IReadOnlyCollection<KeyValuePair<string, T>> from)
    {
        var size = 8;
        while (size < from.Count * 2)
            size *= 2;
        (rows, mask) = (new (string?, int, T)[size], size - 1);
        (bits, bitMask) = (new ulong[Math.Max(1, size * 8 / 64)], Math.Max(64, size * 8) - 1);
        foreach (var (key, value) in from)
        {
            var hash = Token.HashOf(key);
            var at = hash & mask;
            while (rows[at].Key is not null)
                at = (at + 1) & mask;
            rows[at] = (key, hash, value);
            bits[(hash & bitMask) >> 6] |= 1UL << hash;
        }
    }

    /// <summary>May a token's key be there? True of every key of the table, and of one in sixteen others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHold(in Token token) => (bits[(token.Hash & bitMask) >> 6] & (1UL << token.Hash)) != 0;

    /// <summary>What a token's key stands for; false for any other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(in Token token, out T value)
    {
        if (MayHold(token))
            return Find(token, out value);
        value = default!;
        return false;
    }

    private bool Find(in Token token, out T value)
    {
        for (var at = token.Hash & mask; rows[at].Key is { } key; at = (at + 1) & mask)
        {
            if (rows[at].Hash == token.Hash && key == token.Key)
            {
                value = rows[at].Value;
                return true;
            }
        }
        value = default!;
        return false;
    }
}

/// <summary>Tables that only tell which keys they hold.</summary>
internal static class KeyTable
{
    /// <summary>A table of some words.</summary>
    public static KeyTable<bool> Of(params string[] words) => new([.. words.Select(w => KeyValuePair.Create(w, true))]);
}
