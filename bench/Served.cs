using System.Diagnostics;
using System.Globalization;
using NgoNews.Crawler.Tests.Made;

namespace NgoNews.Bench;

/// <summary>The made portal in a process of its own, so that serving it is nobody's time.</summary>
internal sealed class Served : IDisposable
{
    private readonly Process process;

    private Served(Process process, Uri site) => (this.process, Site) = (process, site);

    /// <summary>Where it is.</summary>
    public Uri Site { get; }

    /// <summary>Starts it, with every page made.</summary>
    public static Served Start(int articles, int distance)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "NgoNews.Bench.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", .. new[] { articles, distance }.Select(n => n.ToString(CultureInfo.InvariantCulture))]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        return new Served(process, new Uri(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the made portal is not served")));
    }

    /// <summary>Requests that it answered with a page and all requests, and bytes that it sent, heads included, since the last question.</summary>
    public (long Pages, long Requests, long Bytes) Count()
    {
        process.StandardInput.WriteLine();
        var numbers = process.StandardOutput.ReadLine()!.Split(' ').Select(n => long.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return (numbers[0], numbers[1], numbers[2]);
    }

    /// <summary>The process itself: serves until its input ends.</summary>
    public static async Task RunAsync(int articles, int distance)
    {
        var portal = new MadePortal(articles, MadeTexts.Load());
        await using var server = await MadeServer.StartAsync(portal, TimeSpan.FromMilliseconds(distance));
        portal.Prepare(server.Site);
        Console.WriteLine(server.Site);
        while (await Console.In.ReadLineAsync() is not null)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{server.Log.Count(r => r.Status == 200)} {server.Log.Count} {server.Sent}"));
            server.Clear();
        }
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
