using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>Where a page ended, as it is handed out: the last hit, and what put it there. Belongs to one question and its filters.</summary>
internal static class Cursor
{
    private const int MarkLength = 8;
    private const int Size = MarkLength + 1 + 8 + 8 + 4;

    public static string Write(Match last, SearchQuery query)
    {
        Span<byte> bytes = stackalloc byte[Size];
        Mark(query).AsSpan(0, MarkLength).CopyTo(bytes);
        bytes[MarkLength] = (byte)last.Tier;
        BinaryPrimitives.WriteDoubleLittleEndian(bytes[(MarkLength + 1)..], last.Score);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[(MarkLength + 9)..], last.PublishedTicks);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[(MarkLength + 17)..], last.Number);
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="SearchQueryException">It is none, or one of another question.</exception>
    public static Match Read(string text, SearchQuery query)
    {
        Span<byte> bytes = stackalloc byte[Size];
        if (text.Length != Base64Url.GetEncodedLength(Size) || !Base64Url.TryDecodeFromChars(text, bytes, out var length) || length != Size)
            throw new SearchQueryException("this is no cursor that a page of results gave", SearchQueryException.InCursor);
        if (!bytes[..MarkLength].SequenceEqual(Mark(query).AsSpan(0, MarkLength)))
            throw new SearchQueryException("the cursor belongs to another question or other filters", SearchQueryException.InCursor);
        return new Match(bytes[MarkLength], BinaryPrimitives.ReadDoubleLittleEndian(bytes[(MarkLength + 1)..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[(MarkLength + 9)..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[(MarkLength + 17)..]));
    }

    private static byte[] Mark(SearchQuery query) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"{query.Text}\n{query.Place}\n{query.From:O}\n{query.To:O}\n{query.Year}\n{query.Portal}\n{query.Indicator}\n{query.Relevant}\n{query.Donor}\n{query.Sector}\n{query.Sort}\n{query.Copies}\n{query.Like}")));
}
