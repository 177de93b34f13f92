using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Samples;

namespace NgoNews.Cluster.Tests;

/// <summary>A test of processes that share a real PostgreSQL and read the sample portals; skipped, with what is missing, where they cannot.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ClusterFactAttribute : FactAttribute
{
    public ClusterFactAttribute() => Skip = OperatingSystem.IsLinux() ? PostgresServer.Missing ?? Corpus : "nodes are stopped and continued by signals, and portals have addresses of their own in 127.0.0.0/8: on Linux only";

    private static string? Corpus
    {
        get
        {
            try
            {
                SampleCorpus.Find(null);
                return null;
            }
            catch (DeclarationException e)
            {
                return e.Message;
            }
        }
    }
}
