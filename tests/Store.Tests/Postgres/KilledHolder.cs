using System.Diagnostics;

namespace NgoNews.Store.Tests.Postgres;

/// <summary>A process that has a PostgreSQL of its own, as a test run has, till it is killed.</summary>
internal static class KilledHolder
{
    public const string Verb = "hold-postgres";

    /// <summary>Starts it, kills it when its server is up, and tells where the server was.</summary>
    public static async Task<(string Folder, int Server)> KillAsync()
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        using var process = Process.Start(new ProcessStartInfo(dotnet, [typeof(KilledHolder).Assembly.Location, Verb]) { RedirectStandardOutput = true })!;
        var folder = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("no server came up");
        // The first line is the server's process.
        var server = int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture);
        process.Kill();
        await process.WaitForExitAsync();
        return (folder, server);
    }

    /// <summary>What the process does.</summary>
    public static async Task RunAsync()
    {
        await Console.Out.WriteLineAsync(PostgresServer.Shared.Folder);
        await Console.Out.FlushAsync();
        await Task.Delay(Timeout.Infinite);
    }
}
