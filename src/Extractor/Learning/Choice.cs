namespace NgoNews.Extractor.Learning;

/// <summary>One of several options is right: what they are, what is seen of each, and what the rules say.</summary>
/// <param name="Decision">Which decision, as the table of weights names it.</param>
/// <param name="Values">The options, all different.</param>
/// <param name="Seen">The features of each.</param>
/// <param name="ByRule">Index of the rules' option.</param>
internal sealed record Choice<T>(string Decision, IReadOnlyList<T> Values, IReadOnlyList<FeatureBag> Seen, int ByRule);
