using System.Runtime.CompilerServices;

namespace NgoNews.Crawler.Importing;

/// <summary>A line of a file: its bytes, or null where it is too long to be read.</summary>
internal readonly record struct Line(long Number, ReadOnlyMemory<byte>? Bytes);

/// <summary>Reads lines as bytes with bounded memory, however long they are.</summary>
internal static class LineReader
{
    /// <summary>Lines in order, without their ends; the last one needs none.</summary>
    public static async IAsyncEnumerable<Line> ReadAsync(Stream stream, int longest, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        using var line = new MemoryStream();
        var (number, tooLong, any) = (1L, false, false);
        for (int count; (count = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            for (var at = 0; at < count;)
            {
                var end = buffer.AsSpan(at, count - at).IndexOf((byte)'\n');
                var part = buffer.AsMemory(at, end < 0 ? count - at : end);
                any = true;
                if (line.Length + part.Length > longest) tooLong = true;
                if (tooLong) line.SetLength(0);
                else line.Write(part.Span);
                at += part.Length;
                if (end < 0) continue;
                at++;
                yield return new Line(number++, Whole(line, tooLong));
                line.SetLength(0);
                (tooLong, any) = (false, false);
            }
        }
        if (any) yield return new Line(number, Whole(line, tooLong));
    }

    private static ReadOnlyMemory<byte>? Whole(MemoryStream line, bool tooLong)
    {
        // Not a conditional expression: its null would become an empty memory.
        if (tooLong) return null;
        return line.ToArray();
    }
}
