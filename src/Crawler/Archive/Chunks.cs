using System.Globalization;

namespace NgoNews.Crawler.Archive;

/// <summary>The chunked transfer coding (RFC 9112, 7.1), undone.</summary>
internal static class Chunks
{
    /// <summary>Extensions of a chunk make its line longer; nobody sends long ones.</summary>
    private const int LongestLine = 1024;

    /// <summary>The body, or null where the bytes are not chunked, or break off.</summary>
    public static byte[]? Join(ReadOnlySpan<byte> bytes)
    {
        using var result = new MemoryStream();
        while (true)
        {
            var line = bytes[..Math.Min(bytes.Length, LongestLine)].IndexOf((byte)'\n');
            if (line < 0 || Size(bytes[..line]) is not { } size) return null;
            bytes = bytes[(line + 1)..];
            if (size == 0) return result.ToArray();
            if (size > bytes.Length) return null;
            result.Write(bytes[..size]);
            bytes = bytes[size..];
            if (bytes.StartsWith("\r\n"u8)) bytes = bytes[2..];
            else if (bytes.StartsWith("\n"u8)) bytes = bytes[1..];
            else return null;
        }
    }

    private static int? Size(ReadOnlySpan<byte> line)
    {
        var end = line.IndexOf((byte)';');
        var digits = (end < 0 ? line : line[..end]).Trim(" \t\r"u8);
        return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) && size >= 0 ? size : null;
    }
}
