using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NgoNews.Crawler.Metrics;

/// <summary>Sends the metrics and traces of this process to a collector by OTLP, where the environment names one by OpenTelemetry's own variables; else nothing is sent.</summary>
internal sealed class TelemetryExport(Func<string, string?> variable) : IHostedService, IDisposable
{
    /// <summary>Ours, and those of the framework that tell of our work.</summary>
    private static readonly string[] Meters = [CrawlerMetrics.MeterName, "System.Net.Http", "System.Runtime", "Microsoft.AspNetCore.Hosting"];

    /// <summary>The operator is promised a stop within five seconds; a collector that is gone must not take them all.</summary>
    private const int ShutdownMilliseconds = 1500;

    private MeterProvider? metrics;
    private TracerProvider? traces;

    /// <summary>Does the environment name a collector?</summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    public static bool IsConfigured(Func<string, string?> variable) => Wants(variable, "METRICS") || Wants(variable, "TRACES");

    /// <summary>Is this signal sent? The exporter reads the address and all the rest (protocol, headers, interval, sampler) itself.</summary>
    private static bool Wants(Func<string, string?> variable, string signal) =>
        !string.Equals(variable($"OTEL_{signal}_EXPORTER"), "none", StringComparison.OrdinalIgnoreCase)
        && new[] { "OTEL_EXPORTER_OTLP_ENDPOINT", $"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT" }.Any(name => !string.IsNullOrWhiteSpace(variable(name)));

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Wants(variable, "METRICS")) metrics = Sdk.CreateMeterProviderBuilder().ConfigureResource(Name).AddMeter(Meters).AddOtlpExporter().Build();
        if (Wants(variable, "TRACES")) traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(Name).AddSource(CrawlerTraces.SourceName).AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Task.Run(() => metrics?.Shutdown(ShutdownMilliseconds), CancellationToken.None), Task.Run(() => traces?.Shutdown(ShutdownMilliseconds), CancellationToken.None));

    /// <inheritdoc/>
    public void Dispose()
    {
        metrics?.Dispose();
        traces?.Dispose();
    }

    /// <summary>What the environment says (OTEL_SERVICE_NAME) comes last, and counts.</summary>
    private static void Name(ResourceBuilder resource) => resource.Clear().AddService("ngonews").AddTelemetrySdk().AddEnvironmentVariableDetector();
}
