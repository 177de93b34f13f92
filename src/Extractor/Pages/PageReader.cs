namespace NgoNews.Extractor.Pages;

/// <summary>Reads articles from pages.</summary>
public static class PageReader
{
    /// <summary>Reads a page that is already text. Nothing is thrown for any input.</summary>
    /// <param name="html">The page.</param>
    /// <param name="url">Its address; relative links resolve against it, and its form hints at the family and the date.</param>
    public static PageReading Read(string html, Uri? url) => new(null, UnreadableReason.NoArticle, null, null);

    /// <summary>Reads a page from its bytes: decodes by BOM, <paramref name="contentType"/>, meta charset, then by what the bytes are.</summary>
    /// <param name="bytes">The page as fetched, decompressed.</param>
    /// <param name="contentType">The Content-Type header, or null.</param>
    /// <param name="url">Its address.</param>
    public static PageReading Read(ReadOnlySpan<byte> bytes, string? contentType, Uri? url) => new(null, UnreadableReason.NoArticle, null, null);
}
