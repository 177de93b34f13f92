using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>Completes what is being typed by how headlines go on.</summary>
internal sealed class Completions(IWords held)
{
    private const int MostTyped = 6;
    private const int MostFollowing = 3;
    private const int Headlines = 300;
    private const int LongestTyped = 200;

    /// <summary>Whole expressions, most frequent first.</summary>
    public IReadOnlyList<string> Of(string typed, int limit)
    {
        var text = typed.Length > LongestTyped ? typed[^LongestTyped..] : typed;
        text = Extractor.Text.NfcText.Normalize(text);
        var words = WordScanner.Scan(text);
        if (words.Count == 0)
            return [];
        var isFinished = words[^1].End < text.Length;
        var found = new List<string>();
        // Where the whole has not been in a headline, its end may have been.
        for (var taken = Math.Min(words.Count, MostTyped); taken > 0 && found.Count < limit; taken = taken > 2 ? 2 : taken - 1)
        {
            var kept = text[..words[^taken].Start];
            foreach (var expression in Following(words.Skip(words.Count - taken).Select(w => TypedWord.Of(text[w.Start..w.End])).ToList(), isFinished))
            {
                var whole = kept + expression;
                if (found.Count < limit && !found.Contains(whole, StringComparer.OrdinalIgnoreCase))
                    found.Add(whole);
            }
        }
        return found;
    }

    private IEnumerable<string> Following(List<TypedWord> typed, bool isFinished)
    {
        var counts = new Dictionary<string, (int Count, string Text)>(StringComparer.Ordinal);
        foreach (var title in held.Titles([.. typed.Select(w => w.Folded)], begun: !isFinished, Headlines))
        {
            var words = WordScanner.Scan(title);
            for (var at = 0; at + typed.Count <= words.Count; at++)
            {
                if (Stands(typed, isFinished, title, words, at))
                    Count(title, words, at, at + typed.Count, isFinished, counts);
            }
        }
        return counts.Values.Where(c => !IsBegun(c, counts.Values)).OrderByDescending(c => c.Count).ThenByDescending(c => c.Text.Length).ThenBy(c => c.Text, StringComparer.Ordinal)
            .Select(c => c.Text);
    }

    /// <summary>One that always goes on in the same way is left to the longer one.</summary>
    private static bool IsBegun((int Count, string Text) one, IEnumerable<(int Count, string Text)> all) =>
        all.Any(o => o.Count == one.Count && o.Text.Length > one.Text.Length && o.Text.StartsWith(one.Text, StringComparison.OrdinalIgnoreCase));

    private static void Count(string title, List<Word> words, int first, int end, bool isFinished, Dictionary<string, (int Count, string Text)> counts)
    {
        for (var last = isFinished ? end : end - 1; last < Math.Min(words.Count, end + MostFollowing); last++)
        {
            // What stands behind a comma or a colon is another thing.
            if (last > first && !title.AsSpan(words[last - 1].End, words[last].Start - words[last - 1].End).IsWhiteSpace())
                return;
            var text = title[words[first].Start..words[last].End].ToLowerInvariant();
            counts[text] = (counts.GetValueOrDefault(text).Count + 1, text);
        }
    }

    private static bool Stands(List<TypedWord> typed, bool isFinished, string title, List<Word> words, int at)
    {
        for (var i = 0; i < typed.Count; i++)
        {
            var word = title.AsSpan(words[at + i].Start, words[at + i].End - words[at + i].Start);
            var isWhole = isFinished || i < typed.Count - 1;
            var (exact, folded) = (WordKey.Exact(word), WordKey.Folded(word));
            if (isWhole ? (typed[i].Marked ? exact != typed[i].Exact : folded != typed[i].Folded) : !Begins(typed[i], exact, folded))
                return false;
        }
        return true;
    }

    /// <summary>Marks that are typed already are meant; those to come are open.</summary>
    private static bool Begins(TypedWord typed, string exact, string folded) =>
        typed.Marked ? exact.StartsWith(typed.Exact.TrimEnd(WordKey.Tones), StringComparison.Ordinal) : folded.StartsWith(typed.Folded, StringComparison.Ordinal);
}
