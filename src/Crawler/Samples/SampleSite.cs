using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Samples;

/// <summary>A sample portal: how it is addressed, its templates and its articles.</summary>
internal sealed record SampleSite
{
    /// <summary>Folder name.</summary>
    public required string Key { get; init; }

    /// <summary>As it calls itself; says that it is sample data.</summary>
    public required string Name { get; init; }

    /// <summary>Host, without port.</summary>
    public required string Host { get; init; }

    /// <summary>Template of article addresses.</summary>
    public required string Article { get; init; }

    /// <summary>Template of a section's first page.</summary>
    public required string Listing { get; init; }

    /// <summary>Template of its following pages; for POST, the path only.</summary>
    public string? Paging { get; init; }

    /// <summary>Following pages are asked for by POST and come as fragments.</summary>
    public bool PagingByPost { get; init; }

    /// <summary>Articles on a page.</summary>
    public required int PageSize { get; init; }

    /// <summary>Section names by key, in order.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Sections { get; init; }

    /// <summary>Template of feed addresses, or null.</summary>
    public string? Feed { get; init; }

    /// <summary>Address of the sitemap, or null.</summary>
    public string? Sitemap { get; init; }

    /// <summary>Templates by file name.</summary>
    public required IReadOnlyDictionary<string, Template> Templates { get; init; }

    /// <summary>Articles, newest first.</summary>
    public required IReadOnlyList<SampleArticle> Articles { get; init; }

    /// <summary>Files that its articles link to, by name.</summary>
    public required IReadOnlyDictionary<string, byte[]> Files { get; init; }

    /// <summary>Path and query of an article.</summary>
    public string AddressOf(SampleArticle article) =>
        AddressPattern.Fill(Article, ("section", article.Section), ("slug", article.Slug), ("id", article.Id));

    /// <summary>Path and query of a section's page; null where following pages come by POST.</summary>
    public string? AddressOf(string section, int page) =>
        page == 1 ? AddressPattern.Fill(Listing, ("section", section))
        : PagingByPost || Paging is null ? null
        : AddressPattern.Fill(Paging, ("section", section), ("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Articles of a section, newest first.</summary>
    public IReadOnlyList<SampleArticle> In(string section) => [.. Articles.Where(a => a.Section == section)];
}
