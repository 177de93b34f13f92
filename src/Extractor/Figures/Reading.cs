namespace NgoNews.Extractor.Figures;

/// <summary>What was read from an article.</summary>
/// <param name="Relevant">Whether the article as a whole is about foreign-NGO aid.</param>
/// <param name="Figures">Its figures, in text order of their first mention.</param>
public sealed record Reading(bool Relevant, IReadOnlyList<Figure> Figures);
