namespace NgoNews.Crawler.Tests.Tools;

/// <summary>A disk with so much room left: what does not fit is written in part, as a real one does it, and fails.</summary>
internal sealed class SmallDisk
{
    private const int NoSpace = 28;

    /// <summary>Bytes that are left.</summary>
    public long Left { get; set; }

    public FileStream Create(string path) => new Stream(path, this);

    private sealed class Stream(string path, SmallDisk disk) : FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0)
    {
        // Writing a span comes here, too.
        public override void Write(byte[] buffer, int offset, int count)
        {
            var fits = (int)Math.Min(count, disk.Left);
            base.Write(buffer, offset, fits);
            disk.Left -= fits;
            if (fits < count) throw new IOException("No space left on device", NoSpace);
        }
    }
}
