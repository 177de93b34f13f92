using NgoNews.Extractor.Places;

namespace NgoNews.Extractor.Figures;

/// <summary>A place that a figure might cover, and where it comes from.</summary>
/// <param name="Code">As in <see cref="Figure.Place"/>.</param>
/// <param name="Name">Where from: "before" and "after" the number in its sentence, "passage", "home" …</param>
/// <param name="Mention">The words, where they stand near.</param>
/// <param name="Rank">Which one on its side, the nearest 0.</param>
internal readonly record struct PlaceSource(string? Code, string Name, PlaceMention? Mention = null, int Rank = 0);
