using System.Text;
using NgoNews.SearchApi.Search;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.SearchApi.Pages.Citing;

/// <summary>What is needed to cite an article, whatever the form.</summary>
/// <param name="Key">Short name for a bibliography: ASCII letters, digits and hyphens.</param>
/// <param name="Title">Headline.</param>
/// <param name="Author">As printed, or null. Vietnamese names are not turned round: which word is the family's cannot be told of pen names.</param>
/// <param name="Publisher">The portal's name.</param>
/// <param name="Published">The day of publication in Viet Nam, or null.</param>
/// <param name="Address">Where it was, or null.</param>
/// <param name="Seen">The day when these words were fetched.</param>
/// <param name="Sample">Invented.</param>
internal sealed record Citation(string Key, string Title, string? Author, string Publisher, DateOnly? Published, string? Address, DateOnly Seen, bool Sample)
{
    /// <summary>The version of an article that was asked for.</summary>
    /// <param name="article">The article.</param>
    /// <param name="page">Its archived page, where there is one.</param>
    /// <param name="publisher">The portal's name.</param>
    public static Citation Of(StoredArticle article, PageRecord? page, string publisher)
    {
        var draft = article.Draft;
        return new Citation(KeyOf(draft.Id), Line(draft.Title), draft.Author is { } author ? Line(author) : null, publisher,
            draft.Published is { } published ? VietnamDay.Of(published) : null, draft.Url is { } url ? Line(url) : null, VietnamDay.Of(page?.FetchedAt ?? article.FirstSeen), draft.Sample);
    }

    /// <summary>A line break within a field would end it, and begin whatever the text wants.</summary>
    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string KeyOf(string id)
    {
        var key = new StringBuilder();
        foreach (var letter in id)
        {
            if (char.IsAsciiLetterOrDigit(letter))
                key.Append(letter);
            else if (key.Length > 0 && key[^1] != '-')
                key.Append('-');
        }
        return key.ToString().Trim('-') is { Length: > 0 } text ? text : "article";
    }
}
