using System.Collections.Frozen;

namespace NgoNews.Crawler.Portals;

/// <summary>The names that a declaration may give to what built a site. The page reader finds out by itself; the name tells people what to expect.</summary>
internal static class PortalFamily
{
    /// <summary>Name → what it is and how it goes on from a listing to the next page.</summary>
    public static readonly FrozenDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["vnportal"] = "VNPT vnPortal; following pages are fragments that a script posts for",
        ["vhv"] = "VHV; following pages by script, sitemaps",
        ["liferay"] = "Liferay, plain or with VNPT's portlets; following pages by a parameter that ends with _cur",
        ["sharepoint"] = "SharePoint or ASP.NET; following pages by ?Page=, or by a form that is posted back",
        ["onecms"] = "OneCMS (NEKO), many newspapers; feeds",
        ["newspaper"] = "a newspaper's own system; feeds",
        ["nukeviet"] = "NukeViet; feeds under /rss/",
        ["drupal"] = "Drupal",
        ["dotnetnuke"] = "DotNetNuke",
        ["websphere"] = "IBM WebSphere Portal",
        ["php"] = "a system of its own in PHP",
        ["generic"] = "another system, whose pages the generic reader reads",
        ["unknown"] = "nobody looked yet",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
