using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace NgoNews.Crawler.Metrics;

/// <summary>Sends the metrics of this process to a collector by OTLP, where the environment names one by OpenTelemetry's own variables; else nothing is sent.</summary>
internal sealed class MetricsExport : IHostedService, IDisposable
{
    /// <summary>Either of these configures it; the exporter reads these and all the others (protocol, headers, interval) itself.</summary>
    private static readonly string[] Endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    /// <summary>Ours, and those of the framework that tell of our work.</summary>
    private static readonly string[] Meters = [CrawlerMetrics.MeterName, "System.Net.Http", "System.Runtime", "Microsoft.AspNetCore.Hosting"];

    /// <summary>The operator is promised a stop within five seconds; a collector that is gone must not take them all.</summary>
    private const int ShutdownMilliseconds = 1500;

    private MeterProvider? provider;

    /// <summary>Does the environment name a collector?</summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    public static bool IsConfigured(Func<string, string?> variable) => Array.Exists(Endpoints, name => !string.IsNullOrWhiteSpace(variable(name)));

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        provider = Sdk.CreateMeterProviderBuilder()
            // What the environment says (OTEL_SERVICE_NAME) comes last, and counts.
            .ConfigureResource(resource => resource.Clear().AddService("ngonews").AddTelemetrySdk().AddEnvironmentVariableDetector())
            .AddMeter(Meters)
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        provider?.Shutdown(ShutdownMilliseconds);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose() => provider?.Dispose();
}
