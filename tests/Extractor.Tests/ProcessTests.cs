using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace NgoNews.Extractor.Tests;

/// <summary>The program as a process: bytes in, bytes out, nothing else on standard output.</summary>
public class ProcessTests
{
    [Fact]
    public async Task The_program_answers_line_by_line()
    {
        var text = "Tỉnh tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài.";
        var input = JsonSerializer.Serialize(new { id = "a", title = "Viện trợ phi chính phủ nước ngoài", text }) + "\nbad\n";
        var (code, output, errors) = await RunAsync(input, "figures");
        Assert.Equal((0, ""), (code, errors));
        var lines = Run.LinesOf(output);
        Assert.Equal(2, lines.Count);
        Assert.Contains("\"item_count\"", lines[0], StringComparison.Ordinal);
        Assert.Equal("{\"id\":null,\"error\":\"line 2: invalid JSON at byte 0\"}", lines[1].Replace("\\u0022", "\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_arguments_end_it_with_code_2()
    {
        var (code, output, errors) = await RunAsync("", "nonsense");
        Assert.Equal((2, "", 1), (code, output, errors.TrimEnd().Split('\n').Length));
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string input, params string[] arguments)
    {
        var utf8 = new UTF8Encoding(false);
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(CommandLine).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
