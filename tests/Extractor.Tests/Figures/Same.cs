using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Figures;

/// <summary>Compares the readings of one text in two Unicode forms.</summary>
internal static class Same
{
    /// <summary>The same figures, and each mention quotes the same words once they are composed.</summary>
    public static bool InBothForms(SourceArticle composed, SourceArticle decomposed) => Lines(composed).SequenceEqual(Lines(decomposed));

    /// <summary>Each figure and its quotes in NFC, as lines.</summary>
    public static IEnumerable<string> Lines(SourceArticle article) =>
        from figure in FigureReader.Read(article).Figures
        let quotes = figure.Mentions.Select(m => NfcText.Normalize(m.In(article.Text)))
        select $"{figure with { Mentions = [] }} {string.Join(" | ", quotes)}";
}
