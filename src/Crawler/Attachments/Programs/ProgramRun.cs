using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NgoNews.Crawler.Attachments.Programs;

/// <summary>How much a program may take.</summary>
internal sealed record ProgramLimits
{
    /// <summary>Wall clock and, apart from it, processor time.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Address space, in bytes.</summary>
    public long Memory { get; init; } = 1L << 30;

    /// <summary>The largest file it may write, and the most of its output that is read, in bytes.</summary>
    public long Output { get; init; } = 64L << 20;
}

/// <summary>What a program answered.</summary>
/// <param name="Fault">Why it brought nothing, or null.</param>
internal sealed record ProgramAnswer(string? Fault);

/// <summary>Runs a program on untrusted bytes: never through a shell, in a private folder, with bounded time, memory and output, and without our environment.</summary>
internal sealed class ProgramRun(HelperPrograms programs, TimeProvider time, ProgramLimits limits)
{
    private const int MostComplaint = 300;

    /// <summary>Runs it to its end in a folder; what it makes lies there.</summary>
    /// <param name="program">One that is there.</param>
    /// <param name="arguments">File names in the folder and options; none from outside.</param>
    /// <param name="folder">Private to this run.</param>
    /// <param name="output">File in the folder that standard output is written to, or null.</param>
    /// <param name="cancellation">Ends the program.</param>
    public async Task<ProgramAnswer> RunAsync(HelperProgram program, IReadOnlyList<string> arguments, string folder, string? output, CancellationToken cancellation)
    {
        if (programs.Find(program) is not { } path || programs.Find(HelperProgram.Prlimit) is not { } prlimit)
            return new ProgramAnswer($"{program.Name} or {HelperProgram.Prlimit.Name} is missing");
        using var process = Process.Start(Describe(prlimit, path, arguments, folder))!;
        process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(limits.Time, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            var complaint = ComplaintAsync(process.StandardError, either.Token);
            var whole = await CopyAsync(process.StandardOutput.BaseStream, output is null ? null : Path.Combine(folder, output), either.Token);
            if (!whole) return new ProgramAnswer($"{program.Name} wrote more than {limits.Output} bytes");
            await process.WaitForExitAsync(either.Token);
            return new ProgramAnswer(process.ExitCode == 0 ? null : $"{program.Name} ended with {process.ExitCode}: {await complaint}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ProgramAnswer($"{program.Name} took longer than {limits.Time.TotalSeconds} s");
        }
        finally
        {
            // Its children too, and also where we are stopped.
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private ProcessStartInfo Describe(string prlimit, string program, IReadOnlyList<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(prlimit)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var bound in (string[])[$"--as={Number(limits.Memory)}", $"--cpu={Number((long)Math.Ceiling(limits.Time.TotalSeconds))}", $"--fsize={Number(limits.Output)}", "--core=0", "--nofile=64"])
            start.ArgumentList.Add(bound);
        start.ArgumentList.Add(program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["HOME"] = folder;
        start.Environment["TMPDIR"] = folder;
        // One core for one file: a crawl has others.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        return start;
    }

    private async Task<bool> CopyAsync(Stream from, string? file, CancellationToken cancellation)
    {
        await using var to = file is null ? Stream.Null : new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        var (buffer, left) = (new byte[32 * 1024], limits.Output);
        for (int count; (count = await from.ReadAsync(buffer, cancellation)) > 0; left -= count)
        {
            if (count > left) return false;
            await to.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }
        return true;
    }

    /// <summary>The beginning of what it complained of, on one line; the rest is read and dropped, so that it never waits for us.</summary>
    private static async Task<string> ComplaintAsync(StreamReader errors, CancellationToken cancellation)
    {
        var (text, buffer) = (new StringBuilder(), new char[1024]);
        for (int count; (count = await errors.ReadAsync(buffer, cancellation)) > 0;)
        {
            for (var i = 0; i < count && text.Length < MostComplaint; i++)
                text.Append(char.IsControl(buffer[i]) ? ' ' : buffer[i]);
        }
        return text.ToString().Trim();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
