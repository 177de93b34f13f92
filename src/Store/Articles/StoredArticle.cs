using NgoNews.Store.Figures;

namespace NgoNews.Store.Articles;

/// <summary>An article at one of its versions.</summary>
/// <param name="Draft">What was stored; <see cref="ArticleDraft.Figures"/> as read.</param>
/// <param name="Version">1 for the first content, one more for each changed one; the title and text of a version never change.</param>
/// <param name="ContentHash">SHA-256 (lower-case hex) over the body: the text without a first line that repeats the title, case and white space folded.
/// Equal for exact copies, also under another headline. For a body under 200 characters the title counts too.</param>
/// <param name="Cluster">Id of the article that came first among this one and its copies, exact and near; its own where it came first or has none.
/// Equal for copies. Always of the current version.</param>
/// <param name="FirstSeen">When version 1 was read.</param>
/// <param name="Figures">The figures with their ids and quotes.</param>
public sealed record StoredArticle(ArticleDraft Draft, int Version, string ContentHash, string Cluster, DateTimeOffset FirstSeen, IReadOnlyList<FigureRow> Figures);

/// <summary>One line of an article's history.</summary>
public sealed record ArticleVersion(int Version, string Title, DateTimeOffset ReadAt, string ReaderVersion, string ContentHash, string? PageId);
