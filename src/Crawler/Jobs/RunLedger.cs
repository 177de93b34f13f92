using NgoNews.Crawler.Metrics;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Jobs;

/// <summary>Counts what a run did, and tells the terminal and the metrics.</summary>
internal sealed class RunLedger(string portal, IProgress<HarvestEvent>? progress, CrawlerMetrics metrics)
{
    // What is fetched and what is stored meanwhile are noted from two threads.
    private readonly Lock gate = new();
    private readonly List<HarvestFailure> failures = [];
    private int fetched;
    private int added;
    private int changed;
    private int unchanged;
    private int figures;
    private int done;

    /// <summary>Articles to be dealt with.</summary>
    public int Total { get; private set; }

    /// <summary>Did anything fail?</summary>
    public bool Clean => failures.Count == 0;

    /// <summary>So many articles are to be dealt with.</summary>
    public void Plan(int total)
    {
        Total = total;
        metrics.Queue(portal, total);
    }

    /// <summary>One more than was planned.</summary>
    public void More()
    {
        Total++;
        metrics.Queue(portal, 1);
    }

    /// <summary>What a record became by being saved.</summary>
    public static FetchOutcome OutcomeOf(FetchRecord record, SaveResult? saved) => saved?.Outcome switch
    {
        SaveOutcome.New => FetchOutcome.New,
        SaveOutcome.Changed => FetchOutcome.Changed,
        SaveOutcome.Duplicate => FetchOutcome.Duplicate,
        null => record.Outcome,
        _ => FetchOutcome.Unchanged,
    };

    /// <summary>Takes note of one recorded outcome.</summary>
    /// <param name="record">As it was stored, apart from what saving did.</param>
    /// <param name="saved">What saving did, for an article.</param>
    /// <param name="title">The article's headline.</param>
    /// <param name="read">Figures read from it.</param>
    /// <param name="article">Was it one of the articles to be dealt with?</param>
    public void Note(FetchRecord record, SaveResult? saved, string? title, int read, bool article)
    {
        lock (gate)
        {
            var outcome = OutcomeOf(record, saved);
            metrics.Note(portal, outcome, record.Bytes, read);
            if (article && record.Bytes > 0) fetched++;
            switch (outcome)
            {
                case FetchOutcome.New: added++; break;
                case FetchOutcome.Changed: changed++; break;
                case FetchOutcome.Unchanged or FetchOutcome.Duplicate: unchanged++; break;
                case FetchOutcome.Unreadable or FetchOutcome.HttpError or FetchOutcome.NetworkError:
                    failures.Add(new HarvestFailure(record.Url, outcome, record.Detail));
                    break;
            }
            if (outcome is FetchOutcome.New or FetchOutcome.Changed) figures += read;
            if (article)
            {
                done++;
                metrics.Queue(portal, -1);
            }
            progress?.Report(new HarvestEvent(portal, record.Url, outcome, title ?? record.Detail, read, done, Total));
        }
    }

    /// <summary>Takes note of one file that an article links to; only of one whose words are new is anything told.</summary>
    /// <param name="record">As it was stored, apart from what saving did.</param>
    /// <param name="saved">What saving its words did, or null.</param>
    /// <param name="document">Its words, or null.</param>
    public void NoteDocument(FetchRecord record, SaveResult? saved, ArticleDraft? document)
    {
        var (outcome, read) = (OutcomeOf(record, saved), document?.Figures.Count ?? 0);
        metrics.Note(portal, outcome, record.Bytes, read);
        if (outcome is not (FetchOutcome.New or FetchOutcome.Changed)) return;
        figures += read;
        progress?.Report(new HarvestEvent(portal, record.Url, outcome, document!.Title, read, done, Total));
    }

    /// <summary>The run is over; what had no turn waits no longer.</summary>
    public void End(Uri site, RunOutcome outcome, string? detail, TimeSpan took)
    {
        metrics.Queue(portal, done - Total);
        metrics.Ended(portal, outcome, took);
        progress?.Report(new HarvestEvent(portal, site.AbsoluteUri, FetchOutcome.Discovery, detail, 0, done, Total) { Ended = outcome });
    }

    public PortalSummary Summary(string name, RunOutcome outcome, string? detail) => new()
    {
        Portal = portal,
        Name = name,
        Outcome = outcome,
        Detail = detail,
        Found = Total,
        Fetched = fetched,
        New = added,
        Changed = changed,
        Unchanged = unchanged,
        Failed = failures.Count,
        Figures = figures,
        Failures = failures,
    };
}
