using System.Text;

namespace NgoNews.Extractor.Text;

/// <summary>Reads a stream line by line as bytes, so that one bad line costs no other.</summary>
public static class JsonLines
{
    /// <summary>The longest line that is read: an article of 64 MB is none.</summary>
    public const int LongestLine = 64 * 1024 * 1024;

    /// <summary>A line without its line end; <see cref="Error"/> says why it was not read.</summary>
    public readonly record struct Line(long Number, ReadOnlyMemory<byte> Bytes, string? Error);

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Every line, in order; memory stays bounded by the longest line.</summary>
    public static IEnumerable<Line> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var chunk = new byte[1 << 16];
        var line = new MemoryStream();
        var (number, tooLong) = (1L, false);
        for (int read; (read = stream.Read(chunk, 0, chunk.Length)) > 0;)
        {
            var start = 0;
            for (int end; (end = Array.IndexOf(chunk, (byte)'\n', start, read - start)) >= 0; start = end + 1)
            {
                tooLong |= !Append(line, chunk, start, end - start);
                yield return Take(line, number++, tooLong);
                tooLong = false;
            }
            tooLong |= !Append(line, chunk, start, read - start);
        }
        if (line.Length > 0 || tooLong)
            yield return Take(line, number, tooLong);
    }

    private static bool Append(MemoryStream line, byte[] chunk, int start, int count)
    {
        if (line.Length + count > LongestLine)
            return false;
        line.Write(chunk, start, count);
        return true;
    }

    private static Line Take(MemoryStream line, long number, bool tooLong)
    {
        var bytes = line.ToArray();
        line.SetLength(0);
        if (tooLong)
            return new Line(number, default, $"longer than {LongestLine} bytes");
        var first = number == 1 && bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var end = bytes.Length > first && bytes[^1] == '\r' ? bytes.Length - 1 : bytes.Length;
        try
        {
            Strict.GetCharCount(bytes, first, end - first);
        }
        catch (DecoderFallbackException exception)
        {
            return new Line(number, default, $"invalid UTF-8 at byte {exception.Index + first}");
        }
        return new Line(number, bytes.AsMemory(first, end - first), null);
    }
}
