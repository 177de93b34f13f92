using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Attachments;
using NgoNews.Crawler.Attachments.Programs;
using NgoNews.Crawler.Discovery;
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

    /// <summary>Where it is counted.</summary>
    public CrawlerMetrics Metrics { get; init; } = CrawlerMetrics.Alone;

    /// <summary>Reads attachments.</summary>
    public DocumentReader Documents { get; init; } = new(new HelperPrograms(), Time);

    /// <summary>Reads a page; another one in tests.</summary>
    public Func<Portal, Page, PageRecord, DateTimeOffset, (ArticleDraft? Draft, string? Why)> Read { get; init; } = DraftReader.Read;
}

/// <summary>One run of one portal: its sources are read, then every article that is new or due to be asked again; each address ends in one recorded outcome.</summary>
internal sealed class PortalRun
{
    /// <summary>At most so many known articles are asked again in one run.</summary>
    private const int MostRechecks = 5000;

    /// <summary>After so many addresses in a row that the host was in trouble for, the rest is left to the next run: a host that is down is not knocked at for days.</summary>
    private const int MostInTrouble = 10;

    private readonly Portal portal;
    private readonly RunTools tools;
    private readonly RunLedger ledger;
    private readonly Visitor visitor;
    private readonly DiskPause disk;
    private PageKeeper keeper = null!;
    private long run;
    private bool cut;
    private int inTrouble;

    public PortalRun(Portal portal, RunTools tools, IProgress<HarvestEvent>? progress)
    {
        (this.portal, this.tools) = (portal, tools);
        ledger = new RunLedger(portal.Id, progress, tools.Metrics);
        disk = new DiskPause(tools.Time, tools.Log);
        visitor = new Visitor(portal, tools.Fetcher, tools.Robots, tools.Pace) { RobotsRead = RecordRobotsAsync };
    }

    /// <summary>Runs to the end; what goes wrong ends the run, not the program.</summary>
    public async Task<PortalSummary> RunAsync(CancellationToken cancellation)
    {
        var since = await SettledSinceAsync(cancellation);
        keeper = new PageKeeper(tools.Store, tools.Archive, disk, tools.Log, cancellation);
        run = await disk.WriteAsync(() => tools.Store.StartRunAsync(portal.Id, tools.Time.GetUtcNow(), cancellation), cancellation);
        var begun = tools.Time.GetTimestamp();
        var (outcome, detail) = await DealAsync(since, cancellation);
        await disk.WriteAsync(async () =>
        {
            await tools.Store.EndRunAsync(run, tools.Time.GetUtcNow(), outcome, detail, CancellationToken.None);
            return true;
        }, cancellation);
        ledger.End(portal.Site, outcome, detail, tools.Time.GetElapsedTime(begun));
        return ledger.Summary(portal.Name, outcome, detail);
    }

    private async Task<(RunOutcome, string?)> DealAsync(DateTimeOffset? since, CancellationToken cancellation)
    {
        try
        {
            var discoverer = new Discoverer(portal, AskAsync, IsKnownAsync, settled: since is not null) { Since = since };
            var due = await DueAsync(discoverer, cancellation);
            ledger.Plan(due.Count);
            foreach (var address in due)
            {
                cancellation.ThrowIfCancellationRequested();
                if (await DealAsync(address, cancellation) is { } rest) return (RunOutcome.CompletedWithErrors, rest);
            }
            await new AttachmentRun(portal, tools, visitor, keeper, ledger, run).DealAsync(cancellation);
            if (discoverer.Readable == 0) return (RunOutcome.Failed, "no source could be read");
            if (cut) return (RunOutcome.CompletedWithErrors, $"more new addresses than one run takes ({tools.MostNew}, {tools.MostNewInFolder} in one folder); the next goes on");
            return ledger.Clean ? (RunOutcome.Completed, null) : (RunOutcome.CompletedWithErrors, null);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return (RunOutcome.Cancelled, "stopped by the operator");
        }
        // The boundary of the job: whatever it was becomes the outcome of this run, and the other portals go on.
        catch (Exception e)
        {
            tools.Log.LogError(e, "The run of {Portal} broke off", portal.Id);
            return (RunOutcome.Failed, e.Message);
        }
    }

