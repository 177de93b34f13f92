namespace NgoNews.Extractor.Figures;

/// <summary>What was read from an article.</summary>
/// <param name="Relevant">Whether the article as a whole is about foreign-NGO aid.</param>
/// <param name="Sectors">What its aid goes to: OECD-DAC three-digit codes ("121" is health), ascending; none where the text does not tell.</param>
/// <param name="Figures">Its figures, in text order of their first mention.</param>
public sealed record Reading(bool Relevant, IReadOnlyList<string> Sectors, IReadOnlyList<Figure> Figures);
