namespace NgoNews.Extractor.Pages.Dates;

/// <summary>Finds the publication in what a page's scripts are given: <c>"publishedAt":"2024-04-12T17:05:00+07:00"</c>.</summary>
internal static class ScriptDates
{
    /// <summary>Every telling name holds it: datePublished, published_at, publishDate, cmsPublishingDate, publication_time.</summary>
    private const string Stem = "publi";
    private const int LongestName = 24;
    private const int LongestGap = 6;
    private const int LongestValue = 40;

    private static readonly string[] Endings = ["published", "date", "at", "time"];

    /// <summary>The day that all such values agree on; null where they tell of several articles.</summary>
    internal static FoundDate? Find(IReadOnlyList<string> scripts)
    {
        FoundDate? only = null;
        foreach (var script in scripts)
        {
            for (var at = script.IndexOf(Stem, StringComparison.OrdinalIgnoreCase); at >= 0; at = script.IndexOf(Stem, at + Stem.Length, StringComparison.OrdinalIgnoreCase))
            {
                if (ValueAt(script, at) is not { } value || DateReader.First(value) is not { Start: 0 } found)
                    continue;
                if (only is { } other && other.Value.Date != found.Value.Date)
                    return null;
                only ??= found;
            }
        }
        return only;
    }

    private static string? ValueAt(string script, int at)
    {
        var end = at + Stem.Length;
        while (end < script.Length && end - at < LongestName && (char.IsAsciiLetter(script[end]) || script[end] is '_' or '-'))
            end++;
        var name = script[at..end];
        if (!Array.Exists(Endings, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
            return null;
        var start = end;
        while (start < script.Length && start - end <= LongestGap && script[start] is '"' or '\'' or '\\' or ':' or '=' or ' ')
            start++;
        return start == end || start == script.Length || !char.IsAsciiDigit(script[start]) ? null : script.Substring(start, Math.Min(LongestValue, script.Length - start));
    }
}
