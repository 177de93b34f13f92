namespace NgoNews.Store.Copying;

/// <summary>A table as copies see it.</summary>
/// <param name="Name">Its name, quoted where an engine needs that.</param>
/// <param name="Key">The columns that order its rows, no two alike.</param>
/// <param name="Numbered">Does the engine give the numbers in the first of them?</param>
internal sealed record CopiedTable(string Name, string[] Key, bool Numbered = false)
{
    /// <summary>Every table but the two that tell of the engine itself (<c>schema_version</c>) and of the change feed (<c>change_counter</c>); who is referred to stands before who refers.</summary>
    public static readonly IReadOnlyList<CopiedTable> All =
    [
        new("article", ["key"], Numbered: true),
        new("article_version", ["article_key", "version"]),
        new("article_sector", ["article_key", "code"]),
        new("review_event", ["id"], Numbered: true),
        new("review_standing", ["event"]),
        new("figure", ["id"], Numbered: true),
        new("mention", ["figure_id", "ordinal"]),
        new("copy_band", ["band", "article_key"]),
        new("copy_link", ["article_key", "other_key"]),
        new("copy_decision", ["article_key", "other_key"]),
        new("attachment", ["article_key", "url"]),
        new("run", ["id"], Numbered: true),
        new("\"fetch\"", ["id"], Numbered: true),
        // In the order in which they came: of two fetched at one moment, the later one counts.
        new("page", ["rowid"], Numbered: true),
        new("address", ["url"]),
        new("frontier", ["id"], Numbered: true),
        new("discovery", ["portal", "span"]),
        new("discovery_page", ["portal", "span", "question"]),
        new("lease", ["name"]),
        new("official_total", ["id"]),
        new("official_total_version", ["id", "version"]),
        new("write_key", ["key"]),
    ];

    /// <summary>One of them by its plain name.</summary>
    public static CopiedTable Of(string name) => All.Single(table => table.PlainName == name);

    /// <summary>The key's columns, as a list for a statement.</summary>
    public string KeyList => string.Join(", ", Key);

    /// <summary>The name as catalogs have it.</summary>
    public string PlainName => Name.Trim('"');
}
