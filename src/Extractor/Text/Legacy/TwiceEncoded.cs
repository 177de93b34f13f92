using System.Buffers;
using System.Text;

namespace NgoNews.Extractor.Text.Legacy;

/// <summary>UTF-8 that was read as windows-1252 and written as UTF-8 once more: "Viá»‡t" for "Việt".</summary>
internal static class TwiceEncoded
{
    internal static Converted Convert(string text)
    {
        var bytes = LatinBytes.Of(text);
        var value = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length);
        Span<byte> buffer = stackalloc byte[4];
        Span<char> letters = stackalloc char[2];
        for (var at = 0; at < bytes.Length;)
        {
            // "Ã" with its no-break space, which tools make a plain one, is "à".
            if (bytes[at] == '\u00C3' && at + 1 < bytes.Length && bytes[at + 1] == ' ')
            {
                Add('à', at++);
                continue;
            }
            var length = Sequence(bytes, at, buffer);
            if (length > 1 && Rune.DecodeFromUtf8(buffer[..length], out var rune, out var used) == OperationStatus.Done && used == length)
            {
                for (var i = 0; i < rune.EncodeToUtf16(letters); i++)
                    Add(letters[i], at);
                at += length;
                continue;
            }
            Add(text[at], at++);
        }
        return new Converted(value.ToString(), [.. origins]);

        void Add(char c, int from)
        {
            value.Append(c);
            origins.Add(from);
        }
    }

    // The bytes of a sequence that begins here, and how many; 0 where none does.
    private static int Sequence(string bytes, int at, Span<byte> buffer)
    {
        var length = bytes[at] switch { >= '\u00C2' and <= '\u00DF' => 2, >= '\u00E0' and <= '\u00EF' => 3, >= '\u00F0' and <= '\u00F4' => 4, _ => 0 };
        if (length == 0 || at + length > bytes.Length)
            return 0;
        for (var i = 0; i < length; i++)
        {
            if (bytes[at + i] > '\u00FF' || (i > 0 && bytes[at + i] is < '\u0080' or > '\u00BF'))
                return 0;
            buffer[i] = (byte)bytes[at + i];
        }
        return length;
    }
}
