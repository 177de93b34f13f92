using System.Buffers;
using System.Text;

namespace NgoNews.Extractor.Text;

/// <summary>Cuts what comes in chunks into lines.</summary>
/// <param name="longest">The longest line that is kept, in bytes.</param>
internal sealed class LineCutter(int longest)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly ArrayBufferWriter<byte> line = new();
    private long number = 1;
    private bool tooLong;

    /// <summary>The lines that end in a chunk. The chunk may be filled anew once all of them were taken.</summary>
    public IEnumerable<JsonLines.Line> Cut(ReadOnlyMemory<byte> chunk)
    {
        for (int end; (end = chunk.Span.IndexOf((byte)'\n')) >= 0; chunk = chunk[(end + 1)..])
        {
            Append(chunk[..end]);
            yield return Take();
        }
        Append(chunk);
    }

    /// <summary>The last line, where it has no end of its own.</summary>
    public JsonLines.Line? End() => line.WrittenCount > 0 || tooLong ? Take() : null;

    private void Append(ReadOnlyMemory<byte> bytes)
    {
        tooLong |= line.WrittenCount + bytes.Length > longest;
        if (!tooLong)
            line.Write(bytes.Span);
    }

    private JsonLines.Line Take()
    {
        var (bytes, at, whole) = (line.WrittenSpan.ToArray(), number++, !tooLong);
        line.ResetWrittenCount();
        tooLong = false;
        if (!whole)
            return new(at, default, $"longer than {longest} bytes");
        var first = at == 1 && bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var end = bytes.Length > first && bytes[^1] == '\r' ? bytes.Length - 1 : bytes.Length;
        try
        {
            Strict.GetCharCount(bytes, first, end - first);
        }
        catch (DecoderFallbackException exception)
        {
            return new(at, default, $"invalid UTF-8 at byte {exception.Index + first}");
        }
        return new(at, bytes.AsMemory(first, end - first), null);
    }
}
