using System.Diagnostics;
using System.Text.Json;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Archive;

/// <summary>Has archive files read by warcio, which shares no code with us.</summary>
internal static class Warcio
{
    /// <summary>A line a record, with everything that is wrong with it.</summary>
    public static async Task<IReadOnlyList<WarcioRecord>> CheckAsync(IReadOnlyList<string> files)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Archive", "check-warc.mjs");
        using var process = Process.Start(new ProcessStartInfo("node", [script, WarcioFactAttribute.Home, .. files]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<WarcioRecord>(line, JsonSerializerOptions.Web)!)];
    }
}

/// <summary>A record as warcio reads it.</summary>
internal sealed record WarcioRecord(string File, string Type, string Id, long Offset, long Length, string? Uri, int? Status, string? Concurrent, string? Refers, string? Profile, string? Text, IReadOnlyList<string> Problems);
