using NgoNews.Crawler.Attachments;
using NgoNews.Crawler.Discovery;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Portals;
using NgoNews.Store;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Jobs;

/// <summary>One run of one portal: its sources are read, then every article that is new or due to be asked again; each address ends in one recorded outcome.</summary>
internal sealed class PortalRun
{
    /// <summary>At most so many known articles are asked again in one run.</summary>
    private const int MostRechecks = 5000;

    /// <summary>After so many addresses in a row that the host was in trouble for, the rest is left to the next run: a host that is down is not knocked at for days.</summary>
    private const int MostInTrouble = 10;

    /// <summary>After so many runs in which an address could not be asked, it waits no longer.</summary>
    private const int MostAttempts = 8;

    /// <summary>Of pages with more bytes than this, one at a time is on its way to the store.</summary>
    private const int LargePage = 1024 * 1024;

    private readonly Portal portal;
    private readonly RunTools tools;
    private readonly RunLedger ledger;
    private readonly Visitor visitor;
    private readonly DiskPause disk;
    private PageKeeper keeper = null!;
    private RunRecords records = null!;
    private DiscoveryPass pass = null!;
    private long run;
    private int inTrouble;

    public PortalRun(Portal portal, RunTools tools, IProgress<HarvestEvent>? progress)
    {
        (this.portal, this.tools) = (portal, tools);
        ledger = new RunLedger(portal.Id, progress, tools.Metrics);
        disk = new DiskPause(tools.Time, tools.Log);
        visitor = new Visitor(portal, tools.Fetcher, tools.Robots, tools.Pace) { RobotsRead = RecordRobotsAsync, Permit = tools.Permit };
    }

    /// <summary>Runs to the end; what goes wrong ends the run, not the program.</summary>
    public async Task<PortalSummary> RunAsync(CancellationToken cancellation)
    {
        pass = await DiscoveryPass.BeginAsync(portal, tools, disk, cancellation);
        keeper = new PageKeeper(tools.Store, tools.Archive, disk, tools.Log, cancellation);
        run = await disk.WriteAsync(() => tools.Store.StartRunAsync(portal.Id, tools.Time.GetUtcNow(), cancellation), cancellation);
        records = new RunRecords(portal, run, tools.Time);
        var begun = tools.Time.GetTimestamp();
        var (outcome, detail) = await DealAsync(cancellation);
        await disk.WriteAsync(async () =>
        {
            await tools.Store.EndRunAsync(run, tools.Time.GetUtcNow(), outcome, detail, CancellationToken.None);
            return true;
        }, cancellation);
        ledger.End(portal.Site, outcome, detail, tools.Time.GetElapsedTime(begun));
        return ledger.Summary(portal.Name, outcome, detail);
    }

    private async Task<(RunOutcome, string?)> DealAsync(CancellationToken cancellation)
    {
        try
        {
            var frontier = new Frontier(portal, tools, disk);
            var readable = await DiscoverAsync(frontier, cancellation);
            var (waiting, cut) = await frontier.TakeAsync("", cancellation);
            var rechecks = await RechecksAsync(cancellation);
            ledger.Plan(waiting.Count + rechecks.Count);
            if (await DealAsync([.. waiting.Select(w => (new Uri(w.Url), w.Attempts)), .. rechecks.Select(address => (address, 0))], cancellation) is { } rest) return (RunOutcome.CompletedWithErrors, rest);
            var history = tools.Backfill is { } days ? await HistoryAsync(days, frontier, cancellation) : default;
            if (history.Stopped) return (RunOutcome.CompletedWithErrors, history.Detail);
            await new AttachmentRun(portal, tools, visitor, keeper, ledger, run).DealAsync(cancellation);
            if (!readable) return (RunOutcome.Failed, "no source could be read");
            if (cut) return (RunOutcome.CompletedWithErrors, $"more new addresses than one run takes ({tools.MostNew}, {tools.MostNewInFolder} in one folder); the next goes on");
            return (ledger.Clean ? RunOutcome.Completed : RunOutcome.CompletedWithErrors, history.Detail);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return (RunOutcome.Cancelled, tools.Lost?.Invoke() ?? "stopped by the operator");
        }
        // The boundary of the job: whatever it was becomes the outcome of this run, and the other portals go on. Of a portal that another node has, there is nothing to write.
        catch (Exception e) when (e is not StoreException { Fault: StoreFault.Superseded })
        {
            tools.Log.LogError(e, "The run of {Portal} broke off", portal.Id);
            return (RunOutcome.Failed, e.Message);
        }
    }

