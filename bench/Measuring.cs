using System.Diagnostics;
using System.Globalization;

namespace NgoNews.Bench;

/// <summary>What all measures take and tell in the same way.</summary>
internal static class Measuring
{
    // A look at a process costs it nothing.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    /// <summary>A line, alike on every machine.</summary>
    public static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>The processor's time of this process.</summary>
    public static TimeSpan Cpu() => Environment.CpuUsage.TotalTime;

    /// <summary>The number that so many per cent of them do not exceed.</summary>
    public static double At(IReadOnlyCollection<double> numbers, int percent) => numbers.Order().ElementAt(numbers.Count * percent / 100);

    /// <summary>Watches a process to its end: its processor's time, and its largest working set in bytes. Nobody can be asked afterwards, so the last fiftieth of a second is nobody's.</summary>
    public static (TimeSpan Cpu, long Peak) Watch(Process process)
    {
        var (cpu, peak) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(Between))
        {
            try
            {
                process.Refresh();
                (cpu, peak) = (process.TotalProcessorTime, Math.Max(peak, process.WorkingSet64));
            }
            // It ended in between.
            catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
            }
        }
        return (cpu, peak);
    }
}
