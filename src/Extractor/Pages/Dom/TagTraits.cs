namespace NgoNews.Extractor.Pages.Dom;

/// <summary>What a tag means to a reader of articles.</summary>
[Flags]
internal enum TagTraits : byte
{
    /// <summary>Nothing beyond its words.</summary>
    None = 0,

    /// <summary>It begins a line of its own.</summary>
    Block = 1,

    /// <summary>Its content is never words of an article; not even walked.</summary>
    Silent = 2,

    /// <summary>A reader operates it instead of reading.</summary>
    Operated = 4,

    /// <summary>A heading, h1 to h6.</summary>
    Heading = 8,

    /// <summary>The steps ask for it by name, so the tree keeps a list of it.</summary>
    Listed = 16,
}
