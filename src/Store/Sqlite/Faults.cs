using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace NgoNews.Store.Sqlite;

/// <summary>Turns what SQLite and the file system say into the store's own faults.</summary>
internal static class Faults
{
    private const int NoSpaceUnix = 28;
    private const int NoSpaceWindows = unchecked((int)0x80070070);

    /// <summary>Runs the work; a failure that is the world's becomes a <see cref="StoreException"/>, a programmer's stays what it is.</summary>
    public static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (FaultOf(e) is { } fault)
        {
            throw Of(fault, path, e);
        }
    }

    /// <inheritdoc cref="Guard{T}(string, Func{T})"/>
    public static async Task<T> Guard<T>(string path, Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception e) when (FaultOf(e) is { } fault)
        {
            throw Of(fault, path, e);
        }
    }

    private static StoreException Of(StoreFault fault, string path, Exception e) => new(fault, $"{path}: {Words(fault)} ({e.Message})", e);

    private static StoreFault? FaultOf(Exception e) => e switch
    {
        SqliteException said => FaultOf(said.SqliteErrorCode),
        UnauthorizedAccessException => StoreFault.Unwritable,
        IOException => e.HResult is NoSpaceUnix or NoSpaceWindows ? StoreFault.Full : StoreFault.Unwritable,
        _ => null,
    };

    private static StoreFault? FaultOf(int code) => code switch
    {
        SQLITE_FULL => StoreFault.Full,
        SQLITE_READONLY or SQLITE_CANTOPEN or SQLITE_PERM or SQLITE_AUTH => StoreFault.Unwritable,
        SQLITE_CORRUPT or SQLITE_NOTADB => StoreFault.Corrupt,
        SQLITE_BUSY or SQLITE_LOCKED => StoreFault.Busy,
        SQLITE_IOERR => StoreFault.Device,
        _ => null,
    };

    private static string Words(StoreFault fault) => fault switch
    {
        StoreFault.Full => "there is no room left",
        StoreFault.Unwritable => "cannot be created or written",
        StoreFault.Corrupt => "is damaged, or is no store",
        StoreFault.Busy => "another process keeps it locked",
        _ => "the device failed",
    };
}
