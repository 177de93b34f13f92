using System.Globalization;

namespace NgoNews.Crawler.Discovery;

/// <summary>Finds the link from one page of a listing to the next among the page's own links.</summary>
internal static class PagerLinks
{
    /// <summary>Query parameters that count pages; <c>…_cur</c> of Liferay's portlets besides.</summary>
    private static readonly HashSet<string> Counters = new(StringComparer.OrdinalIgnoreCase) { "cur", "page", "p", "trang", "pageindex", "pagenumber" };

    /// <summary>What the page calls the next one, else the first link to the page of this number; null where there is none on the portal.</summary>
    public static Uri? Next(string html, Uri page, Func<Uri, bool> owns, int number)
    {
        foreach (var tag in HtmlTags.Read(html, "a", "link"))
            if (string.Equals(tag["rel"], "next", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(page, tag["href"], out var next) && owns(next))
                return next;
        return Find(LinkScanner.Links(html, page).Where(owns), number);
    }

    /// <summary>The first link that counts so, or null.</summary>
    /// <example><c>/tin?Page=2</c>, <c>/tin?_101_INSTANCE_x_cur=2</c>, <c>/tin/page/2</c>, <c>/tin/trang-2.html</c>, <c>/PhanTrang/12/2/</c></example>
    public static Uri? Find(IEnumerable<Uri> links, int number)
    {
        var count = number.ToString(CultureInfo.InvariantCulture);
        return links.FirstOrDefault(link => InQuery(link.Query, count) || InPath(link.AbsolutePath, count));
    }

    private static bool InQuery(string query, string count)
    {
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            if (pair.Split('=', 2) is [var key, var value] && value == count && (Counters.Contains(key) || key.EndsWith("_cur", StringComparison.OrdinalIgnoreCase)))
                return true;
        return false;
    }

    private static bool InPath(string path, string count)
    {
        var parts = path.ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [.., "page" or "trang", var last] => last == count,
            [.., "phantrang", _, var last] => last == count,
            [.., var last] => Path.ChangeExtension(last, null) is var name && (name == "trang-" + count || name == "page-" + count),
            _ => false,
        };
    }
}
