using System.Runtime.CompilerServices;

namespace NgoNews.Extractor.Text;

/// <summary>Reads a stream line by line as bytes, so that one bad line costs no other. Memory stays bounded by the longest line.</summary>
public static class JsonLines
{
    /// <summary>The longest line that is read where nothing else is said: an article of 64 MB is none.</summary>
    public const int LongestLine = 64 * 1024 * 1024;

    private const int Chunk = 1 << 16;

    /// <summary>A line without its line end; <see cref="Error"/> says why it was not read.</summary>
    public readonly record struct Line(long Number, ReadOnlyMemory<byte> Bytes, string? Error)
    {
        /// <summary>It was read, and there is nothing on it.</summary>
        public bool IsBlank => Error is null && Bytes.Span.Trim(" \t\r"u8).IsEmpty;
    }

    /// <summary>Every line, in order.</summary>
    public static IEnumerable<Line> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var (chunk, cutter) = (new byte[Chunk], new LineCutter(LongestLine));
        for (int read; (read = stream.Read(chunk, 0, chunk.Length)) > 0;)
        {
            foreach (var line in cutter.Cut(chunk.AsMemory(0, read)))
                yield return line;
        }
        if (cutter.End() is { } last)
            yield return last;
    }

    /// <summary>The same of a stream that may be long in coming.</summary>
    /// <param name="stream">UTF-8, with or without a byte order mark.</param>
    /// <param name="longest">The longest line that is read, in bytes.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async IAsyncEnumerable<Line> ReadAsync(Stream stream, int longest, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var (chunk, cutter) = (new byte[Chunk], new LineCutter(longest));
        for (int read; (read = await stream.ReadAsync(chunk, cancellation).ConfigureAwait(false)) > 0;)
        {
            foreach (var line in cutter.Cut(chunk.AsMemory(0, read)))
                yield return line;
        }
        if (cutter.End() is { } last)
            yield return last;
    }
}
