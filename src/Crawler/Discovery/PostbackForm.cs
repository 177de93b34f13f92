using System.Globalization;
using System.Text;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Discovery;

/// <summary>What a browser sends when a pager of ASP.NET calls <c>__doPostBack</c>: the hidden fields of the page at hand, and which link was meant.</summary>
internal static class PostbackForm
{
    /// <summary>A state larger than this is not carried from page to page.</summary>
    private const int Most = 2 * 1024 * 1024;

    /// <summary>The request for a page, from the page before it; null where that one holds no form of ASP.NET.</summary>
    public static FetchRequest? Next(string html, Uri page, Postback postback, int number)
    {
        var hidden = HtmlTags.Read(html, "input").Where(tag => string.Equals(tag["type"], "hidden", StringComparison.OrdinalIgnoreCase) && tag["name"] is { Length: > 0 })
            .Select(tag => (Name: tag["name"]!, Value: tag["value"] ?? "")).Where(field => field.Name is not ("__EVENTTARGET" or "__EVENTARGUMENT")).ToArray();
        if (!hidden.Any(field => field.Name == "__VIEWSTATE") || hidden.Sum(field => (long)field.Value.Length) > Most) return null;
        var action = HtmlTags.Read(html, "form").Select(tag => tag["action"]).FirstOrDefault() ?? "";
        // "#" and an empty action mean the page itself.
        if (!Uri.TryCreate(page, action.StartsWith('#') ? "" : action, out var address)) return null;
        var count = number.ToString(CultureInfo.InvariantCulture);
        var body = new StringBuilder();
        foreach (var (name, value) in hidden.Prepend(("__EVENTARGUMENT", AddressPattern.Fill(postback.Argument, ("page", count)))).Prepend(("__EVENTTARGET", AddressPattern.Fill(postback.Target, ("page", count)))))
            body.Append(body.Length == 0 ? "" : "&").Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        return new FetchRequest(address) { Post = body.ToString() };
    }
}
