using System.IO.Compression;

namespace NgoNews.Crawler.Fetching;

/// <summary>Reads bodies within bounds.</summary>
internal static class Body
{
    /// <summary>A whole gzip member that is put behind the transferred one: it comes out at the end only where that one was whole.</summary>
    private static readonly byte[] Seal = Gzip("NgoNews: the end of the body"u8);

    private static readonly int SealLength = "NgoNews: the end of the body"u8.Length;

    /// <summary>Reads to the end, or up to one byte more than <paramref name="cap"/>.</summary>
    /// <exception cref="TooSlowException">The pace was lost.</exception>
    public static async Task<byte[]> ReadAsync(Stream stream, int cap, BodyPace? pace, CancellationToken cancellation)
    {
        using var result = new MemoryStream();
        var buffer = new byte[32 * 1024];
        while (result.Length <= cap)
        {
            var count = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, cap + 1 - result.Length)), cancellation);
            if (count == 0) break;
            pace?.Note(count);
            result.Write(buffer, 0, count);
        }
        return result.ToArray();
    }

    /// <summary>Undoes a content coding.</summary>
    /// <param name="transferred">As sent.</param>
    /// <param name="coding">Content-Encoding, or null.</param>
    /// <param name="cap">Most bytes that come out.</param>
    /// <returns>The body, or why there is none.</returns>
    public static (byte[]? Bytes, FetchFault? Fault, string? Detail) Decode(byte[] transferred, string? coding, int cap) => coding?.Trim().ToLowerInvariant() switch
    {
        null or "" or "identity" => (transferred, null, null),
        "gzip" or "x-gzip" => Gunzip(transferred, cap),
        "br" => Brotli.Decode(transferred, cap),
        var other => (null, FetchFault.Encoding, $"content coding {other} was not asked for"),
    };

    /// <summary>Undoes gzip; a body that breaks off is <see cref="FetchFault.Truncated"/>.</summary>
    /// <remarks>The framework gives what it has of a truncated member without a word; the seal behind it tells.</remarks>
    public static (byte[]? Bytes, FetchFault? Fault, string? Detail) Gunzip(byte[] transferred, int cap)
    {
        if (transferred.Length == 0) return ([], null, null);
        using var result = new MemoryStream();
        var buffer = new byte[32 * 1024];
        try
        {
            using var gzip = new GZipStream(new MemoryStream([.. transferred, .. Seal]), CompressionMode.Decompress);
            for (int count; (count = gzip.Read(buffer)) > 0;)
            {
                if (result.Length + count > (long)cap + SealLength) return (null, FetchFault.TooLarge, $"more than {cap} bytes after decompression");
                result.Write(buffer, 0, count);
            }
        }
        catch (InvalidDataException e)
        {
            // What begins as gzip and goes wrong later most often ended too early; another try tells.
            return transferred.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) ? (null, FetchFault.Truncated, "gzip breaks off") : (null, FetchFault.Encoding, "no gzip: " + e.Message);
        }
        var bytes = result.ToArray();
        var end = bytes.Length - SealLength;
        return end >= 0 && bytes.AsSpan(end).SequenceEqual("NgoNews: the end of the body"u8) ? (bytes[..end], null, null) : (null, FetchFault.Truncated, "gzip breaks off");
    }

    /// <summary>One gzip member.</summary>
    public static byte[] Gzip(ReadOnlySpan<byte> bytes)
    {
        using var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        return result.ToArray();
    }
}
