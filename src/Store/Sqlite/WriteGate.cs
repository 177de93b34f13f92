using System.Diagnostics.CodeAnalysis;

namespace NgoNews.Store.Sqlite;

/// <summary>Lets one writer in at a time, over all processes that share the data directory.</summary>
/// <remarks>
/// SQLite before 3.51.3 can lose pages when two connections write or checkpoint at the same instant (the WAL-reset bug). Its own locks do not
/// prevent that, so a lock file is held around every write transaction and every checkpoint. The system drops the lock with the process.
/// </remarks>
[SuppressMessage("Reliability", "CA1001", Justification = "A semaphore holds nothing till its wait handle is asked for; disposing it would strand who still waits.")]
internal sealed class WriteGate(string lockFile, TimeProvider time)
{
    /// <summary>Beyond this, another process hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(32);

    private readonly SemaphoreSlim _inside = new(1);

    /// <summary>Waits for the turn; dispose what is returned to leave.</summary>
    /// <exception cref="StoreException">Another process does not leave, or the lock file cannot be opened.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        await _inside.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return new Pass(_inside, await LockAsync(cancellation).ConfigureAwait(false));
        }
        catch
        {
            _inside.Release();
            throw;
        }
    }

    private async Task<FileStream> LockAsync(CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        for (var pause = TimeSpan.FromMilliseconds(1); ; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            if (Faults.Guard(lockFile, TryLock) is { } held)
                return held;
            if (time.GetElapsedTime(begun) > Patience)
                throw new StoreException(StoreFault.Busy, $"{lockFile}: another process has been writing for {Patience.TotalSeconds} s");
            await Task.Delay(pause, time, cancellation).ConfigureAwait(false);
        }
    }

    private FileStream? TryLock()
    {
        try
        {
            return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException e) when (IsHeld(e))
        {
            return null;
        }
    }

    // EWOULDBLOCK of Linux and of the BSDs, ERROR_SHARING_VIOLATION of Windows.
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);

    private sealed class Pass(SemaphoreSlim inside, FileStream held) : IDisposable
    {
        public void Dispose()
        {
            held.Dispose();
            inside.Release();
        }
    }
}
