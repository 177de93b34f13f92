namespace NgoNews.Extractor.Figures.Choices;

/// <summary>
/// Which figures are learned from without a look at the decisions before them. While weights are learned these are annotations, which are never wrong;
/// when they are used, decisions, which are. Who has learned to do without them now and then does not trust them more than they deserve.
/// </summary>
internal static class Doubt
{
    // In a hundred; measured by cross-validation.
    private const uint Share = 35;

    /// <summary>Are the decisions before a figure hidden? Always the same of the same figure; never but while weights are learned.</summary>
    public static bool Hides(IChooser chooser, Candidate candidate) => chooser.Names is not null && unchecked((uint)candidate.Start * 2654435761u) % 100 < Share;
}
