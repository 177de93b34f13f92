namespace NgoNews.Extractor.Figures;

/// <summary>Reads the figures of an article.</summary>
public static class FigureReader
{
    /// <summary>The reader's version. A stored reading of another version is out of date.</summary>
    public const string Version = "1";

    /// <summary>Reads an article. Any text gets an answer, in time linear in its length; nothing is thrown.</summary>
    public static Reading Read(SourceArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new Reading(false, []);
    }
}
