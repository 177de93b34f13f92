using NgoNews.Extractor.Figures;

namespace NgoNews.Store.Figures;

/// <summary>What figures have in common that can be held side by side.</summary>
/// <param name="Sample">Invented sample data.</param>
/// <param name="Place">Place code.</param>
/// <param name="Indicator">What is counted.</param>
/// <param name="Stage">Stage.</param>
/// <param name="Unit">ISO 4217, or <c>1</c> for counts.</param>
public sealed record FigureKey(bool Sample, string Place, Indicator Indicator, Stage Stage, string Unit);
