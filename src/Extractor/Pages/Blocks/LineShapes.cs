namespace NgoNews.Extractor.Pages.Blocks;

/// <summary>Lines that are told from the article's by their shape, whatever their words.</summary>
internal static class LineShapes
{
    private const int LongestCounter = 24;
    private const int LongestLabel = 28;

    // Between the two numbers of a counter.
    private static readonly string[] Of = ["of", "/", "|", "trên", "de", "von", "sur"];

    /// <summary>Whether the text ends as a sentence does, in any script.</summary>
    internal static bool EndsSentence(string text) => text.Length > 0 && text[^1] is '.' or ':' or '!' or '?' or '…' or '”' or '"' or '。' or '！' or '？' or '」' or '।' or '؟';

    /// <summary>Where a gallery stands: "Image 1 of 5", "Ảnh 2/7".</summary>
    internal static bool IsCounter(string text)
    {
        if (text.Length is < 3 or > LongestCounter || !char.IsAsciiDigit(text[^1]))
            return false;
        var words = text.Replace("/", " / ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 3 or 4 && IsNumber(words[^1]) && IsNumber(words[^3]) && Array.Exists(Of, o => o.Equals(words[^2], StringComparison.OrdinalIgnoreCase))
            && (words.Length == 3 ? words[^2] is "/" or "|" : char.IsLetter(words[0][0]));
    }

    /// <summary>A label with nothing behind it but a link to another article: "Xem thêm: Quảng Trị tiếp nhận viện trợ".</summary>
    internal static bool IsLabelledLink(RawBlock block)
    {
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.Heading) || block.LinkLetters < 20 || block.LinkLetters < 0.6 * block.Letters)
            return false;
        var mark = block.Text.AsSpan(0, Math.Min(block.Text.Length, LongestLabel)).IndexOfAny(':', '|');
        if (mark < 2)
            return false;
        var behind = block.Text.AsSpan(mark + 1).Trim();
        return Words.Letters(behind) <= block.LinkLetters + 2 && behind.Count(' ') >= 3 && !behind.Contains("://", StringComparison.Ordinal);
    }

    private static bool IsNumber(string word) => word.Length <= 3 && word.AsSpan().ContainsAnyExceptInRange('0', '9') is false;
}
