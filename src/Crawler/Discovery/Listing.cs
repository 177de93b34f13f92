using System.Globalization;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Discovery;

/// <summary>How a listing goes on from page to page, in whichever way its family does.</summary>
/// <param name="source">The listing.</param>
/// <param name="owns">Is a link on the portal?</param>
internal sealed class Listing(ListingSource source, Func<Uri, bool> owns)
{
    private readonly HashSet<Uri> asked = [];
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>The request for a page.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="html">The page before it; empty for the first.</param>
    /// <param name="page">That page's address.</param>
    /// <returns>Null where the listing has no such page.</returns>
    public FetchRequest? Request(int number, string html, Uri page)
    {
        if (number == 1) return new FetchRequest(source.First);
        if (source.Postback is { } postback) return PostbackForm.Next(html, page, postback, number);
        if (source.ByLinks) return PagerLinks.Next(html, page, owns, number) is { } link && asked.Add(link) ? new FetchRequest(link) : null;
        if (source.Next is null) return null;
        var count = number.ToString(CultureInfo.InvariantCulture);
        if (!Uri.TryCreate(source.First, AddressPattern.Fill(source.Next, ("page", count)), out var address)) return null;
        return new FetchRequest(address) { Post = source.Body is null ? null : AddressPattern.Fill(source.Body, [.. values.Select(v => (v.Key, v.Value)), ("page", count)]) };
    }

    /// <summary>Takes from the first page what the following ones are asked with, and says what is missing there, or null.</summary>
    public string? Begin(string html)
    {
        if (source.Postback is not null) return PostbackForm.Next(html, source.First, source.Postback, 2) is null ? "holds no form of ASP.NET that could be posted back" : null;
        if (source.Body is null) return null;
        foreach (var name in PageValues.NamesIn(source.Body))
        {
            if (PageValues.Find(html, name) is not { } value) return $"holds no value of {name}, which its following pages are asked with";
            values[name] = value;
        }
        return null;
    }
}
