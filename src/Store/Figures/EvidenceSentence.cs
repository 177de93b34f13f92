using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;

namespace NgoNews.Store.Figures;

/// <summary>Finds the sentence around a place in a text.</summary>
internal static class EvidenceSentence
{
    /// <summary>A text without sentences (a long table, an endless line) gives this many characters at most on either side.</summary>
    public const int Reach = 500;

    /// <summary>The sentence that holds the mention, without white space at its ends.</summary>
    public static string Around(string text, Mention mention)
    {
        var from = WholeCharacter(text, Math.Max(LineStart(text, mention.Start), mention.Start - Reach));
        var to = WholeCharacter(text, Math.Min(LineEnd(text, mention.End), mention.End + Reach));
        var window = text[from..to];
        var tokens = Tokenizer.Read(window);
        var (start, end) = (0, window.Length);
        foreach (var sentence in Sentences.Read(window, tokens))
        {
            var (first, behind) = (tokens[sentence.First].Start, tokens[sentence.End - 1].End);
            if (first <= mention.Start - from)
                start = first;
            if (behind >= mention.End - from)
            {
                end = behind;
                break;
            }
        }
        return window[start..end].Trim();
    }

    private static int LineStart(string text, int offset) => offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;

    private static int LineEnd(string text, int offset) => text.IndexOf('\n', offset) is >= 0 and var end ? end : text.Length;

    private static int WholeCharacter(string text, int offset) =>
        offset < text.Length && char.IsLowSurrogate(text[offset]) ? offset + 1 : offset;
}
