using System.Globalization;
using Npgsql;

namespace NgoNews.Store.Postgres;

/// <summary>Reads addresses as PostgreSQL's own programs write them, and names them without their secrets.</summary>
internal static class PostgresAddress
{
    private const int DefaultPort = 5432;

    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    /// <summary>What may stand behind the question mark, under the names of PostgreSQL's own programs.</summary>
    private static readonly Dictionary<string, Func<NpgsqlConnectionStringBuilder, string, bool>> Parameters = new(StringComparer.Ordinal)
    {
        // A folder is that of a Unix socket.
        ["host"] = (s, v) => Set(s.Host = v),
        ["port"] = (s, v) => Port(s, v),
        ["user"] = (s, v) => Set(s.Username = v),
        ["password"] = (s, v) => Set(s.Password = v),
        ["passfile"] = (s, v) => Set(s.Passfile = v),
        ["dbname"] = (s, v) => Set(s.Database = v),
        ["schema"] = (s, v) => Set(s.SearchPath = v),
        ["sslmode"] = (s, v) => SslModeOf(v) is { } mode && Set(s.SslMode = mode),
        ["sslrootcert"] = (s, v) => Set(s.RootCertificate = v),
        ["sslcert"] = (s, v) => Set(s.SslCertificate = v),
        ["sslkey"] = (s, v) => Set(s.SslKey = v),
        ["connect_timeout"] = (s, v) => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 1024 && Set(s.Timeout = seconds),
        ["application_name"] = (s, v) => Set(s.ApplicationName = v),
    };

    /// <summary>The settings that the address names, or null and what is wrong.</summary>
    public static NpgsqlConnectionStringBuilder? Read(string text, out string? error)
    {
        error = null;
        if (Schemes.FirstOrDefault(s => text.StartsWith(s, StringComparison.OrdinalIgnoreCase)) is not { } scheme)
            return Refuse("an address such as postgres://user@host/database is wanted", out error);
        var (place, query) = Cut(text[scheme.Length..], '?');
        var (authority, database) = Cut(place, '/');
        var at = authority.LastIndexOf('@');
        var settings = new NpgsqlConnectionStringBuilder { Host = "localhost" };
        if (at >= 0)
        {
            var (user, password) = Cut(authority[..at], ':');
            if (user.Length > 0)
                settings.Username = Uri.UnescapeDataString(user);
            if (password.Length > 0)
                settings.Password = Uri.UnescapeDataString(password);
        }
        if (!SetHost(settings, authority[(at + 1)..]))
            return Refuse("the host's port is no number from 1 to 65535 (in a password, @ is written %40, / %2F, : %3A and ? %3F)", out error);
        if (database.Contains('/', StringComparison.Ordinal))
            return Refuse("the database's name holds a slash, which is written %2F", out error);
        if (database.Length > 0)
            settings.Database = Uri.UnescapeDataString(database);
        foreach (var (name, value) in query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => Cut(p, '=')))
        {
            if (!Parameters.TryGetValue(name, out var set))
                return Refuse($"unknown parameter; there are {string.Join(", ", Parameters.Keys)}", out error);
            if (value.Length == 0 || !set(settings, Uri.UnescapeDataString(value)))
                return Refuse($"{name} cannot be what it is given", out error);
        }
        return settings;
    }

    /// <summary>The address again, without its secrets.</summary>
    public static string Name(NpgsqlConnectionStringBuilder settings)
    {
        var user = settings.Username is { Length: > 0 } name ? Uri.EscapeDataString(name) + "@" : "";
        var port = settings.Port == DefaultPort ? "" : settings.Port.ToString(CultureInfo.InvariantCulture);
        var database = settings.Database is { } known ? Uri.EscapeDataString(known) : "";
        return settings.Host!.StartsWith('/')
            ? $"postgres://{user}/{database}?host={settings.Host}{(port.Length > 0 ? "&port=" + port : "")}"
            : $"postgres://{user}{(settings.Host.Contains(':', StringComparison.Ordinal) ? $"[{settings.Host}]" : settings.Host)}{(port.Length > 0 ? ":" + port : "")}/{database}";
    }

    private static bool SetHost(NpgsqlConnectionStringBuilder settings, string text)
    {
        var end = text.StartsWith('[') ? text.IndexOf(']', StringComparison.Ordinal) + 1 : text.IndexOf(':', StringComparison.Ordinal);
        var host = end < 0 ? text : text[..end];
        if (host.Length > 0)
            settings.Host = Uri.UnescapeDataString(host.Trim('[', ']'));
        return end < 0 || end == text.Length || (text[end] == ':' && Port(settings, text[(end + 1)..]));
    }

    private static bool Port(NpgsqlConnectionStringBuilder settings, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue && Set(settings.Port = port);

    private static SslMode? SslModeOf(string text) => text switch
    {
        "disable" => SslMode.Disable,
        "allow" => SslMode.Allow,
        "prefer" => SslMode.Prefer,
        "require" => SslMode.Require,
        "verify-ca" => SslMode.VerifyCA,
        "verify-full" => SslMode.VerifyFull,
        _ => null,
    };

    private static bool Set<T>(T _) => true;

    private static (string Before, string Behind) Cut(string text, char at) =>
        text.IndexOf(at, StringComparison.Ordinal) is >= 0 and var i ? (text[..i], text[(i + 1)..]) : (text, "");

    private static NpgsqlConnectionStringBuilder? Refuse(string reason, out string? error)
    {
        error = reason;
        return null;
    }
}
