using System.Collections.Concurrent;
using System.Text;
using NgoNews.Crawler.Metrics;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Metrics;

public class TelemetryExportTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(false, "OTEL_SERVICE_NAME", "x")]
    [InlineData(false, "OTEL_EXPORTER_OTLP_ENDPOINT", " ")]
    [InlineData(true, "OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4318")]
    [InlineData(true, "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "http://localhost:4318/v1/metrics")]
    [InlineData(true, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://localhost:4318/v1/traces")]
    [InlineData(true, "OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4318", "OTEL_TRACES_EXPORTER", "none")]
    [InlineData(false, "OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4318", "OTEL_TRACES_EXPORTER", "none", "OTEL_METRICS_EXPORTER", "none")]
    public void Nothing_is_exported_unless_the_environment_names_a_collector(bool expected, params string[] environment) =>
        Assert.Equal(expected, TelemetryExport.IsConfigured(name => Array.IndexOf(environment, name) is >= 0 and var at ? environment[at + 1] : null));

    [CorpusFact]
    public async Task A_harvest_tells_the_collector_that_the_environment_names()
    {
        var told = new ConcurrentQueue<(string Path, string Body)>();
        await using var collector = await TestServer.StartAsync(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            told.Enqueue((context.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
        });
        using var folder = new TempFolder();

        var (exit, output, error) = await CrawlerProcess.RunAsync(["once", "--data", folder.Path, "--sample-port", "0"], null, null, environment: new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Root.ToString(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        });

        Assert.True(exit == 0, output + error);
        Assert.Contains(told, got => got.Path == "/v1/metrics" && got.Body.Contains("ngonews.crawler.articles", StringComparison.Ordinal) && got.Body.Contains("sample-yenbai", StringComparison.Ordinal));
        Assert.Contains(told, got => got.Path == "/v1/traces" && got.Body.Contains("sample-yenbai", StringComparison.Ordinal));
    }
}
