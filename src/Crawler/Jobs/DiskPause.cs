using NgoNews.Store;

namespace NgoNews.Crawler.Jobs;

/// <summary>Holds a crawl while the disk is full, says so, and goes on with the very write that found no room.</summary>
internal sealed class DiskPause(TimeProvider time, ILogger log)
{
    /// <summary>From one try to the next.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    // ENOSPC and EDQUOT of Linux, ERROR_DISK_FULL of Windows.
    private const int NoSpace = 28;
    private const int NoQuota = 122;
    private const int NoSpaceWindows = unchecked((int)0x80070070);

    /// <summary>Does the work, as soon as there is room for it.</summary>
    /// <param name="work">A write that leaves nothing behind when it fails.</param>
    /// <param name="cancellation">Ends the waiting, never the work.</param>
    public async Task<T> WriteAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        for (var told = false; ; told = true)
        {
            try
            {
                var done = await work();
                if (told) log.LogWarning("There is room again: the crawl goes on");
                return done;
            }
            catch (Exception e) when (IsFull(e))
            {
                if (!told) log.LogError("The crawl pauses, and goes on by itself once there is room: {Reason}", e.Message);
            }
            await Task.Delay(Between, time, cancellation);
        }
    }

    /// <summary>Is it that no room is left?</summary>
    public static bool IsFull(Exception e) => e is StoreException { Fault: StoreFault.Full } || (e is IOException && e.HResult is NoSpace or NoQuota or NoSpaceWindows);
}
