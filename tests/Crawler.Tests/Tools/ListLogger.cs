using Microsoft.Extensions.Logging;

namespace NgoNews.Crawler.Tests.Tools;

/// <summary>Keeps what is logged, and does something at every line.</summary>
internal sealed class ListLogger(Action<string>? then = null) : ILogger
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines) return [.. lines];
        }
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (lines) lines.Add(formatter(state, exception));
        then?.Invoke(formatter(state, exception));
    }

    /// <summary>The same for who wants one of its own category.</summary>
    public ILogger<T> As<T>() => new Typed<T>(this);

    private sealed class Typed<T>(ListLogger log) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Log(logLevel, eventId, state, exception, formatter);
    }
}
