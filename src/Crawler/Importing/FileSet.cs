using System.Globalization;
using NgoNews.Crawler.Jobs;
using NgoNews.Store;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Importing;

/// <summary>Reads a set of files, each once, together with whoever else reads the same set into the same store.</summary>
/// <remarks>
/// A file is claimed by a lease, under which alone it is written, and is done when the store says so: who is killed leaves a file that another goes on with when the lease's time is over,
/// and what was stored of it already changes nothing. A file is known by its name and its length, wherever it lies.
/// </remarks>
/// <param name="store">Where claims stand, and what is read goes.</param>
/// <param name="holder">What this worker is called; no two alike.</param>
/// <param name="time">For looking again.</param>
/// <param name="log">Told of what is lost.</param>
internal sealed class FileSet(IStore store, string holder, TimeProvider time, ILogger log)
{
    /// <summary>A worker that is not heard of for so long has died, or stands still.</summary>
    private static readonly TimeSpan Term = TimeSpan.FromSeconds(30);

    /// <summary>From one look at what others have claimed to the next.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    /// <summary>Reads what nobody has read, and stays till all is done: what others leave, too.</summary>
    /// <param name="files">The set.</param>
    /// <param name="read">Reads a file into the store that it is given; whether it came to its end.</param>
    /// <param name="cancellation">Ends it; a file that is not done is read again.</param>
    /// <returns>So many were read here.</returns>
    public async Task<int> RunAsync(IReadOnlyList<FileInfo> files, Func<FileInfo, IStore, CancellationToken, Task<bool>> read, CancellationToken cancellation)
    {
        var count = 0;
        for (var left = files; ; await Task.Delay(Between, time, cancellation))
        {
            var others = new List<FileInfo>();
            foreach (var file in left)
            {
                cancellation.ThrowIfCancellationRequested();
                switch (await ReadAsync(file, read, cancellation))
                {
                    case true: count++; break;
                    case null: others.Add(file); break;
                }
            }
            if (others.Count == 0) return count;
            left = others;
        }
    }

    /// <summary>True where it was read here, false where it was done, null where another is at it.</summary>
    private async Task<bool?> ReadAsync(FileInfo file, Func<FileInfo, IStore, CancellationToken, Task<bool>> read, CancellationToken cancellation)
    {
        if (await IsDoneAsync(file, cancellation)) return false;
        await using var lease = await PortalLease.TakeAsync(store, $"{ArticleDraft.ImportPortal}/{NameOf(file)}", holder, Term, time, log, cancellation);
        if (lease is null) return null;
        // Another may have been through with it between the two.
        if (await IsDoneAsync(file, cancellation)) return false;
        var begun = time.GetUtcNow();
        try
        {
            var whole = await read(file, lease.Store, lease.Stopping);
            await lease.Store.PutDiscoveryAsync(new DiscoveryState(ArticleDraft.ImportPortal, begun, null) { Span = NameOf(file), Ended = time.GetUtcNow(), Whole = whole }, cancellation);
            return true;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && e is OperationCanceledException or StoreException { Fault: StoreFault.Superseded })
        {
            log.LogWarning("{File} was taken over by another worker", file.Name);
            return null;
        }
    }

    private async Task<bool> IsDoneAsync(FileInfo file, CancellationToken cancellation) => await store.FindDiscoveryAsync(ArticleDraft.ImportPortal, NameOf(file), cancellation) is { Ended: not null };

    private static string NameOf(FileInfo file) => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length}");
}
