using System.Buffers;
using System.IO.Compression;

namespace NgoNews.Crawler.Fetching;

/// <summary>Undoes Brotli. The format marks its own end, so what breaks off is told from what is whole.</summary>
internal static class Brotli
{
    /// <summary>The body, or why there is none.</summary>
    /// <param name="transferred">As sent.</param>
    /// <param name="cap">Most bytes that come out.</param>
    public static (byte[]? Bytes, FetchFault? Fault, string? Detail) Decode(ReadOnlySpan<byte> transferred, int cap)
    {
        if (transferred.IsEmpty) return ([], null, null);
        using var decoder = new BrotliDecoder();
        using var result = new MemoryStream();
        var buffer = new byte[32 * 1024];
        while (true)
        {
            var status = decoder.Decompress(transferred, buffer, out var consumed, out var written);
            transferred = transferred[consumed..];
            if (result.Length + written > cap) return (null, FetchFault.TooLarge, $"more than {cap} bytes after decompression");
            result.Write(buffer, 0, written);
            switch (status)
            {
                case OperationStatus.Done: return (result.ToArray(), null, null);
                case OperationStatus.NeedMoreData: return (null, FetchFault.Truncated, "brotli breaks off");
                case OperationStatus.InvalidData: return (null, FetchFault.Encoding, "no brotli");
            }
        }
    }
}
