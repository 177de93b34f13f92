namespace NgoNews.SearchApi.Watching;

/// <summary>How a portal does, what needs an operator first.</summary>
internal enum PortalState
{
    /// <summary>No run succeeded for longer than two of its rhythms.</summary>
    Late,

    /// <summary>Its runs succeed, but nothing new came for longer than it ever kept silent.</summary>
    Silent,

    /// <summary>The latest run failed; the next one may not.</summary>
    Failing,

    /// <summary>Never run yet.</summary>
    Waiting,

    /// <summary>All is well.</summary>
    Working,

    /// <summary>Declared, and not harvested.</summary>
    Inactive,
}
