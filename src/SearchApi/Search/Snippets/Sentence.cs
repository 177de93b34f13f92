using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Snippets;

/// <summary>Where sentences end, roughly: for ranking and for the beginning of snippets no more is needed.</summary>
internal static class Sentence
{
    /// <summary>Whether one ends between two neighbouring words: a full stop with a blank behind it, or a new line.</summary>
    public static bool Ends(string text, Word before, Word next)
    {
        var gap = text.AsSpan(before.End, next.Start - before.End);
        return gap.Length > 1 ? gap.Contains('\n') || (gap.IndexOfAny(".!?…") >= 0 && char.IsWhiteSpace(gap[^1])) : gap is ['\n'];
    }
}
