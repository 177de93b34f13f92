using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Attachments;
using NgoNews.Crawler.Attachments.Programs;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Metrics;
using NgoNews.Crawler.Portals;
using NgoNews.Store;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Jobs;

/// <summary>What a run works with, the same for all portals.</summary>
internal sealed record RunTools(IStore Store, WarcArchive Archive, Fetcher Fetcher, RobotsCache Robots, HostPace Pace, TimeProvider Time, ILogger Log, TimeSpan Recheck)
{
    /// <summary>At most so many addresses that are new are asked in one run; the next run goes on.</summary>
    public int MostNew { get; init; } = 2000;

    /// <summary>At most so many of them in one folder: a calendar without end must not take the place of all the others.</summary>
    public int MostNewInFolder { get; init; } = 1000;

    /// <summary>So many pages may be on their way from the archive to the store while the next is asked for; 0 stores each before.</summary>
    public int Ahead { get; init; } = 24;

    /// <summary>The days whose history is read as well, or null.</summary>
    public DaySpan? Backfill { get; init; }

    /// <summary>At most so many pages that list history are asked in one run; the next goes on.</summary>
    public int MostHistoryPages { get; init; } = 500;

    /// <summary>Takes the lease of a portal, or answers null where another node has it; null itself where no other node may.</summary>
    public Func<Portal, CancellationToken, Task<PortalLease?>>? Lease { get; init; }

    /// <summary>Waited for before each question; null where no other node may ask.</summary>
    public Func<CancellationToken, ValueTask>? Permit { get; init; }

    /// <summary>Why another node may have the portal by now, or null; null itself where no other node may.</summary>
    public Func<string?>? Lost { get; init; }

    /// <summary>Where it is counted.</summary>
    public CrawlerMetrics Metrics { get; init; } = CrawlerMetrics.Alone;

    /// <summary>Reads attachments.</summary>
    public DocumentReader Documents { get; init; } = new(new HelperPrograms(), Time);

    /// <summary>Reads a page; another one in tests.</summary>
    public Func<Portal, Page, PageRecord, DateTimeOffset, (ArticleDraft? Draft, string? Why)> Read { get; init; } = DraftReader.Read;
}
