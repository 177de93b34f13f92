using Microsoft.Data.Sqlite;

namespace NgoNews.SearchApi.Search.Fts5;

/// <summary>The file of the index: its tables, and the connections to it.</summary>
/// <remarks>One connection writes and checkpoints; all others are read-only. Losing the last moments in a power cut is no loss: they are projected again.</remarks>
internal sealed class IndexFile(string path) : IDisposable
{
    /// <summary>Goes up with every change of the tables or of the word forms; a file of another format is thrown away.</summary>
    public const string Format = "4";

    private const string Schema =
        """
        CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE document (
            -- Never given twice: what a number stands for does not change.
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            facts TEXT NOT NULL);
        -- Apart from the facts, so that reading those of all documents at start passes no text.
        CREATE TABLE content (number INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL, mentions TEXT NOT NULL);
        -- The words come folded and separated by spaces; this tokenizer only cuts at them, as it takes everything beyond ASCII for a letter.
        CREATE VIRTUAL TABLE word USING fts5(title, body, title_folded, body_folded,
            content = '', contentless_delete = 1, tokenize = 'ascii');
        CREATE VIRTUAL TABLE vocabulary USING fts5vocab(word, 'col');
        INSERT INTO state (name, value) VALUES ('last_change', '0');
        """;

    // What SQLite says of a table it does not know, when a file of something else is opened.
    private const int MissingTable = 1;

    private readonly string _writing = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ConnectionString;
    private readonly string _reading = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = true }.ConnectionString;

    // While there is a writer.
    private FileStream? _held;

    /// <summary>The writer. A file that is damaged or of another format is made anew.</summary>
    /// <exception cref="IOException">Another process has it open for writing.</exception>
    public SqliteConnection OpenWriter()
    {
        _held ??= IndexHold.Take(path);
        try
        {
            return Open(fresh: !File.Exists(path)) ?? Remake();
        }
        catch (SqliteException e) when (IsDamage(e) || e.SqliteErrorCode == MissingTable)
        {
            return Remake();
        }
    }

    /// <summary>A reader; to be disposed of soon, since it holds back checkpoints.</summary>
    public SqliteConnection OpenReader()
    {
        var connection = new SqliteConnection(_reading);
        connection.Open();
        return connection;
    }

    /// <summary>Closes the readers that wait for reuse.</summary>
    public void CloseReaders()
    {
        using var any = new SqliteConnection(_reading);
        SqliteConnection.ClearPool(any);
    }

    /// <summary>Lets another process have it. No connection may be open.</summary>
    public void Dispose() => _held?.Dispose();

    /// <summary>Throws the file away and makes an empty one. No connection may be open.</summary>
    public SqliteConnection Remake()
    {
        CloseReaders();
        foreach (var suffix in (string[])["", "-wal", "-shm"])
            File.Delete(path + suffix);
        return Open(fresh: true)!;
    }

    /// <summary>Whether an error says that the file is not what it should be, rather than that the disk is full or the file locked.</summary>
    public static bool IsDamage(SqliteException error)
    {
        const int Corrupt = 11, NotADatabase = 26;
        return error.SqliteErrorCode is Corrupt or NotADatabase;
    }

    /// <summary>Null where the file has another format.</summary>
    private SqliteConnection? Open(bool fresh)
    {
        var connection = new SqliteConnection(_writing);
        try
        {
            connection.Open();
            connection.Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 4000;");
            if (fresh)
                Make(connection);
            if (connection.Get("SELECT value FROM state WHERE name = 'format'") as string == Format)
                return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        connection.Dispose();
        return null;
    }

    private static void Make(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        connection.Run(Schema);
        connection.Run("INSERT INTO state (name, value) VALUES ('format', $format)", ("$format", Format));
        // Merging more pieces at once, and so less often, is a tenth of the cost of indexing; searching hardly notices.
        connection.Run("INSERT INTO word (word, rank) VALUES ('automerge', 16)");
        transaction.Commit();
    }
}
