using NgoNews.Store.Figures;

namespace NgoNews.Store.Articles;

/// <summary>The current version of an article.</summary>
/// <param name="Draft">What was stored; <see cref="ArticleDraft.Figures"/> as read.</param>
/// <param name="Version">1 for the first content, one more for each changed one.</param>
/// <param name="ContentHash">SHA-256 (hex) over title and text, case and white space folded; equal for syndicated copies.</param>
/// <param name="FirstSeen">When version 1 was read.</param>
/// <param name="Figures">The figures with their ids and quotes.</param>
public sealed record StoredArticle(ArticleDraft Draft, int Version, string ContentHash, DateTimeOffset FirstSeen, IReadOnlyList<FigureRow> Figures);

/// <summary>One line of an article's history.</summary>
public sealed record ArticleVersion(int Version, string Title, DateTimeOffset ReadAt, string ReaderVersion, string ContentHash, string? PageId);
