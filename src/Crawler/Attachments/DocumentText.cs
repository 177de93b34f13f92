using System.Text;
using NgoNews.Extractor.Text;

namespace NgoNews.Crawler.Attachments;

/// <summary>The words of a file: paragraphs parted by a blank line, a table one line a row with cells parted by " | ", as in articles.</summary>
/// <param name="Text">NFC.</param>
/// <param name="PageStarts">Where its pages begin in the text, the first at 0.</param>
internal sealed record DocumentText(string Text, IReadOnlyList<int> PageStarts)
{
    /// <summary>Between the cells of a row.</summary>
    public const string Cell = " | ";

    /// <summary>The longest that is kept, in characters: some 2,000 pages.</summary>
    public const int Longest = 4_000_000;

    // Stands between pages while the whole is decoded: old encodings are recognised by what a whole text becomes.
    private const string PageEnd = "\n\f\n";

    /// <summary>Puts pages together, each in blocks. What is longer than <see cref="Longest"/> is cut off.</summary>
    public static DocumentText Of(IEnumerable<IReadOnlyList<string>> pages)
    {
        var joined = string.Join(PageEnd, pages.Select(page => string.Join("\n\n", page.Select(Printable).Where(block => block.Length > 0))));
        var (text, starts) = (new StringBuilder(), new List<int>());
        foreach (var page in NfcText.Decode(joined.Length <= Longest ? joined : joined[..Longest]).Value.Split(PageEnd))
        {
            if (text.Length > 0 && page.Length > 0) text.Append("\n\n");
            // An empty page is a page: the next one has its own number.
            starts.Add(text.Length);
            text.Append(page);
        }
        return new DocumentText(text.ToString(), starts);
    }

    private static string Printable(string block) => block.Any(IsControl) ? string.Concat(block.Where(c => !IsControl(c))) : block;

    private static bool IsControl(char c) => char.IsControl(c) && c is not '\n';
}

/// <summary>What reading a file brought: its words, or what is missing, or why there are none.</summary>
/// <param name="Text">The words, or null.</param>
/// <param name="Missing">Programs without which it cannot be read.</param>
/// <param name="Why">For a person, or null.</param>
internal sealed record DocumentReading(DocumentText? Text, IReadOnlyList<string> Missing, string? Why)
{
    public static DocumentReading Unreadable(string why) => new(null, [], why);
}
