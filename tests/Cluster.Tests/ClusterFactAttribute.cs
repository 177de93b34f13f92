using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Cluster.Tests;

/// <summary>A test of processes that share a real PostgreSQL and read the sample portals; skipped, with what is missing, where they cannot.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ClusterFactAttribute : FactAttribute
{
    public ClusterFactAttribute() => Skip = OperatingSystem.IsLinux() ? PostgresServer.Missing ?? CorpusFactAttribute.Missing : "nodes are stopped and continued by signals, and portals have addresses of their own in 127.0.0.0/8: on Linux only";
}
