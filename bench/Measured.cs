using System.Diagnostics;
using System.Globalization;

namespace NgoNews.Bench;

/// <summary>What a program took and what it was served.</summary>
/// <param name="Wall">From its start to its end.</param>
/// <param name="Cpu">Of it and nobody else.</param>
/// <param name="Pages">Answers with a body.</param>
/// <param name="Requests">All answers.</param>
/// <param name="Bytes">Sent to it, heads included.</param>
/// <param name="Note">Its working set on the way.</param>
internal sealed record Measured(TimeSpan Wall, TimeSpan Cpu, long Pages, long Requests, long Bytes, string Note)
{
    /// <summary>How the program ended.</summary>
    public int Exit { get; init; }

    /// <summary>By the clock.</summary>
    public double PagesASecond => Pages / Wall.TotalSeconds;

    /// <summary>Of several runs, one after the other.</summary>
    public Measured Add(Measured next) => next with
    {
        Wall = Wall + next.Wall,
        Cpu = Cpu + next.Cpu,
        Pages = Pages + next.Pages,
        Requests = Requests + next.Requests,
        Bytes = Bytes + next.Bytes,
        Note = Note.Length == 0 ? next.Note : next.Note.Length == 0 ? Note : $"{Note}; {next.Note}",
    };

    /// <summary>Runs a program to its end.</summary>
    /// <param name="served">Who serves it.</param>
    /// <param name="start">The program.</param>
    /// <param name="articles">For ours, whose lines tell how far it is: its working set is told by every thousand articles.</param>
    public static Measured Of(Served served, ProcessStartInfo start, int? articles)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (lines, note) = (0, new List<string>());
        var reading = articles is null ? Task.CompletedTask : Task.Run(() =>
        {
            while (process.StandardOutput.ReadLine() is { } line)
            {
                // "portal   17/2000 New …"
                if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [_, var count, ..] || !count.Contains('/', StringComparison.Ordinal) || ++lines % 1000 != 0) continue;
                process.Refresh();
                note.Add(string.Create(CultureInfo.InvariantCulture, $"{process.WorkingSet64 / 1e6:F0} MB at {lines}"));
            }
        });
        var (cpu, _) = Watch(process);
        reading.Wait();
        var wall = clock.Elapsed;
        var (pages, requests, bytes) = served.Count();
        return new Measured(wall, cpu, pages, requests, bytes, string.Join(", ", note)) { Exit = process.ExitCode };
    }
}
