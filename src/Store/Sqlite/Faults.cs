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
        catch (SqliteException e) when (FaultOf(e.SqliteErrorCode) is { } fault)
        {
            throw new StoreException(fault, $"{path}: {Words(fault)} ({e.Message})", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreException(StoreFault.Unwritable, $"{path}: {Words(StoreFault.Unwritable)} ({e.Message})", e);
        }
        catch (IOException e)
        {
            var fault = e.HResult is NoSpaceUnix or NoSpaceWindows ? StoreFault.Full : StoreFault.Unwritable;
            throw new StoreException(fault, $"{path}: {Words(fault)} ({e.Message})", e);
        }
    }

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
