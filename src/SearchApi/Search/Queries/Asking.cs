using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Queries;

/// <summary>Tells questions from words to be found: by their mark, by how they begin ("Ai …"), or by how they end ("… bao nhiêu").</summary>
internal static class Asking
{
    private static readonly TypedWord[][] Begins = Cut("ai; bao nhiêu; có bao nhiêu; vì sao; tại sao; khi nào; lúc nào; làm sao; làm thế nào; thế nào là; đâu là");
    private static readonly TypedWord[][] Ends = Cut("ai; gì; nào; bao nhiêu; bao lâu; bao xa; ở đâu; từ đâu; đến đâu; vì sao; tại sao; ra sao; làm sao; hay không");

    /// <summary>Whether a text asks something.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="words">Its words.</param>
    public static bool IsQuestion(string text, List<TypedWord> words) =>
        text.AsSpan().TrimEnd().EndsWith('?') || Begins.Any(b => Stands(b, words, 0)) || Ends.Any(e => Stands(e, words, words.Count - e.Length));

    /// <summary>A word typed with marks must be the very word; one without them stands for any marks. Nobody asks by the asking word alone.</summary>
    private static bool Stands(TypedWord[] phrase, List<TypedWord> words, int at) =>
        at >= 0 && phrase.Length < words.Count
        && phrase.Index().All(p => words[at + p.Index].Marked ? words[at + p.Index].Exact == p.Item.Exact : words[at + p.Index].Folded == p.Item.Folded);

    private static TypedWord[][] Cut(string table) =>
        [.. table.Split("; ").Select(phrase => WordScanner.Scan(phrase).Select(w => TypedWord.Of(phrase[w.Start..w.End])).ToArray())];
}
