namespace NgoNews.Crawler.Discovery;

/// <summary>Finds the links of a page.</summary>
internal static class LinkScanner
{
    /// <summary>Targets of all <c>a href</c> in order, absolute; the page's <c>base</c> counts.</summary>
    public static IEnumerable<Uri> Links(string html, Uri page)
    {
        var origin = page;
        foreach (var tag in HtmlTags.Read(html, "a", "base"))
        {
            if (tag["href"] is not { } href || !Uri.TryCreate(origin, href.Trim(), out var target) || target.Scheme is not ("http" or "https")) continue;
            if (tag.Name == "base") origin = target;
            else yield return target;
        }
    }
}
