using System.Security.Cryptography;
using System.Text;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Portals;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Discovery;

/// <summary>The discovery that a run works with: one that begins, or the one that the run before was cut off in.</summary>
internal sealed class DiscoveryPass
{
    /// <summary>What was listed longer ago is listed anew, cut off or not: something else stands there by now.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(3);

    private readonly RunTools tools;
    private readonly DiskPause disk;
    private DiscoveryState state;

    private DiscoveryPass(RunTools tools, DiskPause disk, DiscoveryState state, bool goesOn) => (this.tools, this.disk, this.state, GoesOn) = (tools, disk, state, goesOn);

    /// <summary>Did an earlier run begin it?</summary>
    public bool GoesOn { get; }

    /// <summary>When it began.</summary>
    public DateTimeOffset Begun => state.Begun;

    /// <summary>Has it found all that there is to find?</summary>
    public bool Ended => state.Ended is not null;

    /// <summary>Where the discovery before read everything, so that known articles are followed by known ones only: when that began. Else listings are walked to their ends.</summary>
    public DateTimeOffset? Since => state.Since;

    /// <summary>Begins one or goes on; to be called before the run is recorded, which would be the latest then.</summary>
    public static async Task<DiscoveryPass> BeginAsync(Portal portal, RunTools tools, DiskPause disk, CancellationToken cancellation)
    {
        var now = tools.Time.GetUtcNow();
        var run = await tools.Store.ListRunsAsync(portal.Id, 1, cancellation) is [var newest, ..] ? newest : null;
        var last = await tools.Store.FindDiscoveryAsync(portal.Id, "", cancellation);
        if (last is not null && now - last.Begun < Fresh && (run?.Outcome is RunOutcome.Running or RunOutcome.Cancelled || (last.Ended is null && !(run?.Started >= last.Begun))))
            return new DiscoveryPass(tools, disk, last, goesOn: true);
        // Later than the one before, whatever the clock was set to: by this the finds of the two are told apart.
        var begun = last?.Begun >= now ? last.Begun.AddTicks(1) : now;
        var pass = new DiscoveryPass(tools, disk, new DiscoveryState(portal.Id, begun, last is { Ended: not null, Whole: true } ? last.Begun : null), goesOn: false);
        await pass.PutAsync(cancellation);
        return pass;
    }

    /// <summary>Begins to read history, or goes on with it, however long ago it was begun: it takes as many runs as it takes.</summary>
    public static async Task<DiscoveryPass> BeginAsync(Portal portal, DaySpan days, RunTools tools, DiskPause disk, CancellationToken cancellation)
    {
        if (await tools.Store.FindDiscoveryAsync(portal.Id, days.ToString(), cancellation) is { } last) return new DiscoveryPass(tools, disk, last, goesOn: true);
        var pass = new DiscoveryPass(tools, disk, new DiscoveryState(portal.Id, tools.Time.GetUtcNow(), null) { Span = days.ToString() }, goesOn: false);
        await pass.PutAsync(cancellation);
        return pass;
    }

    /// <summary>It has come to its end.</summary>
    /// <param name="whole">Whatever it did not find is not listed.</param>
    /// <param name="cancellation">Ends the waiting for a full disk.</param>
    public async Task EndAsync(bool whole, CancellationToken cancellation)
    {
        state = state with { Ended = tools.Time.GetUtcNow(), Whole = whole };
        await PutAsync(cancellation);
    }

    /// <summary>What a question is called in the store: its address, and the hash of what is posted there.</summary>
    public SourceQuestion QuestionOf(FetchRequest request) => new(state.Span, request.Address.AbsoluteUri + (request.Post is null ? "" : " " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.Post)))));

    /// <summary>Was the question answered in an earlier run?</summary>
    public async Task<bool> HasAnswerAsync(FetchRequest request, CancellationToken cancellation) =>
        GoesOn && await tools.Store.FindAnswerAsync(state.Portal, QuestionOf(request), cancellation) is not null;

    /// <summary>Was the question answered before the cut? Then the answer from the archive; null where that has lost it.</summary>
    public async Task<(bool Read, Page? Page)> FindAnswerAsync(FetchRequest request, CancellationToken cancellation)
    {
        if (!GoesOn || await tools.Store.FindAnswerAsync(state.Portal, QuestionOf(request), cancellation) is not { } id) return (false, null);
        if (await tools.Store.FindPageAsync(id, cancellation) is not { } record || await tools.Archive.ReadAsync(record, cancellation) is not { } page) return (true, null);
        return (true, new Page
        {
            Asked = request.Address,
            Address = page.Address,
            FetchedAt = page.FetchedAt,
            Status = page.Status,
            Reason = "",
            Headers = page.ContentType is null ? [] : [KeyValuePair.Create("Content-Type", page.ContentType)],
            Transferred = default,
            Body = page.Body,
        });
    }

    /// <summary>Is an address dealt with, or found by an earlier discovery than this one?</summary>
    public async Task<bool> IsKnownAsync(Uri address, CancellationToken cancellation) =>
        await tools.Store.FindAddressAsync(address.AbsoluteUri, cancellation) is not null
        || await tools.Store.FindWaitingAsync(address.AbsoluteUri, cancellation) is { } waiting && waiting.Found < Begun;

    private Task<bool> PutAsync(CancellationToken cancellation) => disk.WriteAsync(async () =>
    {
        await tools.Store.PutDiscoveryAsync(state, cancellation);
        return true;
    }, cancellation);
}
