using System.Diagnostics;
using System.Globalization;
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
    /// <param name="pinned">Each has one core for itself, and no other: the compiler and the collector of memory would take part of a second one.</param>
    public static Worker Run(IReadOnlyList<string[]> commands, string? store, bool pinned = false)
    {
        var clock = Stopwatch.StartNew();
        var processes = commands.Select((arguments, i) =>
        {
            string[] program = ["dotnet", Path.Combine(AppContext.BaseDirectory, "NgoNews.Crawler.dll"), .. arguments];
            if (pinned)
                program = ["taskset", "-c", (i % Environment.ProcessorCount).ToString(CultureInfo.InvariantCulture), .. program];
            var start = new ProcessStartInfo(program[0], program[1..]) { RedirectStandardOutput = true };
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
