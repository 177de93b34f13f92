using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
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

    private readonly HashSet<Uri> found = [];

    /// <summary>Sources that could be read, "not modified" included.</summary>
    public int Readable { get; private set; }

    public async IAsyncEnumerable<Candidate> FindAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var source in portal.Sources)
        {
            var addresses = source switch
            {
                FeedSource feed => XmlAsync(feed.Address, cancellation),
                SitemapSource map => XmlAsync(map.Address, cancellation),
                ListingSource listing => ListingAsync(listing, cancellation),
                _ => throw new InvalidOperationException($"no reader for {source}"),
            };
            await foreach (var address in addresses)
                if (found.Add(address))
                    yield return new Candidate(address);
        }
    }

    private async IAsyncEnumerable<Uri> XmlAsync(Uri first, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var maps = new Queue<Uri>([first]);
        var asked = new HashSet<Uri>();
        while (maps.TryDequeue(out var map))
        {
            if (asked.Count >= MostMaps || !asked.Add(map)) continue;
            var listing = new XmlListing([], [], null);
            await PageAsync(new SourceRequest(new FetchRequest(map)) { Read = page => (listing = FeedReader.Read(page.Body, page.Address)).Fault }, cancellation);
            foreach (var next in listing.Maps.Where(portal.Owns)) maps.Enqueue(next);
            foreach (var address in Articles(listing.Articles)) yield return address;
        }
    }

    private async IAsyncEnumerable<Uri> ListingAsync(ListingSource source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var seen = new HashSet<Uri>();
        for (var number = 1; number <= source.Pages; number++)
        {
            if (RequestFor(source, number) is not { } request) yield break;
            if (await PageAsync(new SourceRequest(request) { MayBeAbsent = number > 1 }, cancellation) is not { } page) yield break;
            var addresses = Articles(LinkScanner.Links(Encoding.UTF8.GetString(page.Body.Span), page.Address)).ToArray();
            var (fresh, known) = (0, 0);
            foreach (var address in addresses.Where(seen.Add))
            {
                fresh++;
                if (await isKnown(address, cancellation)) known++;
                yield return address;
            }
            // Nothing that this walk has not seen: the end, or a calendar that has none.
            if (fresh == 0 || (settled && known == fresh)) yield break;
        }
    }

    private static FetchRequest? RequestFor(ListingSource source, int number)
    {
        if (number == 1) return new FetchRequest(source.First);
        if (source.Next is null) return null;
        var page = number.ToString(CultureInfo.InvariantCulture);
        if (!Uri.TryCreate(source.First, AddressPattern.Fill(source.Next, ("page", page)), out var address)) return null;
        return new FetchRequest(address) { Post = source.Body is null ? null : AddressPattern.Fill(source.Body, ("page", page)) };
    }

    private async Task<Page?> PageAsync(SourceRequest request, CancellationToken cancellation)
    {
        var answer = await ask(request with { Conditional = settled && request.Request.Post is null }, cancellation);
        if (answer is not Failed) Readable++;
        return (answer as Received)?.Page;
    }

    private IEnumerable<Uri> Articles(IEnumerable<Uri> links) => links.Select(portal.ArticleAddress).OfType<Uri>();
}
