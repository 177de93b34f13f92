namespace NgoNews.Store.Copies;

/// <summary>Hashes that are the same in every process and for ever: they are stored.</summary>
internal static class CopyHash
{
    public const ulong Seed = 0xCBF29CE484222325;

    /// <summary>FNV-1a over the UTF-16 units, mixed.</summary>
    public static ulong Of(string text)
    {
        unchecked
        {
            var hash = Seed;
            foreach (var c in text)
                hash = (hash ^ c) * 0x100000001B3;
            return Mix(hash);
        }
    }

    /// <summary>Of a row: order counts.</summary>
    public static ulong Join(ulong first, ulong next)
    {
        unchecked
        {
            return Mix((first * 0x9E3779B97F4A7C15) + next);
        }
    }

    /// <summary>The finalizer of SplitMix64: every bit of the input reaches every bit of the output.</summary>
    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
