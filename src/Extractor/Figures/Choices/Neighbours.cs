namespace NgoNews.Extractor.Figures.Choices;

/// <summary>The figures beside a figure, as the rules read them.</summary>
internal sealed class Neighbours
{
    private readonly Dictionary<Candidate, (Candidate? Before, Candidate? Behind)> sides = [];

    public Neighbours(IReadOnlyList<Candidate> figures)
    {
        for (var i = 0; i < figures.Count; i++)
            sides[figures[i]] = (i > 0 ? figures[i - 1] : null, i + 1 < figures.Count ? figures[i + 1] : null);
    }

    /// <summary>The figure before, if the same paragraph holds it.</summary>
    public Candidate? Before(Candidate candidate) => sides[candidate].Before is { } before && before.Paragraph == candidate.Paragraph ? before : null;

    /// <summary>The figure behind, if the same paragraph holds it.</summary>
    public Candidate? Behind(Candidate candidate) => sides[candidate].Behind is { } behind && behind.Paragraph == candidate.Paragraph ? behind : null;
}
