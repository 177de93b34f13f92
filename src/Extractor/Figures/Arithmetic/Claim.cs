namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>Something that an article says of its numbers, with the ways it can be meant, the likeliest first.</summary>
/// <param name="Ways">At least one.</param>
/// <param name="Plain">The words leave no doubt that the first way is meant: where nothing holds, the article contradicts itself.</param>
internal sealed record Claim(IReadOnlyList<Relation> Ways, bool Plain)
{
    /// <summary>Says more of the same numbers: where it holds, this one is passed over. A part of a sum that fits needs no bound.</summary>
    public Claim? Stronger { get; init; }

    /// <summary>The first way that holds, else the first one where the words are plain, else none.</summary>
    public Relation? Meant => Stronger?.Meant is { Holds: true } ? null : Ways.FirstOrDefault(w => w.Holds) ?? (Plain ? Ways[0] : null);
}
