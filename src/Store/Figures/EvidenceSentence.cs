using NgoNews.Extractor.Figures;

namespace NgoNews.Store.Figures;

/// <summary>Finds the sentence around a place in a text.</summary>
internal static class EvidenceSentence
{
    /// <summary>A text without sentences (a long table, an endless line) gives this many characters at most on either side.</summary>
    public const int Reach = 500;

    /// <summary>The sentence that holds the mention, without white space at its ends.</summary>
    public static string Around(string text, Mention mention)
    {
        var start = mention.Start;
        for (var first = Math.Max(0, start - Reach); start > first && !EndsBefore(text, start);)
            start--;
        var end = mention.End;
        for (var last = Math.Min(text.Length, end + Reach); end < last && !EndsBefore(text, end);)
            end++;
        return text[WholeCharacter(text, start)..WholeCharacter(text, end)].Trim();
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

    private static int WholeCharacter(string text, int offset) =>
        offset < text.Length && char.IsLowSurrogate(text[offset]) ? offset + 1 : offset;
}
