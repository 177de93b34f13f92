using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Discovery;

/// <summary>Which pages of a portal a walk goes through in search of articles: breadth first, each once, and within budgets that a trap cannot use up.</summary>
internal sealed class SiteWalk
{
    /// <summary>At most so many pages in one folder: a calendar or a shop of tags must not take the place of all the others.</summary>
    private const int MostInFolder = 8;

    /// <summary>Pages further from the start than this are sections of sections of sections.</summary>
    private const int Deepest = 3;

    private const int MostWaiting = 2000;

    private readonly Portal portal;
    private readonly Queue<(Uri Address, int Depth)> waiting = new();
    private readonly HashSet<Uri> met = [];
    private readonly Dictionary<string, int> folders = new(StringComparer.OrdinalIgnoreCase);
    private int left;

    public SiteWalk(Portal portal, WalkSource source)
    {
        (this.portal, left) = (portal, source.Pages);
        waiting.Enqueue((portal.Canonical(source.First), 0));
        met.Add(waiting.Peek().Address);
    }

    /// <summary>The next page to ask, or null at the end of the way or of the budget.</summary>
    public (Uri Address, int Depth)? Next()
    {
        if (left == 0 || !waiting.TryDequeue(out var next)) return null;
        left--;
        return next;
    }

    /// <summary>Takes note of a page's links: those of the portal that may be sections wait for their turn.</summary>
    public void Met(IEnumerable<Uri> links, int depth)
    {
        if (depth >= Deepest) return;
        foreach (var link in links)
        {
            if (waiting.Count >= MostWaiting) return;
            if (!portal.Owns(link) || portal.ArticleAddress(link) is not null || !MayBeSection(link)) continue;
            var address = portal.Canonical(link);
            var folder = address.AbsolutePath[..(address.AbsolutePath.TrimEnd('/').LastIndexOf('/') + 1)];
            // The folder of the site's root holds its sections; what is below may be without end.
            if (folder.Length > 1 && folders.GetValueOrDefault(folder) >= MostInFolder) continue;
            if (!met.Add(address)) continue;
            folders[folder] = folders.GetValueOrDefault(folder) + 1;
            waiting.Enqueue((address, depth + 1));
        }
    }

    /// <summary>Queries are searches, calendars and sorted views; what ends otherwise than a page is none.</summary>
    private static bool MayBeSection(Uri link) =>
        link.Query.Length == 0 && link.AbsolutePath.Length <= 200 && Path.GetExtension(link.AbsolutePath).ToLowerInvariant() is "" or ".htm" or ".html" or ".aspx" or ".php" or ".vn";
}