    /// <summary>Reads the sources, or goes on with it; what they list waits in the frontier. Answers whether one of them could be read.</summary>
    private async Task<bool> DiscoverAsync(Frontier frontier, CancellationToken cancellation)
    {
        if (pass.Ended) return true;
        var discoverer = new Discoverer(portal, (source, c) => AskAsync(source, pass, c), pass.IsKnownAsync, settled: pass.Since is not null) { Since = pass.Since };
        var room = await frontier.FillAsync(discoverer.FindAsync(cancellation), pass.Begun, cancellation);
        await pass.EndAsync(discoverer.Whole && room, cancellation);
        return discoverer.Readable > 0;
    }

    /// <summary>Known articles that may have changed; a run that goes on leaves out those that the one before came to.</summary>
    private async Task<IReadOnlyList<Uri>> RechecksAsync(CancellationToken cancellation)
    {
        var due = new List<Uri>();
        foreach (var known in await tools.Store.ListArticleAddressesAsync(portal.Id, tools.Time.GetUtcNow() - tools.Recheck, MostRechecks, cancellation))
            // A declaration that was narrowed since does not reach back to what it no longer names.
            if ((!pass.GoesOn || known.LastFetched < pass.Begun) && Uri.TryCreate(known.Url, UriKind.Absolute, out var address) && portal.ArticleAddress(address) == address)
                due.Add(address);
        return due;
    }

    private async Task<HistoryEnd> HistoryAsync(DaySpan days, Frontier frontier, CancellationToken cancellation)
    {
        var past = await DiscoveryPass.BeginAsync(portal, days, tools, disk, cancellation);
        // Its dates say whether to go on: nothing is asked ahead of them.
        var atOnce = new ReadAhead(keeper, Note, 0);
        return await new HistoryRun(portal, tools, frontier, past, days)
        {
            Ask = (source, c) => AskAsync(source, past, c),
            Deal = async (waiting, c) =>
            {
                ledger.More();
                return await DealAsync(new Uri(waiting.Url), waiting.Attempts, atOnce, c);
            },
        }.DealAsync(cancellation);
    }

    private async Task<FetchAnswer> AskAsync(SourceRequest source, DiscoveryPass of, CancellationToken cancellation)
    {
        var (read, before) = await of.FindAnswerAsync(source.Request, cancellation);
        if (before is not null)
        {
            source.Read?.Invoke(before);
            return new Received(before);
        }
        var known = await tools.Store.FindAddressAsync(source.Request.Address.AbsoluteUri, cancellation);
        var request = source.Conditional && !read ? source.Request with { ETag = known?.ETag, LastModified = known?.LastModified } : source.Request;
        var answer = await visitor.VisitAsync(request, cancellation);
        await RecordSourceAsync(source, answer, known, of.QuestionOf(source.Request));
        return answer;
    }

    private async Task RecordRobotsAsync(FetchRequest request, FetchAnswer answer) =>
        await RecordSourceAsync(new SourceRequest(request) { MayBeAbsent = true }, answer, await tools.Store.FindAddressAsync(request.Address.AbsoluteUri, CancellationToken.None));

