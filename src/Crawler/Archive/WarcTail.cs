using System.Buffers;
using System.IO.Compression;
using NgoNews.Crawler.Fetching;

namespace NgoNews.Crawler.Archive;

/// <summary>Finds where the whole records of an archive file end.</summary>
internal static class WarcTail
{
    private const int HeaderLength = 10;
    private const int TrailerLength = 8;

    /// <summary>The end of the last whole record, or null where bytes that are no record stand between records: then nothing may be cut.</summary>
    /// <param name="file">Seekable; its position is moved.</param>
    /// <param name="from">Where a record begins: 0, or the end of a record that is known.</param>
    public static long? WholeEnd(FileStream file, long from)
    {
        var end = from;
        while (end < file.Length && EndOf(file, end) is { } next) end = next;
        for (var later = NextHeader(file, end + 1); later is { } at; later = NextHeader(file, at + 1))
            if (EndOf(file, at) is not null) return null;
        return end;
    }

    /// <summary>The records between two places, both of them ends of records: where each stands, and its bytes without the coding.</summary>
    public static IEnumerable<(long Offset, long Length, byte[] Bytes)> Records(FileStream file, long from, long to)
    {
        while (from < to && EndOf(file, from) is { } end && end <= to)
        {
            var member = new byte[end - from];
            file.Position = from;
            file.ReadExactly(member);
            if (Body.Gunzip(member, WarcReader.Cap).Bytes is { } bytes) yield return (from, member.Length, bytes);
            from = end;
        }
    }

    private static long? EndOf(FileStream file, long begin)
    {
        // Most members end where the next begins; only the last is walked byte by byte.
        if (NextHeader(file, begin + 1) is { } next && IsRecord(file, begin, next)) return next;
        return DeflateEnd(file, begin) is { } end && IsRecord(file, begin, end) ? end : null;
    }

    private static bool IsRecord(FileStream file, long begin, long end)
    {
        if (end > file.Length || end - begin > WarcReader.Cap) return false;
        var member = new byte[end - begin];
        file.Position = begin;
        file.ReadExactly(member);
        // A body that was itself sent as gzip may stand uncompressed inside a record; it is no record.
        return Body.Gunzip(member, WarcReader.Cap).Bytes is { } bytes && bytes.AsSpan().StartsWith("WARC/"u8);
    }

    /// <summary>Where the member ends by its own account. The framework does not say, but a stream that hands out single bytes is not read any further.</summary>
    private static long? DeflateEnd(FileStream file, long begin)
    {
        if (begin + HeaderLength > file.Length) return null;
        file.Position = begin + HeaderLength;
        var single = new SingleBytes(file);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            using var deflate = new DeflateStream(single, CompressionMode.Decompress, leaveOpen: true);
            for (long total = 0, count; (count = deflate.Read(buffer)) > 0;)
                if ((total += count) > WarcReader.Cap) return null;
            return file.Position + TrailerLength;
        }
        catch (InvalidDataException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static long? NextHeader(FileStream file, long from)
    {
        ReadOnlySpan<byte> magic = [0x1F, 0x8B, 0x08];
        var buffer = new byte[64 * 1024];
        for (var at = from; at < file.Length; at += buffer.Length - magic.Length + 1)
        {
            file.Position = at;
            var count = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (buffer.AsSpan(0, count).IndexOf(magic) is >= 0 and var found) return at + found;
        }
        return null;
    }

    private sealed class SingleBytes(FileStream file) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer) => file.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
