namespace NgoNews.Store.Figures;

/// <summary>Finds the sentence around a place in a text.</summary>
internal static class EvidenceSentence
{
    /// <summary>The sentence that holds the offset, without white space at its ends.</summary>
    public static string Around(string text, int offset)
    {
        var start = offset;
        while (start > 0 && !EndsBefore(text, start))
            start--;
        var end = offset + 1;
        while (end < text.Length && !EndsBefore(text, end))
            end++;
        return text[start..end].Trim();
    }

    /// <summary>A sentence ends before the offset: behind a line break, or behind . ! ? … where white space and a capital or a quote follow.</summary>
    // "đạt 1.300.000 USD" has no white space behind its dots, "2,5 tỷ đồng. riêng" no capital: both stay whole.
    private static bool EndsBefore(string text, int offset)
    {
        if (text[offset - 1] == '\n')
            return true;
        if (!char.IsWhiteSpace(text[offset]) || text[offset - 1] is not ('.' or '!' or '?' or '…'))
            return false;
        var next = offset;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        return next == text.Length || char.IsUpper(text[next]) || text[next] is '"' or '“' or '‘' or '«';
    }
}
