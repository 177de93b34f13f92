using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using NgoNews.Store.Postgres;
using NgoNews.Store.Sqlite;
using Npgsql;

namespace NgoNews.Store;

/// <summary>Where the store is: a file of the data directory, or a database on a PostgreSQL server.</summary>
/// <remarks>What it holds of a password it never shows; <see cref="ToString"/> can be printed and logged.</remarks>
public sealed class StoreAddress
{
    /// <summary>Environment variable with an address, for when no option names one.</summary>
    public const string Variable = "NGONEWS_STORE";

    /// <summary>Environment variable with the path of a file that holds an address, as secrets are handed to containers.</summary>
    public const string FileVariable = "NGONEWS_STORE_FILE";

    private readonly NpgsqlConnectionStringBuilder? _server;
    private readonly string _name;

    private StoreAddress(NpgsqlConnectionStringBuilder? server, string name) => (_server, _name) = (server, name);

    /// <summary>The file <c>store.db</c> in the data directory; what is taken when nothing is said.</summary>
    public static StoreAddress Embedded { get; } = new(null, "store.db");

    /// <summary>Is it the file in the data directory?</summary>
    public bool IsEmbedded => _server is null;

    /// <summary>The address that an option gives, or else the environment, or else <see cref="Embedded"/>.</summary>
    /// <param name="option">Name of the option, for messages.</param>
    /// <param name="value">Its value, or null. A password does not belong there: every user of the machine can read it.</param>
    /// <param name="variable">Value of an environment variable.</param>
    /// <param name="address">The address.</param>
    /// <param name="fault">What is wrong, without any secret.</param>
    public static bool TryRead(string option, string? value, Func<string, string?> variable, [NotNullWhen(true)] out StoreAddress? address, [NotNullWhen(false)] out StoreAddressFault? fault)
    {
        ArgumentNullException.ThrowIfNull(variable);
        (address, fault) = (Embedded, null);
        if (value is not null)
            (address, fault) = Read(option, value);
        else if (variable(Variable) is { Length: > 0 } text)
            (address, fault) = Read(Variable, text);
        else if (variable(FileVariable) is { Length: > 0 } path)
            (address, fault) = ReadFile(path);
        if (value is not null && address?._server?.Password is { Length: > 0 })
            (address, fault) = (null, new(option, $"a password on the command line is seen by every user of the machine; put it into the environment ({Variable}, {FileVariable} or PGPASSWORD) or a password file (?passfile=PATH)"));
        return fault is null;
    }

    /// <summary>Reads <c>postgres://user:password@host:port/database?sslmode=require</c>; of the parts, only the scheme is needed.</summary>
    /// <param name="text">The address.</param>
    /// <param name="address">Where it leads.</param>
    /// <param name="error">What is wrong, in one line that repeats nothing of the address, since it may hold a password.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out StoreAddress? address, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        address = PostgresAddress.Read(text, out error) is { } server ? new StoreAddress(server, PostgresAddress.Name(server)) : null;
        return address is not null;
    }

    /// <summary>The store there, to be opened.</summary>
    /// <param name="dataDirectory">Where the embedded one lies.</param>
    /// <param name="time">The clock for waiting; the system's when null.</param>
    public IStore Make(string dataDirectory, TimeProvider? time = null) =>
        _server is null ? new SqliteStore(dataDirectory, time) : new PostgresStore(_server, _name, time ?? TimeProvider.System);

    /// <summary>Puts connections to the server into a host, as a <see cref="DbDataSource"/> under a key, for what keeps tables of its own beside the store's, which a script of the store has made.</summary>
    /// <exception cref="InvalidOperationException">The store is embedded.</exception>
    public void AddConnections(IServiceCollection services, object key)
    {
        var server = _server ?? throw new InvalidOperationException("the embedded store is a file");
        services.AddKeyedSingleton<DbDataSource>(key, (_, _) => Postgres.Connections.Pool(server, Postgres.Connections.LockPatience));
    }

    /// <summary>For people: the server, the database and the user, without the password.</summary>
    public override string ToString() => _name;

    private static (StoreAddress? Address, StoreAddressFault? Fault) Read(string setting, string text) =>
        TryParse(text, out var address, out var error) ? (address, null) : (null, new(setting, error));

    private static (StoreAddress? Address, StoreAddressFault? Fault) ReadFile(string path)
    {
        try
        {
            var text = File.ReadAllText(path).Trim();
            return text.Length == 0 ? (null, new(FileVariable, $"{path} is empty")) : Read(FileVariable, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, new(FileVariable, e.Message));
        }
    }
}

/// <summary>What is wrong with an address that was given.</summary>
/// <param name="Setting">The option or the variable that gave it.</param>
/// <param name="Reason">What is wrong, without any secret.</param>
public sealed record StoreAddressFault(string Setting, string Reason)
{
    /// <summary>A line for a person.</summary>
    public override string ToString() => $"{Setting}: {Reason}";
}
