namespace NgoNews.Extractor.Figures;

/// <summary>A line of the text.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Paragraph(int First, int End, ParagraphKind Kind);
