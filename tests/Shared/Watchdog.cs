using System.Diagnostics;

namespace NgoNews.Tests;

/// <summary>Tidies up behind this process, however it ends: a shell in a session of its own, which does its work once the pipe from here is closed. Where there is no such shell, nobody does.</summary>
/// <remarks>A signal at the death of a parent is no help: it would be sent at the end of the thread that started the child.</remarks>
internal sealed class Watchdog : IDisposable
{
    private readonly Process? _shell;

    /// <param name="script">What is done then, with the lines that were said until then as its input.</param>
    /// <param name="arguments">$1 and so on.</param>
    public Watchdog(string script, params string[] arguments)
    {
        if (OperatingSystem.IsWindows())
            return;
        var start = new ProcessStartInfo("setsid", ["sh", "-c", $"exec > /dev/null 2>&1\nsaid=$(cat)\n{script}", "watchdog", .. arguments]) { RedirectStandardInput = true };
        _shell = Process.Start(start);
        _shell!.StandardInput.AutoFlush = true;
    }

    /// <summary>Tells it what it has to know, in one line.</summary>
    public void Say(string line) => _shell?.StandardInput.WriteLine(line);

    /// <summary>Has it do its work now, and waits for it.</summary>
    public void Dispose()
    {
        _shell?.StandardInput.Close();
        _shell?.WaitForExit();
        _shell?.Dispose();
    }
}
