namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="End">Offset behind its last character.</param>
internal readonly record struct Span(int Start, int End)
{
    /// <summary>Whether the two share a character.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;
}
