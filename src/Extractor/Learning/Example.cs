namespace NgoNews.Extractor.Learning;

/// <summary>A choice whose right option is known.</summary>
/// <param name="Options">What is seen of each option.</param>
/// <param name="Right">Index of the right one.</param>
internal sealed record Example(IReadOnlyList<FeatureBag> Options, int Right);
