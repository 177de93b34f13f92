using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

namespace NgoNews.Crawler.Archive;

/// <summary>One record of a WARC file of whatever origin.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Head">Its own head.</param>
/// <param name="Block">What it holds; null where that is larger than is read.</param>
internal sealed record WarcEntry(long Number, HeaderBlock Head, ReadOnlyMemory<byte>? Block)
{
    /// <summary>WARC-Type in lower case, or nothing.</summary>
    public string Type => Head["WARC-Type"]?.ToLowerInvariant() ?? "";

    /// <summary>WARC-Target-URI where it is of the web. Some writers put it between angle brackets.</summary>
    public Uri? Target => Uri.TryCreate(Head["WARC-Target-URI"]?.Trim('<', '>'), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    /// <summary>WARC-Date, or null where it is none.</summary>
    public DateTimeOffset? Date => DateTimeOffset.TryParse(Head["WARC-Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;
}

/// <summary>Reads any WARC file from its beginning, in bounded memory: any version, a gzip member a record or one for all or none, cut off or not.</summary>
/// <param name="stream">From its beginning; whoever opened it closes it.</param>
internal sealed class WarcFile(Stream stream) : IDisposable
{
    private const int LongestHead = 256 * 1024;

    private readonly byte[] buffer = new byte[LongestHead];
    private Stream source = stream;
    private GZipStream? gzip;
    private int begin;
    private int end;

    public void Dispose() => gzip?.Dispose();

    /// <summary>Why it ended before its end, or null; told when the last record has been handed out.</summary>
    public string? Fault { get; private set; }

    /// <summary>Records in order. Of a record that breaks off nothing is handed out.</summary>
    /// <param name="cap">Largest block that is read; longer ones are passed over.</param>
    /// <param name="cancellation">Ends it.</param>
    public async IAsyncEnumerable<WarcEntry> ReadAsync(int cap, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await FillAsync(cancellation);
        if (buffer.AsSpan(begin, end - begin).StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            // Its members are read as one stream; where it is cut off the framework says nothing, but the record's length does.
            source = gzip = new GZipStream(new Replayed(buffer.AsMemory(begin, end - begin).ToArray(), source), CompressionMode.Decompress, leaveOpen: true);
            (begin, end) = (0, 0);
        }
        for (var number = 1L; Fault is null; number++)
        {
            WarcEntry? entry = null;
            try
            {
                entry = await NextAsync(number, cap, cancellation);
            }
            catch (InvalidDataException e)
            {
                Fault = $"record {number.ToString(CultureInfo.InvariantCulture)} is damaged: {e.Message}";
            }
            if (entry is null) yield break;
            yield return entry;
        }
    }

    private async Task<WarcEntry?> NextAsync(long number, int cap, CancellationToken cancellation)
    {
        while (await FillAsync(cancellation) && buffer[begin] is (byte)'\r' or (byte)'\n') begin++;
        if (begin == end) return null;
        HeaderBlock? head;
        while ((head = HeaderBlock.Read(buffer.AsSpan(begin, end - begin), Encoding.UTF8)) is null)
            if (!await MoreAsync(cancellation)) return Broken(number, end - begin == buffer.Length ? "has a head without end" : "breaks off");
        if (!head.First.StartsWith("WARC/", StringComparison.Ordinal)) return Broken(number, "is no WARC record");
        if (!long.TryParse(head["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return Broken(number, "does not say how long it is");
        begin += head.Length;
        if (length > cap) return await SkipAsync(length, cancellation) ? new WarcEntry(number, head, null) : Broken(number, "breaks off");
        using var block = new MemoryStream();
        while (block.Length < length && await FillAsync(cancellation))
        {
            var part = (int)Math.Min(end - begin, length - block.Length);
            block.Write(buffer, begin, part);
            begin += part;
        }
        return block.Length < length ? Broken(number, "breaks off") : new WarcEntry(number, head, block.ToArray());
    }

    private async Task<bool> SkipAsync(long length, CancellationToken cancellation)
    {
        while (length > 0 && await FillAsync(cancellation))
        {
            var part = (int)Math.Min(end - begin, length);
            begin += part;
            length -= part;
        }
        return length == 0;
    }

    private WarcEntry? Broken(long number, string what)
    {
        Fault = string.Create(CultureInfo.InvariantCulture, $"record {number} {what}");
        return null;
    }

    /// <summary>Sees to it that there is something in the buffer.</summary>
    private async Task<bool> FillAsync(CancellationToken cancellation) => begin < end || await MoreAsync(cancellation);

    /// <summary>Adds to what is in the buffer; false at the end, or where it is full.</summary>
    private async Task<bool> MoreAsync(CancellationToken cancellation)
    {
        if (begin > 0)
        {
            buffer.AsSpan(begin, end - begin).CopyTo(buffer);
            (begin, end) = (0, end - begin);
        }
        if (end == buffer.Length) return false;
        var count = await source.ReadAsync(buffer.AsMemory(end), cancellation);
        end += count;
        return count > 0;
    }

    /// <summary>A stream of which the beginning has been read already.</summary>
    private sealed class Replayed(byte[] first, Stream rest) : Stream
    {
        private int at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            at == first.Length ? rest.ReadAsync(buffer, cancellationToken) : ValueTask.FromResult(Read(buffer.Span));

        public override int Read(Span<byte> buffer)
        {
            if (at == first.Length) return rest.Read(buffer);
            var count = Math.Min(buffer.Length, first.Length - at);
            first.AsSpan(at, count).CopyTo(buffer);
            at += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
