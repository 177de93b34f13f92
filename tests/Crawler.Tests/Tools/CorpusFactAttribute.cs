using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Samples;

namespace NgoNews.Crawler.Tests.Tools;

/// <summary>A test over the shipped sample portals; skipped where the repository's folder <c>corpus</c> is not there.</summary>
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        try
        {
            SampleCorpus.Find(null);
        }
        catch (DeclarationException e)
        {
            Skip = e.Message;
        }
    }
}
