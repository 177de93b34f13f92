namespace NgoNews.Extractor.Pages;

/// <summary>The result of reading a page: an article, or the reason why there is none. Exactly one of the two is set.</summary>
/// <param name="Article">The article.</param>
/// <param name="Reason">Why there is none.</param>
/// <param name="Detail">For a person: what was met.</param>
/// <param name="Family">The family whose template read it (<c>vnportal</c>, <c>vhv</c>, <c>liferay</c>, <c>sharepoint</c>, <c>generic</c> …), null without article.</param>
public sealed record PageReading(Article? Article, UnreadableReason? Reason, string? Detail, string? Family)
{
    /// <summary>What a page without an article calls itself to machines, where the reason is <see cref="UnreadableReason.NoArticle"/>; null with an article.</summary>
    public string? DeclaredTitle { get; init; }

    /// <summary>When such a page says it was published, by its meta data or its address; null with an article.</summary>
    public DateTimeOffset? DeclaredPublished { get; init; }
}

/// <summary>Why a page holds no article.</summary>
public enum UnreadableReason
{
    /// <summary>No bytes, or nothing but white space.</summary>
    Empty,

    /// <summary>Not HTML: an image, a PDF, JSON …</summary>
    NotHtml,

    /// <summary>Nested too deeply or too large to be parsed in bounded time.</summary>
    TooComplex,

    /// <summary>A script challenge (a cookie set by script, then a reload), not content.</summary>
    Challenge,

    /// <summary>An error page served with status 200.</summary>
    ErrorPage,

    /// <summary>HTML, but without an article: a listing, a login, a page of links.</summary>
    NoArticle,

    /// <summary>Bytes in no encoding that can be told, or text typed for an old font that lost letters on its way.</summary>
    Undecodable,
}
