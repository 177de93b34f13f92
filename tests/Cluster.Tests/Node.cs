using System.Diagnostics;
using System.Globalization;

namespace NgoNews.Cluster.Tests;

/// <summary>A node of the cluster: one of the two programs in a process of its own, which can be killed, stopped, continued and started again over the data that it left.</summary>
internal sealed class Node : IDisposable
{
    private const int LinesKept = 60;

    private readonly string _program;
    private readonly string[] _arguments;
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly Stopwatch _clock;
    private readonly Watchdog _watchdog;
    private readonly Queue<string> _said = new();
    private Process? _process;
    private TaskCompletionSource<Uri> _serving = new();

    /// <param name="name">What it is called.</param>
    /// <param name="program">File name of the program's assembly.</param>
    /// <param name="data">Its data directory.</param>
    /// <param name="store">Address of the store, which holds a password.</param>
    /// <param name="clock">Told before each line.</param>
    /// <param name="watchdog">Kills it if the tests themselves are killed.</param>
    /// <param name="arguments">The rest.</param>
    public Node(string name, string program, string data, string store, Stopwatch clock, Watchdog watchdog, params string[] arguments)
    {
        (Name, Data, _program, _clock, _watchdog) = (name, data, program, clock, watchdog);
        _arguments = [Path.Combine(AppContext.BaseDirectory, program), "--data", data, .. arguments];
        _environment = new Dictionary<string, string> { ["NGONEWS_STORE"] = store, ["DOTNET_TieredPGO"] = "0" };
    }

    public string Name { get; }

    public string Data { get; }

    public bool Runs => _process is { HasExited: false };

    public bool Stands { get; private set; }

    /// <summary>The last of what it has logged.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return $"== {Name} ({_program}{(Stands ? ", stands still" : Runs ? "" : ", has ended")})\n{string.Join('\n', _said)}";
        }
    }

    public void Start()
    {
        var start = new ProcessStartInfo("dotnet", _arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        foreach (var (name, value) in _environment)
            start.Environment[name] = value;
        _process?.Dispose();
        (_serving, Stands) = (new(TaskCreationOptions.RunContinuationsAsynchronously), false);
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _watchdog.Say(Id);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it serves, once it does.</summary>
    public Task<Uri> ServingAsync() => _serving.Task.WaitAsync(TimeSpan.FromMinutes(2));

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        Stands = false;
    }

    /// <summary>SIGSTOP: it stands still, and knows nothing of it.</summary>
    public void Stop()
    {
        Signal("STOP");
        Stands = true;
    }

    /// <summary>SIGCONT.</summary>
    public void Continue()
    {
        Signal("CONT");
        Stands = false;
    }

    /// <summary>SIGTERM; its exit code.</summary>
    public async Task<int> EndAsync()
    {
        Signal("TERM");
        await _process!.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (Runs)
        {
            _process!.Kill();
            _process.WaitForExit();
        }
        _process?.Dispose();
    }

    private string Id => _process!.Id.ToString(CultureInfo.InvariantCulture);

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, Id]);
        kill.WaitForExit();
    }

    private void Hear(string? line)
    {
        const string Serving = "Serving at ";
        if (line is null)
            return;
        lock (_said)
        {
            _said.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{_clock.Elapsed.TotalSeconds,6:0.0} s  {line}"));
            if (_said.Count > LinesKept)
                _said.Dequeue();
        }
        if (line.StartsWith(Serving, StringComparison.Ordinal))
            _serving.TrySetResult(new Uri(line[Serving.Length..].Split(' ')[0]));
    }
}
