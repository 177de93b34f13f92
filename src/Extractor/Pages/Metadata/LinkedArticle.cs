namespace NgoNews.Extractor.Pages.Metadata;

/// <summary>What a page's JSON-LD says of its article; each part may be missing.</summary>
/// <param name="Headline">Headline.</param>
/// <param name="Published">As written.</param>
/// <param name="Authors">Persons only.</param>
/// <param name="IsArticle">Whether its type is one of the article types, not just a page.</param>
internal sealed record LinkedArticle(string? Headline, string? Published, IReadOnlyList<string> Authors, bool IsArticle)
{
    internal static readonly LinkedArticle None = new(null, null, [], false);
}
