using System.Runtime.CompilerServices;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Discovery;

/// <summary>Reads a portal's sources and hands out every address once.</summary>
/// <param name="portal">Whose.</param>
/// <param name="ask">Asks an address of the portal and records what came.</param>
/// <param name="isKnown">Is the address dealt with since an earlier run?</param>
/// <param name="settled">The run before dealt with everything that it met: then what has not changed holds nothing new, and behind a page of known articles there are only known ones.</param>
internal sealed class Discoverer(Portal portal, Func<SourceRequest, CancellationToken, Task<FetchAnswer>> ask, Func<Uri, CancellationToken, Task<bool>> isKnown, bool settled)
{
    /// <summary>An index of sitemaps leads to so many more at most.</summary>
    private const int MostMaps = 200;

    /// <summary>At most so many addresses in one run, known ones included: a sitemap may list what it likes.</summary>
    private const int MostAddresses = 200_000;

    /// <summary>As many where history is read; each is asked once.</summary>
    private const int MostHistoryMaps = 5000;

    /// <summary>A listing of history is followed so far whatever is declared: that is how far news is looked for.</summary>
    private const int MostHistoryPages = 10_000;

    private readonly HashSet<Uri> found = [];

    /// <summary>Sources that could be read, "not modified" included.</summary>
    public int Readable { get; private set; }

    /// <summary>No page was missed that may be there: what was not found is not listed.</summary>
    public bool Whole { get; private set; } = true;

    /// <summary>When the settled run before began: sitemaps that say that they have not changed since are left alone. Null asks all.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Where history is read and not what is new: which; else null.</summary>
    public HistoryBounds? History { get; init; }

    public async IAsyncEnumerable<Candidate> FindAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var source in portal.Sources)
        {
            await foreach (var candidate in FindAsync(source, cancellation))
            {
                if (found.Count >= MostAddresses) yield break;
                if (found.Add(candidate.Address)) yield return candidate;
            }
        }
    }

    /// <summary>What one source lists; of an address that is listed twice both.</summary>
    public IAsyncEnumerable<Candidate> FindAsync(Source source, CancellationToken cancellation) => source switch
    {
        FeedSource or SitemapSource => XmlAsync(source, cancellation),
        ListingSource listing => ListingAsync(listing, cancellation),
        WalkSource walk => WalkAsync(walk, cancellation),
        _ => throw new InvalidOperationException($"no reader for {source}"),
    };

    private async IAsyncEnumerable<Candidate> XmlAsync(Source source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // The newest first: where there are too many, what is old is left out.
        var maps = new PriorityQueue<Uri, (long, int)>([(source.Address, (0, 0))]);
        var asked = new HashSet<Uri>();
        while (maps.TryDequeue(out var map, out _))
        {
            if (asked.Count >= (History is null ? MostMaps : MostHistoryMaps) || !asked.Add(map)) continue;
            var listing = new XmlListing([], [], null);
            await PageAsync(new SourceRequest(new FetchRequest(map)) { Read = page => (listing = FeedReader.Read(page.Body, page.Address)).Fault }, cancellation);
            foreach (var next in listing.Maps.Where(m => portal.Owns(m.Address) && !IsOld(m)))
                maps.Enqueue(next.Address, (-(next.Modified?.UtcTicks ?? long.MaxValue), maps.Count));
            foreach (var link in listing.Articles)
                if (portal.ArticleAddress(link) is { } address)
                    yield return Found(address, source) with { Told = AddressDate.Of(address) ?? (listing.Told.TryGetValue(link, out var days) ? days : null) };
        }
    }

    /// <summary>Two days' grace: sitemaps tell days, in a zone of their own, and are made some time after what they list.</summary>
    private bool IsOld(SitemapEntry map) => settled && map.Modified < Since?.AddDays(-2) || map.Modified is { } change && DaySpan.Of(change).To.DayNumber + 2 < History?.Days.From.DayNumber;

    private async IAsyncEnumerable<Candidate> ListingAsync(ListingSource source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (listing, seen, past) = (new Listing(source, portal.Owns), new HashSet<Uri>(), History is null ? null : new ListingPast());
        var (html, at, most) = ("", source.First, past is null ? source.Pages : MostHistoryPages);
        for (var number = 1; number <= most; number++)
        {
            if (listing.Request(number, html, at) is not { } request) yield break;
            string? fault = null;
            var asked = new SourceRequest(request)
            {
                MayBeAbsent = number > 1,
                Read = page => fault = number == 1 && most > 1 ? listing.Begin(ListingText.Of(page.Body)) : null,
            };
            if (await PageAsync(asked, cancellation) is not { } page) yield break;
            (html, at) = (ListingText.Of(page.Body), page.Address);
            var (fresh, known, here) = (0, 0, Articles(LinkScanner.Links(html, page.Address)).Distinct().ToArray());
            foreach (var address in here.Where(seen.Add))
            {
                fresh++;
                if (past is null && await isKnown(address, cancellation)) known++;
                yield return Found(address, source);
            }
            if (fault is not null) yield break;
            // Nothing that this walk has not seen: the end, or a calendar that has none.
            if (past is null ? fresh == 0 || (settled && known == fresh) : past.Ends(here, fresh, await History!.AreOldAsync(here, cancellation))) yield break;
        }
    }

    private async IAsyncEnumerable<Candidate> WalkAsync(WalkSource source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var walk = new SiteWalk(portal, source);
        while (walk.Next() is var (address, depth))
        {
            var asked = new SourceRequest(new FetchRequest(address)) { MayBeAbsent = depth > 0, Whole = true };
            if (await PageAsync(asked, cancellation) is not { } page) continue;
            var links = LinkScanner.Links(ListingText.Of(page.Body), page.Address).ToArray();
            walk.Met(links, depth);
            foreach (var article in Articles(links)) yield return Found(article, source);
        }
    }

    private async Task<Page?> PageAsync(SourceRequest request, CancellationToken cancellation)
    {
        var answer = await ask(request with { Conditional = settled && !request.Whole && request.Request.Post is null }, cancellation);
        if (answer is not Failed failed) Readable++;
        else if (failed.Transient || failed.Fault is not (FetchFault.Status or FetchFault.Partial or FetchFault.Robots)) Whole = false;
        return (answer as Received)?.Page;
    }

    private static Candidate Found(Uri address, Source source) => new(address, source.Address) { Told = AddressDate.Of(address) };

    private IEnumerable<Uri> Articles(IEnumerable<Uri> links) => links.Select(portal.ArticleAddress).OfType<Uri>();
}
