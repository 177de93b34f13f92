using System.Diagnostics;
using NgoNews.Store;

namespace NgoNews.Bench;

/// <summary>What processes of the crawler took that ran side by side.</summary>
/// <param name="Wall">Till the last had ended.</param>
/// <param name="Cpu">Of all of them.</param>
/// <param name="Peak">The largest working set of one, in bytes.</param>
internal sealed record Worker(TimeSpan Wall, TimeSpan Cpu, long Peak)
{
    /// <summary>Runs them to their end; what they print is dropped.</summary>
    /// <param name="commands">Arguments of each.</param>
    /// <param name="store">Address of their store; null for the file.</param>
    public static Worker Run(IReadOnlyList<string[]> commands, string? store)
    {
        var clock = Stopwatch.StartNew();
        var processes = commands.Select(arguments =>
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NgoNews.Crawler.dll"), .. arguments]) { RedirectStandardOutput = true };
            if (store is not null)
                start.Environment[StoreAddress.Variable] = store;
            return Process.Start(start)!;
        }).ToArray();
        foreach (var process in processes)
        {
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
        }
        var watched = Task.WhenAll(processes.Select(process => Task.Run(() => Watch(process)))).GetAwaiter().GetResult();
        var wall = clock.Elapsed;
        foreach (var process in processes)
        {
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"the crawler ended with {process.ExitCode}");
            process.Dispose();
        }
        return new Worker(wall, watched.Aggregate(TimeSpan.Zero, (all, one) => all + one.Cpu), watched.Max(one => one.Peak));
    }
}
