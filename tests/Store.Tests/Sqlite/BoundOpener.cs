using System.Diagnostics;

namespace NgoNews.Store.Tests.Sqlite;

/// <summary>A process that opens a store and that file permissions bind, also where the tests run as root, whom they do not bind.</summary>
internal static class BoundOpener
{
    /// <summary>First argument of the process.</summary>
    public const string Verb = "open";

    /// <summary>Takes away root's right to write everywhere, and leaves the right to read, since the tests may lie in a folder of someone else's.</summary>
    private static readonly string[] Bind = ["setpriv", "--bounding-set=-dac_override"];

    /// <summary>Why it cannot be had here, or null.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <summary>Opens a store in another process.</summary>
    /// <returns>The name of the fault, or nothing.</returns>
    public static async Task<string> OpenAsync(string folder)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        using var process = Start([.. Prefix, dotnet, typeof(BoundOpener).Assembly.Location, Verb, folder]);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output.Trim();
    }

    /// <summary>What the process does.</summary>
    public static async Task RunAsync(string folder)
    {
        try
        {
            await using var store = await SqliteFixture.OpenAsync(folder);
        }
        catch (StoreException e)
        {
            await Console.Out.WriteLineAsync(e.Fault.ToString());
        }
    }

    private static string[] Prefix => Environment.IsPrivilegedProcess ? Bind : [];

    private static string? FindMissing()
    {
        if (OperatingSystem.IsWindows())
            return "needs Unix file permissions";
        if (!Environment.IsPrivilegedProcess)
            return null;
        try
        {
            using var process = Start([.. Bind, "true"]);
            process.WaitForExit();
            return process.ExitCode == 0 ? null : "file permissions do not bind root, and setpriv may not change that here";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "file permissions do not bind root, and there is no setpriv";
        }
    }

    private static Process Start(string[] command) =>
        Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
}

/// <summary>A test of file permissions.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PermissionFactAttribute : FactAttribute
{
    public PermissionFactAttribute() => Skip = BoundOpener.Missing;
}
