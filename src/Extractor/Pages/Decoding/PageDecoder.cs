using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NgoNews.Extractor.Pages.Decoding;

/// <summary>Bytes → text. What the bytes are counts for more than what the page says they are; nothing is guessed into mojibake.</summary>
internal static class PageDecoder
{
    /// <summary>Of a hundred characters, so many may be broken before UTF-8 is not believed: a summary cut inside a letter breaks one or two.</summary>
    private const double BrokenShare = 0.002;
    private const int BrokenAlways = 3;

    internal static Decoded Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (MagicBytes.Recognise(bytes) is { } kind)
            return Decoded.Not(UnreadableReason.NotHtml, kind);
        if (ByOrderMark(bytes) is { } marked)
            return marked;
        if (WideWithoutMark(bytes) is { } wide)
            return wide;
        if (StrictUtf8(bytes) is { } text)
            return Decoded.As(text, "utf-8");
        var declared = Charsets.Strict(Charsets.OfContentType(contentType)) ?? Charsets.Strict(Charsets.OfMeta(bytes));
        if (MostlyUtf8(bytes) is { } lenient)
            return lenient;
        return Legacy(bytes, declared);
    }

    private static Decoded? ByOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Decoded.As(Encoding.UTF8.GetString(rest), "utf-8"),
        [0xFF, 0xFE, .. var rest] => Decoded.As(Encoding.Unicode.GetString(rest), "utf-16le"),
        [0xFE, 0xFF, .. var rest] => Decoded.As(Encoding.BigEndianUnicode.GetString(rest), "utf-16be"),
        _ => null,
    };

    // Markup is ASCII: in UTF-16 every second byte of "<html" is null.
    private static Decoded? WideWithoutMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'<', 0, not 0, 0, ..] => Decoded.As(Encoding.Unicode.GetString(bytes), "utf-16le"),
        [0, (byte)'<', 0, not 0, ..] => Decoded.As(Encoding.BigEndianUnicode.GetString(bytes), "utf-16be"),
        _ => null,
    };

    // Asking whether it is valid, counting its characters and then decoding it would go through the page three times.
    private static string? StrictUtf8(ReadOnlySpan<byte> bytes)
    {
        var room = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            return Utf8.ToUtf16(bytes, room, out _, out var written, replaceInvalidSequences: false) is OperationStatus.Done ? new string(room, 0, written) : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(room);
        }
    }

    private static Decoded? MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        int broken = 0, whole = 0;
        foreach (var c in text)
        {
            if (c == '\uFFFD')
                broken++;
            else if (c >= 0x80)
                whole++;
        }
        return whole > broken && broken <= Math.Max(BrokenAlways, BrokenShare * whole) ? Decoded.As(text, "utf-8 with broken characters") : null;
    }

    private static Decoded Legacy(ReadOnlySpan<byte> bytes, Encoding? declared)
    {
        // A declared Latin-1 is what tools write when nobody chose.
        if (declared is null || declared.CodePage is 1252 or 65001)
        {
            if (Try(bytes, Charsets.Strict("windows-1258")!) is { } text && VietnameseText.LooksLike(text))
                return Decoded.As(text, "windows-1258");
            if (declared?.CodePage != 1252 && Try(bytes, Charsets.Strict("windows-1252")!) is { } latin && LegacyMarkup.Mend(latin) is var mended && mended != latin)
                return Decoded.As(mended, "windows-1252 with letters of another encoding");
        }
        if (declared is not null && declared.CodePage != 65001 && Try(bytes, declared) is { } said)
            return Decoded.As(said, declared.WebName);
        return Decoded.Not(UnreadableReason.Undecodable, "neither UTF-8 nor an encoding of Vietnamese, and no charset that fits is declared");
    }

    private static string? Try(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
