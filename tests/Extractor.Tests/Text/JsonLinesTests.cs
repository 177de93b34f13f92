using System.Text;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Text;

/// <summary>A stream is cut into lines whatever its chunks are; a bad line costs no other.</summary>
public class JsonLinesTests
{
    [Theory]
    [InlineData("a\nb\n", "1:a 2:b")]
    [InlineData("a\nb", "1:a 2:b")]
    [InlineData("a\r\nb\r\n", "1:a 2:b")]
    [InlineData("\n\na", "1: 2: 3:a")]
    [InlineData("\uFEFFa\n\uFEFFb", "1:a 2:\uFEFFb")]
    [InlineData("", "")]
    public void Lines_with_their_numbers(string text, string expected)
    {
        Assert.Equal(expected, Print(new MemoryStream(Encoding.UTF8.GetBytes(text))));
        Assert.Equal(expected, Print(new Dripping(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void A_line_beyond_the_longest_is_refused_and_the_next_is_read()
    {
        var bytes = new byte[JsonLines.LongestLine + 3];
        Array.Fill(bytes, (byte)'x');
        bytes[^2] = (byte)'\n';
        var lines = JsonLines.Read(new MemoryStream(bytes)).ToList();
        Assert.Equal((1L, true), (lines[0].Number, lines[0].Error?.StartsWith("longer than", StringComparison.Ordinal)));
        Assert.Equal((2L, "x", null), (lines[1].Number, Encoding.UTF8.GetString(lines[1].Bytes.Span), lines[1].Error));
    }

    private static string Print(Stream stream) =>
        string.Join(' ', JsonLines.Read(stream).Select(l => $"{l.Number}:{Encoding.UTF8.GetString(l.Bytes.Span)}{l.Error}"));

    // One byte at a time, as a slow pipe gives them.
    private sealed class Dripping(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
    }
}
