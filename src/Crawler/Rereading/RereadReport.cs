namespace NgoNews.Crawler.Rereading;

/// <summary>What reading the archive anew did.</summary>
internal sealed record RereadReport
{
    /// <summary>Articles that were read anew.</summary>
    public int Articles { get; set; }

    /// <summary>Those whose words are read otherwise: they have a new version, of the same page.</summary>
    public int Words { get; set; }

    /// <summary>Pages that held no article for an earlier reader, and do now.</summary>
    public int New { get; set; }

    /// <summary>Articles that this reader cannot read, or whose page is gone: they stay as they were.</summary>
    public int Kept { get; set; }

    /// <summary>Figures that were not read before.</summary>
    public int Added { get; set; }

    /// <summary>Figures that are read otherwise.</summary>
    public int Changed { get; set; }

    /// <summary>Figures that are not read any more.</summary>
    public int Gone { get; set; }
}
