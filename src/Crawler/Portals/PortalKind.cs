namespace NgoNews.Crawler.Portals;

/// <summary>What a portal is.</summary>
public enum PortalKind
{
    /// <summary>A province's own portal.</summary>
    Portal,

    /// <summary>A newspaper or magazine, on paper or not.</summary>
    Newspaper,

    /// <summary>Radio or television.</summary>
    Broadcaster,

    /// <summary>A news agency.</summary>
    Agency,

    /// <summary>A union of friendship organisations.</summary>
    Union,

    /// <summary>A ministry, or a committee of the national government.</summary>
    Ministry,

    /// <summary>A department of a province: foreign affairs, investment.</summary>
    Office,

    /// <summary>A site of the Party.</summary>
    Party,

    /// <summary>An organisation that serves NGOs.</summary>
    Centre,

    /// <summary>Shows what others wrote: never a source of its own.</summary>
    Aggregator,

    /// <summary>Copies news with altered dates to be found by search engines: never harvested, and never a source.</summary>
    Mirror,
}

/// <summary>How it is known that a portal is there.</summary>
public enum Evidence
{
    /// <summary>An address of it was met in a search result.</summary>
    Evidenced,

    /// <summary>A public list names it; it was not opened.</summary>
    Listed,

    /// <summary>Its host was made by pattern, and may not be there.</summary>
    Inferred,
}
