using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Pages.Reading;

/// <summary>The sentence of a figure, cut where its words stand in it. Long ones (a table's row, a page without full stops) lose their far ends.</summary>
internal sealed record SentenceText(string Before, string Quote, string After)
{
    /// <summary>Characters kept on either side.</summary>
    private const int Reach = 220;

    public static SentenceText Of(FigureRow row)
    {
        var (sentence, quote) = (row.Sentence, row.Quotes[0]);
        var at = sentence.IndexOf(quote, StringComparison.Ordinal);
        if (at < 0)
            return new SentenceText("", quote, "");
        return new SentenceText(Tail(sentence[..at]), quote, Head(sentence[(at + quote.Length)..]));
    }

    private static string Tail(string text)
    {
        if (text.Length <= Reach)
            return text;
        var blank = text.IndexOf(' ', text.Length - Reach);
        return "… " + text[(blank < 0 ? text.Length - Reach : blank + 1)..];
    }

    private static string Head(string text)
    {
        if (text.Length <= Reach)
            return text;
        var blank = text.LastIndexOf(' ', Reach);
        return text[..(blank < 0 ? Reach : blank)] + " …";
    }
}
