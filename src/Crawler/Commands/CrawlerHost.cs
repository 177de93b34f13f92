using Microsoft.Extensions.Logging.Console;
using NgoNews.Crawler.Portals;
using NgoNews.Store;

namespace NgoNews.Crawler.Commands;

/// <summary>The host of this program: the store, the crawler, and a log on standard error.</summary>
internal static class CrawlerHost
{
    /// <summary>Time that a run is given to end after SIGTERM; the operator is promised five seconds.</summary>
    public static readonly TimeSpan Shutdown = TimeSpan.FromSeconds(4);

    /// <summary>Builds it, with its store open.</summary>
    /// <param name="options">How it works.</param>
    /// <param name="level">From which on it logs.</param>
    /// <param name="cancellation">Ends opening the store.</param>
    /// <param name="portals">Others than the shipped ones, in tests.</param>
    public static async Task<IHost> OpenAsync(CrawlerOptions options, LogLevel level, CancellationToken cancellation, PortalSet? portals = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        Configure(builder.Logging, level)
            // What keeps the host from starting is said by the command, in one line.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Shutdown);
        builder.Services.AddSingleton<IStore>(_ => options.Store.Make(options.Data));
        builder.Services.AddCrawler(options, portals ?? PortalSet.Of(options));
        var host = builder.Build();
        try
        {
            var store = host.Services.GetRequiredService<IStore>();
            await store.OpenAsync(cancellation);
            // Whoever harvests writes.
            return store.OnlyReads is { } why ? throw new StoreException(StoreFault.Newer, why) : host;
        }
        catch
        {
            await DisposeAsync(host);
            throw;
        }
    }

    /// <summary>The same log for a command that needs no host.</summary>
    public static ILoggerFactory Logs(LogLevel level) => LoggerFactory.Create(builder => Configure(builder, level));

    /// <summary>Gives everything back.</summary>
    public static async Task DisposeAsync(IHost host)
    {
        if (host is IAsyncDisposable disposable) await disposable.DisposeAsync();
        else host.Dispose();
    }

    /// <summary>Why the program cannot work, where the reason is not the program's own: said in one line, without a stack.</summary>
    public static bool IsOperators(Exception e) => e is DeclarationException or Archive.ArchiveInUseException or StoreException or IOException or UnauthorizedAccessException;

    private static ILoggingBuilder Configure(ILoggingBuilder builder, LogLevel level)
    {
        builder.Services.Configure<SimpleConsoleFormatterOptions>(console => console.SingleLine = true);
        return builder.SetMinimumLevel(level).AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning)
            // .NET's own settings hold, by the environment: Logging__Console__FormatterName=json.
            .AddConfiguration(new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection("Logging"))
            .AddConsole(console =>
            {
                console.LogToStandardErrorThreshold = LogLevel.Trace;
                console.FormatterName ??= ConsoleFormatterNames.Simple;
            });
    }
}
