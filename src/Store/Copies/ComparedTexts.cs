using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NgoNews.Store.Copies;

/// <summary>
/// The shingles of texts that were compared lately. Reading them costs as much as reading figures, and what a text is compared with was mostly read not long ago:
/// copies come within days, and a mould is met again and again. Kept by the words themselves, so that nothing which becomes of an article makes them wrong.
/// </summary>
internal static class ComparedTexts
{
    /// <summary>So many shingles are kept: 16 MB, some 4,000 articles.</summary>
    private const int Most = 2_000_000;

    private static readonly Lock Gate = new();
    private static readonly Dictionary<UInt128, ulong[]> Known = [];
    private static readonly Queue<UInt128> InOrder = new();
    private static int kept;

    /// <summary>Those of a text, read now if they are not known.</summary>
    public static ulong[] ShinglesOf(string title, string text)
    {
        var key = KeyOf(title, text);
        lock (Gate)
        {
            if (Known.TryGetValue(key, out var known))
                return known;
        }
        return Keep(key, CopyText.Of(title, text));
    }

    /// <summary>Keeps those of a text that has been read.</summary>
    public static void Keep(string title, string text, CopyText read) => Keep(KeyOf(title, text), read);

    private static ulong[] Keep(UInt128 key, CopyText read)
    {
        var shingles = read.Shingles.ToArray();
        lock (Gate)
        {
            if (!Known.TryAdd(key, shingles))
                return shingles;
            InOrder.Enqueue(key);
            kept += shingles.Length;
            while (kept > Most && InOrder.TryDequeue(out var oldest) && Known.Remove(oldest, out var gone))
                kept -= gone.Length;
        }
        return shingles;
    }

    // A title ends where its length says, so that no words move from one to the other.
    private static UInt128 KeyOf(string title, string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BitConverter.GetBytes(title.Length));
        hash.AppendData(MemoryMarshal.AsBytes(title.AsSpan()));
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        return BinaryPrimitives.ReadUInt128LittleEndian(hash.GetHashAndReset());
    }
}
