using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Samples;

namespace NgoNews.Crawler.Tests.Tools;

/// <summary>A test over the shipped sample portals; skipped where the repository's folder <c>corpus</c> is not there.</summary>
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = Missing;

    /// <summary>Why there are no sample portals, or null.</summary>
    internal static string? Missing
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

/// <summary>The same with the store on a real PostgreSQL; skipped where there is none, too.</summary>
public sealed class CorpusOnPostgresFactAttribute : FactAttribute
{
    public CorpusOnPostgresFactAttribute() => Skip = PostgresServer.Missing ?? CorpusFactAttribute.Missing;
}
