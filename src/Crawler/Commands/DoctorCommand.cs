using System.Globalization;
using NgoNews.Crawler.Attachments.Programs;
using NgoNews.Crawler.Inspection;
using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Commands;

/// <summary><c>doctor</c>: checks every active portal, and the programs that read linked files, and says what is wrong.</summary>
internal static class DoctorCommand
{
    public static async Task<int> RunAsync(CrawlerOptions options, IReadOnlyList<string> ids, TextWriter output, CancellationToken cancellation)
    {
        var declared = PortalSet.Of(options).Portals;
        if (ids.FirstOrDefault(id => declared.All(p => p.Id != id)) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"{unknown}: no {(options.Portals == PortalChoice.Live ? "live" : "sample")} portal is called so; the verb portals lists them");
            return CrawlerCommands.WrongArguments;
        }
        var portals = declared.Where(p => ids.Count > 0 ? ids.Contains(p.Id) : p.Active).ToArray();
        await using var outlook = await Outlook.OpenAsync(options, portals, cancellation);
        var inNeed = await ExamineAsync(outlook, portals, options.Parallel, output, cancellation);
        await WriteAsync(HelperCheck.Name, HelperCheck.Run(new HelperPrograms()), output);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{portals.Length} portals checked, {inNeed} in need of care"));
        return inNeed == 0 ? 0 : 1;
    }

    private static async Task<int> ExamineAsync(Outlook outlook, IReadOnlyList<Portal> portals, int parallel, TextWriter output, CancellationToken cancellation)
    {
        var inNeed = 0;
        using var gate = new SemaphoreSlim(1);
        await Parallel.ForEachAsync(portals, new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(parallel, 1, 64), CancellationToken = cancellation }, async (portal, c) =>
        {
            var checks = await new PortalDoctor(outlook, portal).RunAsync(c);
            if (checks.Any(check => check.Verdict == Verdict.Wrong)) Interlocked.Increment(ref inNeed);
            await gate.WaitAsync(c);
            try
            {
                await WriteAsync(portal.Id, checks, output);
            }
            finally
            {
                gate.Release();
            }
        });
        return inNeed;
    }

    private static async Task WriteAsync(string name, IReadOnlyList<Check> checks, TextWriter output)
    {
        foreach (var check in checks) await output.WriteLineAsync($"{name,-24} {check.What,-8} {check.Verdict.ToString().ToLowerInvariant(),-6} {check.Detail}");
        await output.FlushAsync(CancellationToken.None);
    }
}
