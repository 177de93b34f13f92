using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NgoNews.Tests;

/// <summary>A real PostgreSQL server for the tests of one process: a cluster of its own in a temporary folder, on loopback, gone when the process ends, also where it is killed.</summary>
/// <remarks>It sorts as Vietnamese does, which no test may notice, and asks for a password, as servers do. What it holds is not worth a sync.</remarks>
internal sealed class PostgresServer : IDisposable
{
    public const string User = "ngonews";

    /// <summary>With characters that addresses, connection strings and files take for something else.</summary>
    public const string Password = "mật;khẩu='@/:?%\"";

    private static readonly Lazy<PostgresServer> OfThisProcess = new(() =>
    {
        var server = new PostgresServer();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    });

    private static readonly string? Programs = FindPrograms();

    private readonly string _folder = Directory.CreateTempSubdirectory("ngonews-pg-").FullName;
    private readonly Watchdog _watchdog;
    private int _schemas;

    public PostgresServer()
    {
        Port = FreePort();
        string[] stop = Command("pg_ctl");
        _watchdog = new Watchdog("folder=$1; shift; \"$@\" -D \"$folder/data\" -w -m immediate stop; rm -rf \"$folder\"", [_folder, .. stop]);
        var password = Path.Combine(_folder, "password");
        File.WriteAllText(password, Password + "\n");
        if (Environment.IsPrivilegedProcess)
            Run("chown", "-R", "postgres", _folder);
        Run("initdb", "-D", Data, "-U", User, "-A", "scram-sha-256", "--pwfile", password, "-E", "UTF8", "--locale-provider=icu", "--icu-locale=vi", "--locale=C", "--no-sync");
        Start();
    }

    /// <summary>The server that the tests of this process share.</summary>
    public static PostgresServer Shared => OfThisProcess.Value;

    /// <summary>Why there can be none here, or null.</summary>
    public static string? Missing { get; } =
        OperatingSystem.IsWindows() ? "a PostgreSQL server is started on Unix only"
        : Programs is null ? "PostgreSQL is missing (apt-get install postgresql)"
        : Environment.IsPrivilegedProcess && !HasUser ? "PostgreSQL does not run as root, and there is no user postgres"
        : null;

    public int Port { get; }

    private static bool HasUser => File.Exists("/etc/passwd") && File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal));

    private string Data => Path.Combine(_folder, "data");

    /// <summary>The address of an empty store of its own.</summary>
    public string NewAddress()
    {
        var schema = $"s{Interlocked.Increment(ref _schemas).ToString(CultureInfo.InvariantCulture)}";
        Query($"CREATE SCHEMA {schema}");
        return Address(schema);
    }

    /// <summary>The address of what lies in a schema.</summary>
    public string Address(string schema, int? port = null) =>
        $"postgres://{User}:{Uri.EscapeDataString(Password)}@127.0.0.1:{(port ?? Port).ToString(CultureInfo.InvariantCulture)}/postgres?schema={schema}";

    /// <summary>The schema that an address leads to.</summary>
    public static string SchemaOf(string address) => address[(address.LastIndexOf('=') + 1)..];

    /// <summary>What psql prints for a statement, a line a row, columns split by |.</summary>
    public string Query(string sql) => Run("psql", "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", User, "-d", "postgres", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", sql);

    public void Start() => Run("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(Data, "log"), "-o",
        $"-p {Port.ToString(CultureInfo.InvariantCulture)} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=200 -c shared_buffers=32MB", "start");

    /// <summary>Where everything of it lies.</summary>
    public string Folder => _folder;

    /// <summary>Breaks off what is under way; in the mode <c>immediate</c> without any care, so that the next start recovers.</summary>
    public void Stop(string mode = "fast") => Run("pg_ctl", "-D", Data, "-w", "-m", mode, "stop");

    public void Dispose() => _watchdog.Dispose();

    /// <summary>A port of loopback that nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Runs a program of PostgreSQL's as a user that it accepts.</summary>
    private string Run(string program, params string[] arguments)
    {
        var command = Command(program);
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. arguments]) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PGPASSWORD"] = Password;
        start.Environment["PGCLIENTENCODING"] = "UTF8";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.TrimEnd() : throw new InvalidOperationException($"{program}: {errors.Result}");
    }

    private static string[] Command(string program)
    {
        var path = program == "chown" ? program : Path.Combine(Programs!, program);
        return Environment.IsPrivilegedProcess && program is "initdb" or "pg_ctl" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", path] : [path];
    }

    private static string? FindPrograms()
    {
        const string Debian = "/usr/lib/postgresql";
        var installed = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).Select(version => Path.Combine(version, "bin")) : [];
        return installed.OrderDescending(StringComparer.Ordinal).Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "psql")));
    }
}
