using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Portals;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Jobs;

/// <summary>What a run writes down of an answer: its record, and what is known of its address from then on.</summary>
internal sealed class RunRecords(Portal portal, long run, TimeProvider time)
{
    /// <summary>The record of an answer.</summary>
    /// <param name="address">What was asked.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="success">What became of it where it brought something.</param>
    public FetchRecord Of(Uri address, FetchAnswer answer, FetchOutcome success)
    {
        var (outcome, status, detail, bytes) = answer switch
        {
            Received r => (success, (int?)r.Page.Status, null, r.Page.Transferred.Length),
            NotModified => (success, 304, "not modified", 0),
            Failed f => (OutcomeOf(f.Fault), f.Status, $"{f.Fault}: {f.Detail}", f.Page?.Transferred.Length ?? 0),
            _ => throw new InvalidOperationException(answer.ToString()),
        };
        return new FetchRecord(run, portal.Id, address.AbsoluteUri, time.GetUtcNow(), outcome, status, detail, bytes, null);
    }

    /// <summary>An address that brought a page.</summary>
    public AddressState After(Uri address, Page page, AddressState? known)
    {
        var now = time.GetUtcNow();
        return new AddressState(address.AbsoluteUri, portal.Id, page.Header("ETag"), page.Header("Last-Modified"), known?.FirstSeen ?? now, now, page.Sha256, known?.ArticleId);
    }

    /// <summary>An address that brought nothing new and waits no longer is known, too: a listing that still names it is not read to its end for it.</summary>
    public AddressState? After(Uri address, FetchAnswer answer, AddressState? known)
    {
        var now = time.GetUtcNow();
        return answer switch
        {
            // The same bytes again, though nobody asked for them.
            Received received => After(address, received.Page, known),
            NotModified or Failed when known is not null => known with { LastFetched = now },
            Failed => new AddressState(address.AbsoluteUri, portal.Id, null, null, now, now, null, null),
            _ => null,
        };
    }

    private static FetchOutcome OutcomeOf(FetchFault fault) => fault switch
    {
        FetchFault.Robots => FetchOutcome.Disallowed,
        FetchFault.Status or FetchFault.Partial => FetchOutcome.HttpError,
        _ => FetchOutcome.NetworkError,
    };
}
