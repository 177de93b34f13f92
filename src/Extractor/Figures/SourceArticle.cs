namespace NgoNews.Extractor.Figures;

/// <summary>What the figure reader reads: an article's words and what is known of its publisher.</summary>
/// <param name="Id">Any id; the answer carries it.</param>
/// <param name="Url">Address, or null.</param>
/// <param name="Published">When it was published, or null; relative periods need it.</param>
/// <param name="Place">The publisher's place (<c>VN</c> or ISO 3166-2:VN), or null.</param>
/// <param name="Title">Headline, or null. Figures are read from <paramref name="Text"/> only; the title helps to decide the place.</param>
/// <param name="Text">The whole text, headline included where the page prints it. Offsets index this string as given.</param>
public sealed record SourceArticle(string Id, string? Url, DateTimeOffset? Published, string? Place, string? Title, string Text);
