namespace NgoNews.Extractor.Figures;

/// <summary>A stage that was found, the words for a person, and the kind of rule, which the learned choice trusts more or less.</summary>
internal readonly record struct StageVerdict(Stage Stage, string Why, string Kind);
