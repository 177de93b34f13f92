namespace NgoNews.Store.Articles;

/// <summary>What storing an article did.</summary>
public enum SaveOutcome
{
    /// <summary>First time seen.</summary>
    New,

    /// <summary>Known id, other title or text: a new version.</summary>
    Changed,

    /// <summary>Same title and text, but another reading (reader version, figures, date, author, place …): the reading of the current version was replaced.</summary>
    Reread,

    /// <summary>Same title, text and reading: nothing written.</summary>
    Unchanged,

    /// <summary>An unknown id, and another article of the portal has the same content hash now (one article at two addresses): nothing written; the result names that article.
    /// Never for <see cref="ArticleDraft.ImportPortal"/>.</summary>
    Duplicate,
}

/// <summary>What storing an article did, and under which id and version it stands now.</summary>
public sealed record SaveResult(SaveOutcome Outcome, string ArticleId, int Version);