    /// <summary>Did the run before end, and deal for good with all that it met? Then when it began. Else listings are walked to their ends again: what it did not come to may lie on any page.</summary>
    private async Task<DateTimeOffset?> SettledSinceAsync(CancellationToken cancellation)
    {
        var last = await tools.Store.ListRunsAsync(portal.Id, 1, cancellation) is [var newest, ..] ? newest : null;
        if (last?.Outcome != RunOutcome.CompletedWithErrors) return last?.Outcome == RunOutcome.Completed ? last.Started : null;
        // It says something only where it left new addresses for later.
        if (last.Detail is not null) return null;
        var fetches = await tools.Store.ListFetchesAsync(last.Run, cancellation);
        return fetches.All(f => f.Outcome != FetchOutcome.NetworkError && !(f.Outcome == FetchOutcome.HttpError && f.Status is 408 or 429 or >= 500)) ? last.Started : null;
    }

    /// <summary>Listed addresses that are not known, then known articles that may have changed.</summary>
    private async Task<IReadOnlyList<Uri>> DueAsync(Discoverer discoverer, CancellationToken cancellation)
    {
        var (due, retries, folders) = (new List<Uri>(), new List<Uri>(), new Dictionary<string, int>(StringComparer.Ordinal));
        await foreach (var candidate in discoverer.FindAsync(cancellation))
        {
            var state = await tools.Store.FindAddressAsync(candidate.Address.AbsoluteUri, cancellation);
            if (state?.ArticleId is not null) continue;
            var path = candidate.Address.AbsolutePath;
            var folder = path[..(path.LastIndexOf('/') + 1)];
            // What brought no article before comes last, so that it cannot keep what is new from its turn.
            if (state is not null) retries.Add(candidate.Address);
            else if (due.Count >= tools.MostNew) { cut = true; break; }
            else if (folders.GetValueOrDefault(folder) >= tools.MostNewInFolder) cut = true;
            else
            {
                folders[folder] = folders.GetValueOrDefault(folder) + 1;
                due.Add(candidate.Address);
            }
        }
        due.AddRange(retries.Take(tools.MostNew));
        var since = tools.Time.GetUtcNow() - tools.Recheck;
        foreach (var known in await tools.Store.ListArticleAddressesAsync(portal.Id, since, MostRechecks, cancellation))
            // A declaration that was narrowed since does not reach back to what it no longer names.
            if (Uri.TryCreate(known.Url, UriKind.Absolute, out var address) && portal.ArticleAddress(address) == address)
                due.Add(address);
        return due;
    }

    private async Task<bool> IsKnownAsync(Uri address, CancellationToken cancellation) =>
        await tools.Store.FindAddressAsync(address.AbsoluteUri, cancellation) is not null;

    private async Task<FetchAnswer> AskAsync(SourceRequest source, CancellationToken cancellation)
    {
        var known = await tools.Store.FindAddressAsync(source.Request.Address.AbsoluteUri, cancellation);
        var request = source.Conditional ? source.Request with { ETag = known?.ETag, LastModified = known?.LastModified } : source.Request;
        var answer = await visitor.VisitAsync(request, cancellation);
        await RecordSourceAsync(source, answer, known);
        return answer;
    }

    private async Task RecordRobotsAsync(FetchRequest request, FetchAnswer answer) =>
        await RecordSourceAsync(new SourceRequest(request) { MayBeAbsent = true }, answer, await tools.Store.FindAddressAsync(request.Address.AbsoluteUri, CancellationToken.None));

    private async Task RecordSourceAsync(SourceRequest source, FetchAnswer answer, AddressState? known)
    {
        var (page, further) = await KeepAsync(answer, known);
        var record = Record(source.Request.Address, answer, FetchOutcome.Discovery);
        AddressState? state = null;
        if (answer is Received received)
        {
            if (source.Read?.Invoke(received.Page) is { } fault) record = record with { Outcome = FetchOutcome.Unreadable, Detail = fault };
            // Its validators are no danger to a run that dies now: the next one asks without them.
            else if (source.Request.Post is null) state = State(source.Request.Address, received.Page, known, tools.Time.GetUtcNow());
        }
        else if (answer is Failed { Status: >= 400 and < 500 and not 429 } && source.MayBeAbsent) record = record with { Outcome = FetchOutcome.Discovery, Detail = "not there" };
        await keeper.CommitAsync(new Fetched(record, page, state, null) { Further = further });
        ledger.Note(record, null, null, 0, article: false);
    }

