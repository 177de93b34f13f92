using System.Text;
using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Snippets;

/// <summary>Cuts the passage out of a text that shows best why it was found, and marks the words that match.</summary>
internal sealed class SnippetMaker(Question? question, double[] weights)
{
    // About three lines on a page.
    private const int Length = 45;

    // A passage may begin so much earlier, where a sentence begins there; else it takes this much run-up.
    private const int SentenceReach = 14;
    private const int RunUp = 5;

    // Enough for a headline, a dateline and a passage.
    private const int OpeningLength = 4_000;

    /// <summary>The words of a text's opening, for a query without words.</summary>
    public static Findings NothingAsked(string text) => new(WordScanner.Scan(text.AsSpan(0, Math.Min(text.Length, OpeningLength))), []);

    /// <summary>The passage. Headlines stand above the snippet already, so one that the text repeats is passed over.</summary>
    public IReadOnlyList<SnippetPiece> Make(string title, string text, Findings findings)
    {
        var words = findings.Words;
        var first = BehindTitle(title, text, words);
        if (first >= words.Count)
            first = 0;
        if (words.Count == 0)
            return [];
        var best = BestStart(findings, first);
        var start = best < 0 ? first : Begin(text, words, first, best);
        var end = Math.Min(words.Count, start + Length);
        return Cut(text, words, start, end, first, best < 0 ? [] : findings.Hits);
    }

    private static int BehindTitle(string title, string text, IReadOnlyList<Word> words)
    {
        if (title.Length == 0 || !text.StartsWith(title, StringComparison.Ordinal))
            return 0;
        var at = 0;
        while (at < words.Count && words[at].Start < title.Length)
            at++;
        return at;
    }

    /// <summary>The word that the most telling window begins with, or -1 where nothing matches behind <paramref name="first"/>.</summary>
    private int BestStart(Findings findings, int first)
    {
        if (question is null)
            return -1;
        var hits = findings.Hits;
        var (best, bestValue) = (-1, 0.0);
        var inside = new int[question.Terms.Count];
        var (value, end) = (0.0, 0);
        for (var start = 0; start < hits.Count; start++)
        {
            for (; end < hits.Count && hits[end].End <= hits[start].First + Length - RunUp; end++)
                value += inside[hits[end].Term]++ == 0 ? weights[hits[end].Term] : Again(hits[end].Term);
            // The small constant: a term that every document holds still is a match to be shown.
            if (hits[start].First >= first && value + 1e-6 > bestValue + 1e-9)
                (best, bestValue) = (hits[start].First, value + 1e-6);
            if (end > start)
                value -= --inside[hits[start].Term] == 0 ? weights[hits[start].Term] : Again(hits[start].Term);
            else
                end = start + 1;
        }
        return best;
    }

    /// <summary>A term met once more in the same window adds little.</summary>
    private double Again(int term) => weights[term] * 0.1;

    private static int Begin(string text, IReadOnlyList<Word> words, int first, int best)
    {
        for (var at = best; at >= Math.Max(first, best - SentenceReach); at--)
        {
            if (at == first || BeginsSentence(text, words, at))
                return at;
        }
        return Math.Max(first, best - RunUp);
    }

    private static bool BeginsSentence(string text, IReadOnlyList<Word> words, int at)
    {
        var gap = text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End);
        return gap.Contains('\n') || (gap.Length > 1 && gap.IndexOfAny(".!?") >= 0 && char.IsWhiteSpace(gap[^1]));
    }

    private static List<SnippetPiece> Cut(string text, IReadOnlyList<Word> words, int start, int end, int first, IReadOnlyList<TermHit> hits)
    {
        var matching = new bool[words.Count];
        foreach (var hit in hits)
            Array.Fill(matching, true, hit.First, hit.End - hit.First);
        var pieces = new Pieces();
        pieces.Add(start > first ? "… " : "", false);
        for (var at = start; at < end; at++)
        {
            pieces.Add(text.AsSpan(words[at].Start, words[at].End - words[at].Start), matching[at]);
            if (at + 1 < end)
                pieces.Add(text.AsSpan(words[at].End, words[at + 1].Start - words[at].End), matching[at] && matching[at + 1]);
        }
        pieces.Add(end < words.Count ? " …" : text.AsSpan(words[end - 1].End), false);
        return pieces.Done();
    }

    /// <summary>Puts neighbouring stretches together, white space as single blanks.</summary>
    private sealed class Pieces
    {
        private readonly List<SnippetPiece> _done = [];
        private readonly StringBuilder _open = new();
        private bool _match;

        public void Add(ReadOnlySpan<char> text, bool match)
        {
            if (match != _match)
                Close();
            _match = match;
            foreach (var c in text)
            {
                if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                    _open.Append(c);
                else if (_open.Length > 0 ? _open[^1] != ' ' : _done.Count > 0)
                    _open.Append(' ');
            }
        }

        public List<SnippetPiece> Done()
        {
            Close();
            return _done;
        }

        private void Close()
        {
            if (_open.Length > 0)
                _done.Add(new SnippetPiece(_open.ToString(), _match));
            _open.Clear();
        }
    }
}
