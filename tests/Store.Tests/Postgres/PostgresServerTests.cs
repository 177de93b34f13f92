using System.Diagnostics;

namespace NgoNews.Store.Tests.Postgres;

public sealed class PostgresServerTests
{
    [PostgresFact]
    public async Task No_server_and_no_folder_outlives_a_test_run_that_was_killed()
    {
        var (folder, server) = await KilledHolder.KillAsync();

        // The folder goes last.
        for (var patience = Stopwatch.StartNew(); Directory.Exists(folder) && patience.Elapsed < TimeSpan.FromMinutes(1);)
            await Task.Yield();
        Assert.False(Directory.Exists(folder));
        Assert.False(Runs(server));
    }

    /// <summary>A process that has ended, and that nobody has asked about yet, has no command line any more.</summary>
    private static bool Runs(int process)
    {
        var line = $"/proc/{process.ToString(System.Globalization.CultureInfo.InvariantCulture)}/cmdline";
        return File.Exists(line) && File.ReadAllText(line).Length > 0;
    }
}
