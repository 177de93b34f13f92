namespace NgoNews.Extractor.Pages.Noise;

/// <summary>The publisher's mark at the head of a lead: "CTTĐT - Chiều 6/10, …", "(QNO) - …", "TGVN. …".</summary>
internal static class Dateline
{
    private const int LongestMark = 24;

    // Capitals that open sentences of their own: "UBND tỉnh", "HĐND – cơ quan …".
    private static readonly HashSet<string> Institutions = new(StringComparer.Ordinal) { "UBND", "HĐND", "MTTQ", "UBMTTQ", "LHQ", "WHO", "UNDP", "UNICEF", "USAID", "ODA", "FDI", "NGO", "PCPNN" };

    /// <summary>The text without its publisher's mark.</summary>
    internal static string Strip(string text)
    {
        var length = Length(text);
        if (length == 0)
            return text;
        var rest = text[length..].TrimStart(' ', '-', '–', '—', ':', '.');
        return rest.Length > 0 && (char.IsUpper(rest[0]) || char.IsDigit(rest[0]) || rest[0] is '"' or '“' or '\'') ? rest : text;
    }

    private static int Length(string text)
    {
        if (text.Length < 8)
            return 0;
        if (text[0] is '(' or '[')
        {
            var close = text.IndexOfAny([')', ']']);
            return close is > 1 and <= LongestMark && JointAt(text, close + 1, dots: true) && !char.IsAsciiDigit(text[1]) ? close + 1 : 0;
        }
        var end = 0;
        while (end < text.Length && end < LongestMark && (char.IsUpper(text[end]) || text[end] is '.' or '&' or '/'))
            end++;
        if (end < text.Length && end > 0 && text[end - 1] == '.')
            end--;
        var mark = text[..end];
        return mark.Length is >= 2 and <= 10 && mark.Count(char.IsLetter) >= 2 && !Institutions.Contains(mark) && JointAt(text, end, dots: mark.Length >= 3) ? end : 0;
    }

    // " - " and "- " join; a dot only with a space behind it.
    private static bool JointAt(string text, int at, bool dots)
    {
        var rest = text.AsSpan(at);
        if (dots && rest.StartsWith(". "))
            return true;
        rest = rest.TrimStart();
        return rest.Length > 1 && (rest[0] is '–' or '—' || (rest[0] is '-' && (rest[1] == ' ' || at < text.Length && text[at] == ' '))) || (rest.Length > 1 && rest[0] == ':' && rest[1] == ' ' && text[0] == '(');
    }
}
