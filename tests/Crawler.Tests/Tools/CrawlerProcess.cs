using System.Diagnostics;

namespace NgoNews.Crawler.Tests.Tools;

/// <summary>The built program in a process of its own.</summary>
internal static class CrawlerProcess
{
    /// <summary>Runs it to its end.</summary>
    public static Task<(int Exit, string Output, string Error)> RunAsync(params IReadOnlyList<string> arguments) => RunAsync(arguments, null, null);

    /// <summary>Runs it and does something to it when it has written so many lines, on a host in a time zone and with variables of choice.</summary>
    public static async Task<(int Exit, string Output, string Error)> RunAsync(IReadOnlyList<string> arguments, int? line, Action<Process>? then, string? zone = null,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = How(arguments);
        if (zone is not null) start.Environment["TZ"] = zone;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } text)
        {
            output.Add(text);
            if (output.Count == line) then!(process);
        }
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Join('\n', output), await error);
    }

    /// <summary>Starts it and leaves it alone; its output is to be read.</summary>
    public static Process Start(IReadOnlyList<string> arguments) => Process.Start(How(arguments))!;

    private static ProcessStartInfo How(IReadOnlyList<string> arguments) => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "NgoNews.Crawler.dll"), .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = AppContext.BaseDirectory,
    };
}
