using NgoNews.Extractor.Periods;

namespace NgoNews.Extractor.Figures;

/// <summary>A time that a figure might cover, and where it comes from.</summary>
/// <param name="Period">The time.</param>
/// <param name="Name">Where from: "before" and "after" the number in its sentence, "paragraph", "passage", "headline" …</param>
/// <param name="Mention">The words, where they stand near.</param>
/// <param name="Rank">Which one on its side, the nearest 0.</param>
internal readonly record struct PeriodSource(Period Period, string Name, PeriodMention? Mention = null, int Rank = 0);
