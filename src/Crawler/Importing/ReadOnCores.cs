using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace NgoNews.Crawler.Importing;

/// <summary>Works on several things at once and gives the results in the order of the things: what comes of it does not depend on how many cores there are.</summary>
internal static class ReadOnCores
{
    /// <summary>Bytes that count as one permit, and permits in all: so much is in memory at most, however large the things are.</summary>
    private const int Grain = 512 * 1024, Permits = 128;

    /// <summary>Results in order. The things are taken one after the other, ahead of what is worked on.</summary>
    /// <param name="things">What to work on.</param>
    /// <param name="work">Makes a result; called on other threads.</param>
    /// <param name="size">Bytes that a thing takes in memory, about.</param>
    /// <param name="workers">So many at once; at least 1.</param>
    /// <param name="cancellation">Ends it between two results.</param>
    public static async IAsyncEnumerable<TResult> Select<T, TResult>(IAsyncEnumerable<T> things, Func<T, TResult> work, Func<T, long> size, int workers, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var room = new SemaphoreSlim(Permits);
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Math.Max(1, workers)).ConcurrentScheduler;
        var ways = Channel.CreateUnbounded<(Task<TResult> Result, int Taken)>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        var taking = Task.Run(TakeAsync, CancellationToken.None);
        try
        {
            await foreach (var (result, taken) in ways.Reader.ReadAllAsync(cancellation))
            {
                yield return await result;
                room.Release(taken);
            }
        }
        finally
        {
            await ending.CancelAsync();
            await taking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // Nobody waits for these any more; what they throw was of no use to anybody.
            while (ways.Reader.TryRead(out var left)) await ((Task)left.Result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task TakeAsync()
        {
            try
            {
                await foreach (var thing in things.WithCancellation(ending.Token))
                {
                    var taken = (int)Math.Clamp(1 + (size(thing) / Grain), 1, Permits);
                    for (var i = 0; i < taken; i++) await room.WaitAsync(ending.Token);
                    ways.Writer.TryWrite((Task.Factory.StartNew(() => work(thing), ending.Token, TaskCreationOptions.None, scheduler), taken));
                }
                ways.Writer.TryComplete();
            }
            catch (Exception e)
            {
                // Told behind the results of what came before it.
                ways.Writer.TryComplete(e);
            }
        }
    }
}
