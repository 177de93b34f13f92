using System.Diagnostics;
using NgoNews.Crawler.Importing;
using NgoNews.Store;

namespace NgoNews.Bench;

/// <summary>
/// One import of very many articles into one store, in steps: memory is to stay flat, and the last article to cost what the first did.
/// An hour's work meets a machine that is slower now than then, so each step is held against a new store that takes a few thousand articles right after it.
/// </summary>
internal static class Growing
{
    private const int WarmUp = 5000;

    internal static async Task RunAsync(TextWriter output, int articles, int steps, bool server)
    {
        var folder = Directory.CreateTempSubdirectory("ngonews-bench-").FullName;
        using var postgres = server ? new PostgresServer() : null;
        try
        {
            await using var store = Address(postgres).Make(folder);
            await store.OpenAsync(default);
            var (import, made) = (new ArticleImport(store, TimeProvider.System), new MadeArticles());
            // The program is compiled while it works.
            await import.RunAsync(new MadeLines(made, 0, WarmUp), default);
            var (costs, ratios) = (new List<double>(), new List<double>());
            var step = articles / steps;
            for (var done = 0; done < articles; done += step)
            {
                var clock = Stopwatch.StartNew();
                costs.Add(await CostAsync(import, made, WarmUp + done, step));
                clock.Stop();
                var beside = await NewStoreAsync(postgres, made);
                ratios.Add(costs[^1] / beside);
                using var process = Process.GetCurrentProcess();
                Line(output, $"{done + step,9} articles: {step / clock.Elapsed.TotalSeconds,6:F0} a second, {costs[^1]:F2} ms of a core each, {ratios[^1]:F2} of a new store's {beside:F2}; heap {GC.GetTotalMemory(true) / 1e6:F0} MB, working set {process.WorkingSet64 / 1e6:F0} MB{(server ? "" : $"; {new FileInfo(Path.Combine(folder, "store.db")).Length / (double)(WarmUp + done + step):F0} bytes each")}");
            }
            var few = Math.Max(1, steps / 10);
            Line(output, $"an article of the last tenth costs {costs.TakeLast(few).Average() / costs.Take(few).Average():F2} of one of the first, {ratios.TakeLast(few).Average() / ratios.Take(few).Average():F2} as held against the new stores");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Milliseconds of a core for each of some articles.</summary>
    private static async Task<double> CostAsync(ArticleImport import, MadeArticles made, int first, int count)
    {
        var cpu = Cpu();
        var report = await import.RunAsync(new MadeLines(made, first, count), default);
        if (report.Refused.Count > 0)
            throw new InvalidOperationException($"line {report.Refused[0].Line}: {report.Refused[0].Reason}");
        return (Cpu() - cpu).TotalMilliseconds / count;
    }

    private static async Task<double> NewStoreAsync(PostgresServer? postgres, MadeArticles made)
    {
        var folder = Directory.CreateTempSubdirectory("ngonews-bench-").FullName;
        try
        {
            await using var store = Address(postgres).Make(folder);
            await store.OpenAsync(default);
            return await CostAsync(new ArticleImport(store, TimeProvider.System), made, 0, WarmUp);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static StoreAddress Address(PostgresServer? postgres)
    {
        var address = StoreAddress.Embedded;
        return postgres is null || StoreAddress.TryParse(postgres.NewAddress(), out address!, out var error) ? address : throw new InvalidOperationException(error);
    }

    /// <summary>A file that is made while it is read.</summary>
    private sealed class MadeLines(MadeArticles made, int first, int count) : Stream
    {
        private byte[] _line = [];
        private int _at;
        private int _next;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            if (_at == _line.Length)
            {
                if (_next == count)
                    return 0;
                (_line, _at) = (made.Line(first + _next++), 0);
            }
            var length = Math.Min(buffer.Length, _line.Length - _at);
            _line.AsSpan(_at, length).CopyTo(buffer);
            _at += length;
            return length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
