namespace NgoNews.Crawler.Importing;

/// <summary>What reading somebody's WARC file brought.</summary>
internal sealed record WarcImportReport
{
    /// <summary>Records of any type.</summary>
    public long Records { get; set; }

    /// <summary>Pages among them: responses and resources with status 200 that are HTML.</summary>
    public long Pages { get; set; }

    /// <summary>Articles stored for the first time.</summary>
    public int New { get; set; }

    /// <summary>Articles stored as a new version.</summary>
    public int Changed { get; set; }

    /// <summary>Articles that were there already, or of which a later page is there.</summary>
    public int Unchanged { get; set; }

    /// <summary>Figures of new and changed articles.</summary>
    public int Figures { get; set; }

    /// <summary>Pages without an article, by reason.</summary>
    public SortedDictionary<string, int> Without { get; } = new(StringComparer.Ordinal);

    /// <summary>Why the file ended before its end, or null.</summary>
    public string? Fault { get; set; }
}
