namespace NgoNews.Extractor.Pages.Content;

/// <summary>What the names of an element say about it, the stronger later.</summary>
internal enum NoiseName
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It lists other articles, if it holds links.</summary>
    Others,

    /// <summary>It surrounds articles: menus, footers, buttons, advertisements.</summary>
    Around,

    /// <summary>It is never a part of the article, however long: readers' comments, consent to cookies.</summary>
    Apart,
}