    /// <summary>Deals with one article's address. Answers why the rest has to wait for another run, or null.</summary>
    private async Task<string?> DealAsync(Uri address, CancellationToken cancellation)
    {
        var known = await tools.Store.FindAddressAsync(address.AbsoluteUri, cancellation);
        var answer = await visitor.VisitAsync(new FetchRequest(address) { ETag = known?.ETag, LastModified = known?.LastModified }, cancellation);
        // From here to the commit nothing is given up half-way: it is short.
        var record = Record(address, answer, FetchOutcome.Unchanged) with { ArticleId = known?.ArticleId };
        var (page, way) = await KeepAsync(answer, known);
        Note(answer is Received { Page: var received } && (known?.ArticleId is null || known.Sha256 != received.Sha256)
            ? await keeper.ReadAsync(
                new Fetched(record, page, State(address, received, known, tools.Time.GetUtcNow()), null) { Further = way }, received,
                () => tools.Read(portal, received, page!, tools.Time.GetUtcNow()), held => IsStaleAsync(held, received, record))
            : await keeper.CommitAsync(new Fetched(record, page, StateAfter(answer, address, known), null) { Further = way }));
        inTrouble = answer is Failed { Transient: true } or Failed { Fault: FetchFault.RobotsUnread } ? inTrouble + 1 : 0;
        return answer is Failed { Fault: FetchFault.Resting } resting ? resting.Detail
            : inTrouble == MostInTrouble ? $"{MostInTrouble} addresses in a row could not be asked; the next run goes on" : null;
    }

    /// <summary>An address that is gone for good is known, too: a listing that still names it is not read to its end for it.</summary>
    private AddressState? StateAfter(FetchAnswer answer, Uri address, AddressState? known)
    {
        var now = tools.Time.GetUtcNow();
        return answer switch
        {
            // The same bytes again, though nobody asked for them.
            Received received => State(address, received.Page, known, now),
            NotModified or Failed { Status: not null, Transient: false } when known is not null => known with { LastFetched = now },
            Failed { Status: not null, Transient: false } => new AddressState(address.AbsoluteUri, portal.Id, null, null, now, now, null, null),
            _ => null,
        };
    }

    /// <summary>Does another address of an article still serve what its own has corrected since? Else the two would undo each other for ever.</summary>
    private async Task<bool> IsStaleAsync(ArticleDraft draft, Page page, FetchRecord record)
    {
        if (record.Url == draft.Url || portal.ArticleAddress(page.Address)?.AbsoluteUri == draft.Url) return false;
        var hash = ContentHash.Of(draft.Title, draft.Text);
        return (await tools.Store.ListVersionsAsync(draft.Id, CancellationToken.None)).SkipLast(1).Any(version => version.ContentHash == hash);
    }

    private void Note(KeptPage kept) => ledger.Note(kept.Record, kept.Saved, kept.Draft?.Title, kept.Draft?.Figures.Count ?? 0, article: true);

    /// <summary>Archives an answer and all that came on the way to it.</summary>
    private async Task<(PageRecord? Page, IReadOnlyList<PageRecord> Further)> KeepAsync(FetchAnswer answer, AddressState? known)
    {
        var further = await keeper.AppendAsync(answer.Way);
        return (answer switch
        {
            Received received when known?.Sha256 is { } sha256 && sha256 == received.Page.Sha256 => await keeper.AppendAgainAsync(received.Page, sha256),
            Received received => await keeper.AppendAsync(received.Page),
            NotModified same => await keeper.AppendAgainAsync(same.Page, known?.Sha256),
            Failed { Page: { } page } => await keeper.AppendAsync(page),
            _ => null,
        }, further);
    }

    private FetchRecord Record(Uri address, FetchAnswer answer, FetchOutcome success)
    {
        var (outcome, status, detail, bytes) = answer switch
        {
            Received r => (success, (int?)r.Page.Status, null, r.Page.Transferred.Length),
            NotModified => (success, 304, "not modified", 0),
            Failed f => (OutcomeOf(f.Fault), f.Status, $"{f.Fault}: {f.Detail}", f.Page?.Transferred.Length ?? 0),
            _ => throw new InvalidOperationException(answer.ToString()),
        };
        return new FetchRecord(run, portal.Id, address.AbsoluteUri, tools.Time.GetUtcNow(), outcome, status, detail, bytes, null);
    }

    private static FetchOutcome OutcomeOf(FetchFault fault) => fault switch
    {
        FetchFault.Robots => FetchOutcome.Disallowed,
        FetchFault.Status or FetchFault.Partial => FetchOutcome.HttpError,
        _ => FetchOutcome.NetworkError,
    };

    private AddressState State(Uri address, Page page, AddressState? known, DateTimeOffset now) =>
        new(address.AbsoluteUri, portal.Id, page.Header("ETag"), page.Header("Last-Modified"), known?.FirstSeen ?? now, now, page.Sha256, known?.ArticleId);
}