    private async Task RecordSourceAsync(SourceRequest source, FetchAnswer answer, AddressState? known, SourceQuestion? question = null)
    {
        var (page, further) = await KeepAsync(answer, known);
        var record = records.Of(source.Request.Address, answer, FetchOutcome.Discovery);
        AddressState? state = null;
        if (answer is Received received)
        {
            if (source.Read?.Invoke(received.Page) is { } fault) record = record with { Outcome = FetchOutcome.Unreadable, Detail = fault };
            // Its validators are no danger to a run that dies now: the next one finds the page under its question.
            // Not from history: what it passes by, the search for news must still meet.
            else if (source.Request.Post is null && question is not { Span.Length: > 0 }) state = records.After(source.Request.Address, received.Page, known);
        }
        else if (answer is Failed { Status: >= 400 and < 500 and not 429 } && source.MayBeAbsent) record = record with { Outcome = FetchOutcome.Discovery, Detail = "not there" };
        await keeper.CommitAsync(new Fetched(record, page, state, null) { Further = further, Question = answer is Received ? question : null });
        ledger.Note(record, null, null, 0, article: false);
    }

    /// <summary>Deals with articles' addresses, one question at a time. Answers why the rest has to wait for another run, or null.</summary>
    private async Task<string?> DealAsync(IReadOnlyList<(Uri Address, int Attempts)> due, CancellationToken cancellation)
    {
        var ahead = new ReadAhead(keeper, Note, tools.Ahead);
        try
        {
            foreach (var (address, attempts) in due)
            {
                cancellation.ThrowIfCancellationRequested();
                if (await DealAsync(address, attempts, ahead, cancellation) is { } rest) return rest;
            }
            return null;
        }
        finally
        {
            // What was fetched is stored, however the asking ended.
            await ahead.EndAsync();
        }
    }

    private async Task<string?> DealAsync(Uri address, int attempts, ReadAhead ahead, CancellationToken cancellation)
    {
        var known = await tools.Store.FindAddressAsync(address.AbsoluteUri, cancellation);
        var answer = await visitor.VisitAsync(new FetchRequest(address) { ETag = known?.ETag, LastModified = known?.LastModified }, cancellation);
        // From here to the commit nothing is given up half-way: it is short.
        var record = records.Of(address, answer, FetchOutcome.Unchanged) with { ArticleId = known?.ArticleId };
        var (page, way) = await KeepAsync(answer, known);
        var again = MayYet(answer) && attempts + 1 < MostAttempts;
        if (answer is Received { Page: var received } && (known?.ArticleId is null || known.Sha256 != received.Sha256))
        {
            var reading = Task.Run(() => keeper.Read(received, () => tools.Read(portal, received, page!, tools.Time.GetUtcNow())), CancellationToken.None);
            if (received.Body.Length > LargePage) await reading;
            await ahead.AddAsync(new Underway(new Fetched(record, page, records.After(address, received, known), null) { Further = way }, reading, held => IsStaleAsync(tools.Store, portal, held, received, record)));
        }
        else await ahead.AddAsync(new Underway(new Fetched(record, page, again ? null : records.After(address, answer, known), null) { Further = way, Again = again }, null, _ => Task.FromResult(false)));
        inTrouble = answer is Failed { Transient: true } or Failed { Fault: FetchFault.RobotsUnread } ? inTrouble + 1 : 0;
        return answer is Failed { Fault: FetchFault.Resting } resting ? resting.Detail
            : inTrouble == MostInTrouble ? $"{MostInTrouble} addresses in a row could not be asked; the next run goes on" : null;
    }

    /// <summary>May an address that brought nothing yet bring something, without being listed anew?</summary>
    private static bool MayYet(FetchAnswer answer) => answer is Failed { Transient: true } or Failed { Fault: FetchFault.RobotsUnread or FetchFault.Resting or FetchFault.Tls };

    /// <summary>Does another address of an article still serve what its own has corrected since? Else the two would undo each other for ever.</summary>
    public static async Task<bool> IsStaleAsync(IStore store, Portal portal, ArticleDraft draft, Page page, FetchRecord record)
    {
        if (record.Url == draft.Url || portal.ArticleAddress(page.Address)?.AbsoluteUri == draft.Url) return false;
        var hash = ContentHash.Of(draft.Title, draft.Text);
        return (await store.ListVersionsAsync(draft.Id, CancellationToken.None)).SkipLast(1).Any(version => version.ContentHash == hash);
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
}
