namespace NgoNews.Extractor.Text.Legacy;

/// <summary>A text in Unicode letters and where each of its characters stood before.</summary>
/// <param name="Value">The text.</param>
/// <param name="Origins">For each character of <paramref name="Value"/> the offset where its source begins; ascending.</param>
internal sealed record Converted(string Value, int[] Origins);
