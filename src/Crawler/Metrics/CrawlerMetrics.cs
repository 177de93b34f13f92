using System.Diagnostics.Metrics;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Metrics;

/// <summary>What the crawler counts while it works, for <c>dotnet-counters</c> and for exporters. Every number carries its portal.</summary>
internal sealed class CrawlerMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "NgoNews.Crawler";

    private readonly Counter<long> fetches;
    private readonly Counter<long> pages;
    private readonly Counter<long> bytes;
    private readonly Counter<long> articles;
    private readonly Counter<long> figures;
    private readonly UpDownCounter<long> queue;
    private readonly Histogram<double> durations;

    public CrawlerMetrics(Meter meter)
    {
        fetches = meter.CreateCounter<long>("ngonews.crawler.fetches", "{fetch}", "Addresses dealt with, by recorded outcome.");
        pages = meter.CreateCounter<long>("ngonews.crawler.pages", "{page}", "Answers that brought a body.");
        bytes = meter.CreateCounter<long>("ngonews.crawler.bytes", "By", "Bodies as they were transferred.");
        articles = meter.CreateCounter<long>("ngonews.crawler.articles", "{article}", "Articles stored, new or as a new version.");
        figures = meter.CreateCounter<long>("ngonews.crawler.figures", "{figure}", "Figures read from stored articles.");
        queue = meter.CreateUpDownCounter<long>("ngonews.crawler.queue", "{address}", "Addresses of articles that wait for their turn in a run.");
        durations = meter.CreateHistogram("ngonews.crawler.run.duration", "s", "How long a run of a portal took, by outcome.", advice: new InstrumentAdvice<double>
        {
            // From a portal without news to a first harvest at five seconds a page.
            HistogramBucketBoundaries = [1, 5, 15, 60, 300, 900, 3600, 4 * 3600, 12 * 3600],
        });
    }

    /// <summary>For runs that nobody registered: counted, and listened to by none but <c>dotnet-counters</c>.</summary>
    public static CrawlerMetrics Alone { get; } = new(new Meter(MeterName));

    /// <summary>One address was dealt with.</summary>
    public void Note(string portal, FetchOutcome outcome, long length, int read)
    {
        var of = Portal(portal);
        var how = KeyValuePair.Create<string, object?>("outcome", WireName<FetchOutcome>.Of(outcome));
        fetches.Add(1, of, how);
        if (length > 0)
        {
            pages.Add(1, of);
            bytes.Add(length, of);
        }
        if (outcome is not (FetchOutcome.New or FetchOutcome.Changed)) return;
        articles.Add(1, of, how);
        figures.Add(read, of);
    }

    /// <summary>So many addresses more wait, or fewer.</summary>
    public void Queue(string portal, long by)
    {
        if (by != 0) queue.Add(by, Portal(portal));
    }

    /// <summary>A run came to its end.</summary>
    public void Ended(string portal, RunOutcome outcome, TimeSpan took) =>
        durations.Record(took.TotalSeconds, Portal(portal), KeyValuePair.Create<string, object?>("outcome", WireName<RunOutcome>.Of(outcome)));

    private static KeyValuePair<string, object?> Portal(string portal) => new("portal", portal);
}
