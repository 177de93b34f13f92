using System.IO.Pipelines;

namespace NgoNews.Crawler.Tests.Made;

/// <summary>A connection whose sent bytes are counted, heads of answers included.</summary>
internal sealed class CountedPipe(IDuplexPipe pipe, Action<long> count) : IDuplexPipe
{
    public PipeReader Input => pipe.Input;

    public PipeWriter Output { get; } = new Counted(pipe.Output, count);

    private sealed class Counted(PipeWriter writer, Action<long> count) : PipeWriter
    {
        public override bool CanGetUnflushedBytes => writer.CanGetUnflushedBytes;

        public override long UnflushedBytes => writer.UnflushedBytes;

        public override void Advance(int bytes)
        {
            count(bytes);
            writer.Advance(bytes);
        }

        public override Memory<byte> GetMemory(int sizeHint = 0) => writer.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => writer.GetSpan(sizeHint);

        public override void CancelPendingFlush() => writer.CancelPendingFlush();

        public override void Complete(Exception? exception = null) => writer.Complete(exception);

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => writer.FlushAsync(cancellationToken);
    }
}
