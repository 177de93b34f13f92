namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>A cue where it stands.</summary>
internal readonly record struct FoundCue(CueKind Kind, string Phrase, Span At);

/// <summary>Finds the cues of a text.</summary>
internal static class CueFinder
{
    /// <summary>All cues of a text in lower case, in its order; one inside a longer one is none.</summary>
    public static IReadOnlyList<FoundCue> Find(string text)
    {
        var found = new List<FoundCue>();
        foreach (var cue in Cues.All)
        {
            for (var at = text.IndexOf(cue.Phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(cue.Phrase, at + 1, StringComparison.Ordinal))
            {
                if (IsWhole(text, at, at + cue.Phrase.Length))
                    found.Add(new FoundCue(cue.Kind, cue.Phrase, new Span(at, at + cue.Phrase.Length)));
            }
        }
        var longest = new List<FoundCue>();
        foreach (var cue in found.OrderByDescending(cue => cue.Phrase.Length).ThenBy(cue => cue.At.Start))
        {
            if (!longest.Exists(other => other.At.Overlaps(cue.At)))
                longest.Add(cue);
        }
        return [.. longest.OrderBy(cue => cue.At.Start)];
    }

    // "ước" stands in "nước" and in "trước".
    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !char.IsLetter(text[start]) || !char.IsLetter(text[start - 1])) && (end == text.Length || !char.IsLetter(text[end - 1]) || !char.IsLetter(text[end]));
}
