namespace NgoNews.Store.Articles;

/// <summary>What storing an article did.</summary>
public enum SaveOutcome
{
    /// <summary>First time seen.</summary>
    New,

    /// <summary>Known id, other content: a new version.</summary>
    Changed,

    /// <summary>Same content, read by another reader version: its figures were replaced.</summary>
    Reread,

    /// <summary>Same content, same reader: nothing written.</summary>
    Unchanged,

    /// <summary>The same content is already stored for this portal under another id (one article at two addresses): nothing written.</summary>
    Duplicate,
}

/// <summary>What storing an article did, and under which id and version it stands now.</summary>
public sealed record SaveResult(SaveOutcome Outcome, string ArticleId, int Version);
