namespace NgoNews.Store.Articles;

/// <summary>The files linked from articles, and what became of them.</summary>
/// <remarks>What a file says is kept as an article of its own, <see cref="ArticleDraft.AttachedTo"/> the one that links it: it has versions, figures and evidence like any.</remarks>
public interface IAttachmentStore
{
    /// <summary>The files of an article's current version, in the order of its links; empty for an unknown id.</summary>
    Task<IReadOnlyList<AttachmentRow>> ListAttachmentsAsync(string articleId, CancellationToken cancellation);

    /// <summary>Files of a portal's articles that are to be fetched, oldest article first: those never dealt with, and those kept unread for want of programs that are all there now.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="programs">Programs that are there.</param>
    /// <param name="limit">At least 1.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <remarks>Only of articles on foreign-NGO aid, and of such as say so little (under 500 characters) that the file is the article.</remarks>
    Task<IReadOnlyList<AttachmentRow>> ListDueAttachmentsAsync(string portal, IReadOnlyCollection<string> programs, int limit, CancellationToken cancellation);
}

/// <summary>A file linked from an article.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Url">Absolute address.</param>
/// <param name="Name">As the article's page calls it.</param>
/// <param name="State">What became of it.</param>
/// <param name="Missing">Programs that reading it lacks; empty but for <see cref="AttachmentState.MissingProgram"/>.</param>
/// <param name="Detail">Why it was not read, for a person, or null.</param>
/// <param name="Tries">Fetches that brought nothing and may yet.</param>
/// <param name="PageId">The archived bytes, or null.</param>
/// <param name="DocumentId">Id of the article that holds its words, or null. Two links to the same file have one.</param>
public sealed record AttachmentRow(string ArticleId, string Url, string Name, AttachmentState State, IReadOnlyList<string> Missing, string? Detail, int Tries,
    string? PageId, string? DocumentId);

/// <summary>What became of a file linked from an article.</summary>
public enum AttachmentState
{
    /// <summary>To be fetched, for the first time or again.</summary>
    Due,

    /// <summary>Read.</summary>
    Read,

    /// <summary>Kept in the archive, and not read for want of a program.</summary>
    MissingProgram,

    /// <summary>Kept in the archive; nothing could be read in it.</summary>
    Unreadable,

    /// <summary>Of a kind that is not read (spreadsheets, archives …); not fetched.</summary>
    Unsupported,

    /// <summary>It could not be had.</summary>
    Unavailable,
}
