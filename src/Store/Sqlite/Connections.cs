using Dapper;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace NgoNews.Store.Sqlite;

/// <summary>Opens connections the one way that this store uses them.</summary>
internal static class Connections
{
    /// <summary>Memory for pages of the file, in KiB. Bands and figures of new articles stand all over their indexes, and a page that was dropped is read again for the next one.</summary>
    private const int WriterCache = 64 * 1024;

    // For what the write gate does not cover: recovery after a crash, and readers while a fresh file is switched to WAL.
    private const int BusySeconds = 10;

    /// <summary>The connection for all writes and checkpoints; to be opened and closed inside the gate.</summary>
    public static SqliteConnection OpenWriter(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            // SQLite opens a file without write permission for reading, and says nothing.
            if (sqlite3_db_readonly(connection.Handle, "main") != 0)
                throw new StoreException(StoreFault.Unwritable, $"{path}: is read-only");
            connection.Execute($"PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -{WriterCache};");
            var mode = connection.ExecuteScalar<string>("PRAGMA journal_mode = WAL");
            return mode == "wal" ? connection : throw new StoreException(StoreFault.Unwritable, $"{path}: the file system does not carry a write-ahead log");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A connection that can only read, and leaves the log alone when it closes.</summary>
    public static SqliteConnection OpenReader(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadOnly);
        LeaveLogOnClose(connection);
        return connection;
    }

    /// <summary>Closing the last connection is a checkpoint, unless this was called.</summary>
    public static void LeaveLogOnClose(SqliteConnection connection) =>
        sqlite3_db_config(connection.Handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, out _);

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = BusySeconds };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA busy_timeout = {BusySeconds * 1000}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
