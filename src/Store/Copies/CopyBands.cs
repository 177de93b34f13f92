namespace NgoNews.Store.Copies;

/// <summary>MinHash in bands: numbers of which two texts share at least one when they share much, so that copies are looked up and not searched for.</summary>
/// <remarks>
/// Two texts with the part J of their shingles in common share a band with probability 1 - (1 - J²)³²: 0.99 from J = 0.37 on, and 0.003 at 0.01, which is
/// about what two unrelated articles have. What shares a band is only a candidate; <see cref="CopyComparison"/> decides.
/// </remarks>
internal static class CopyBands
{
    private const int Bands = 32;

    private const int Rows = 2;

    /// <summary>A body of fewer shingles says too little: "Chi tiết xem tại đây." stands under many headlines.</summary>
    private const int FewestShingles = 30;

    /// <summary>Of 64 bytes: a copy shares 0.3 of all shingles at least, which is 19 on average and 8 or fewer once in 500 times; what shares 0.05 has more once in 100 times.</summary>
    private const int LeastSame = 9;

    private static readonly ulong[] Salts = [.. Enumerable.Range(1, Bands * Rows).Select(i => CopyHash.Mix(CopyHash.Seed + (ulong)i))];

    /// <summary>One number a band, or none where the body is too short.</summary>
    public static long[] Of(CopyText text) => Read(text).Bands;

    /// <summary>The bands, and a byte of each least hash: of two articles, the part of bytes that are the same tells about what part of their shingles they have in common.</summary>
    public static (long[] Bands, byte[] Sketch) Read(CopyText text)
    {
        if (text.Shingles.Length < FewestShingles)
            return ([], []);
        Span<ulong> least = stackalloc ulong[Bands * Rows];
        least.Fill(ulong.MaxValue);
        foreach (var shingle in text.Shingles)
        {
            for (var i = 0; i < least.Length; i++)
                least[i] = Math.Min(least[i], CopyHash.Mix(shingle ^ Salts[i]));
        }
        return (BandsOf(least), [.. least.ToArray().Select(hash => unchecked((byte)hash))]);
    }

    /// <summary>How many bytes of two sketches are the same: the more, the more their articles share.</summary>
    public static int Alike(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var same = 0;
        for (var i = 0; i < one.Length && one.Length == other.Length; i++)
            same += one[i] == other[i] ? 1 : 0;
        return same;
    }

    /// <summary>The same as bands in common tell it, where one has no sketch.</summary>
    public static int Alike(int bands) => (int)(Bands * Rows * Math.Pow((double)bands / Bands, 1.0 / Rows));

    /// <summary>May two articles that are so much alike share what a copy shares? Where they do, one in some hundreds is missed by this; of others nearly none is left.</summary>
    public static bool MayBeCopy(int alike) => alike >= LeastSame;

    private static long[] BandsOf(ReadOnlySpan<ulong> least)
    {
        var bands = new long[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var hash = (ulong)band;
            for (var row = 0; row < Rows; row++)
                hash = CopyHash.Join(hash, least[(band * Rows) + row]);
            bands[band] = unchecked((long)hash);
        }
        return bands;
    }
}
