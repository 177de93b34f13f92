using NgoNews.Crawler.Discovery;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Portals;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Jobs;

/// <summary>How far a run came with history.</summary>
/// <param name="Detail">For a person.</param>
/// <param name="Stopped">The host is in trouble, or asks for rest: nothing more is asked in this run.</param>
internal readonly record struct HistoryEnd(string? Detail, bool Stopped);

/// <summary>Reads a portal's history of some days, page of a listing by page, each article as it is found, so that the dates it tells say when to stop.</summary>
/// <remarks>A run has its budgets; the next reads the pages that were listed before from the archive and goes on behind them, also days later.</remarks>
internal sealed class HistoryRun(Portal portal, RunTools tools, Frontier frontier, DiscoveryPass pass, DaySpan days)
{
    private int fresh;
    private int replayed;
    private bool down;
    private int articles;
    private bool cut;

    /// <summary>Asks a source.</summary>
    public required Func<SourceRequest, CancellationToken, Task<FetchAnswer>> Ask { get; init; }

    /// <summary>Deals with an article's address; answers why the rest has to wait, or null.</summary>
    public required Func<WaitingAddress, CancellationToken, Task<string?>> Deal { get; init; }

    public async Task<HistoryEnd> DealAsync(CancellationToken cancellation)
    {
        var (waiting, _) = await frontier.TakeAsync(days.ToString(), cancellation);
        foreach (var address in waiting)
        {
            cancellation.ThrowIfCancellationRequested();
            articles++;
            if (await Deal(address, cancellation) is { } rest) return new HistoryEnd(rest, true);
        }
        if (!pass.Ended && await FindAsync(cancellation) is { } stopped) return new HistoryEnd(stopped, true);
        var left = (await tools.Store.ListWaitingAsync(portal.Id, days.ToString(), 1, cancellation)).Count > 0;
        return new HistoryEnd($"history of {days}: {(!pass.Ended ? "read in part, the next run goes on" : left ? "some addresses are tried again by the next run" : "complete")}", false);
    }

    /// <summary>Answers why nothing more is to be asked, or null.</summary>
    private async Task<string?> FindAsync(CancellationToken cancellation)
    {
        var bounds = new HistoryBounds(days, PublishedAsync);
        var discoverer = new Discoverer(portal, AskAsync, (_, _) => Task.FromResult(false), settled: false) { History = bounds };
        await foreach (var candidate in discoverer.FindAsync(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!bounds.Admits(candidate) || !await IsNewAsync(candidate.Address, cancellation)) continue;
            if (articles >= tools.MostNew) return null;
            articles++;
            var address = new WaitingAddress(candidate.Address.AbsoluteUri, portal.Id, candidate.Source.AbsoluteUri, pass.Begun, 0) { Span = days.ToString() };
            await frontier.AddAsync(address, cancellation);
            if (await Deal(address, cancellation) is { } rest) return rest;
        }
        // Behind their last page some listings answer with an error, also to the next run.
        var ends = fresh == 0 && replayed > 0 && !down;
        if (!cut && (discoverer.Whole || ends)) await pass.EndAsync(discoverer.Whole, cancellation);
        return null;
    }

    private async Task<FetchAnswer> AskAsync(SourceRequest source, CancellationToken cancellation)
    {
        var again = await pass.HasAnswerAsync(source.Request, cancellation);
        cut |= !again && fresh >= tools.MostHistoryPages;
        if (cut) return new Failed(FetchFault.Resting, "as many pages as one run asks");
        var answer = await Ask(source, cancellation);
        if (answer is Failed failed) down |= failed.Fault != FetchFault.Status;
        else if (again) replayed++;
        else fresh++;
        return answer;
    }

    /// <summary>What was asked before and brought no article is not asked for history's sake.</summary>
    private async Task<bool> IsNewAsync(Uri address, CancellationToken cancellation) =>
        await tools.Store.FindAddressAsync(address.AbsoluteUri, cancellation) is null && await tools.Store.FindWaitingAsync(address.AbsoluteUri, cancellation) is null;

    private async Task<DateTimeOffset?> PublishedAsync(Uri address, CancellationToken cancellation) =>
        await tools.Store.FindAddressAsync(address.AbsoluteUri, cancellation) is { ArticleId: { } id } && await tools.Store.FindArticleAsync(id, cancellation) is { } article
            ? article.Draft.Published : null;
}
