namespace NgoNews.Extractor.Learning;

/// <summary>One of several options is right: what they are, what is seen of each, and what the rules say.</summary>
/// <param name="Decision">Which decision, as the table of weights names it.</param>
/// <param name="Values">The options, all different.</param>
/// <param name="Seen">The features of each; with labels one bag, which is weighed for each of them, and behind it, if any, what is seen of each label alone.</param>
/// <param name="ByRule">Index of the rules' option.</param>
/// <param name="Labels">The options' names in the table of weights, where the same things are seen of all; else null.</param>
internal sealed record Choice<T>(string Decision, IReadOnlyList<T> Values, IReadOnlyList<FeatureBag> Seen, int ByRule, IReadOnlyList<string>? Labels = null);
