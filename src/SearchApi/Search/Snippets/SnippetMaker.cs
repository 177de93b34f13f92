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
        var signs = Signs(question, findings.Hits, first);
        var (best, bestValue) = (-1, double.NegativeInfinity);
        var inside = new int[question.Terms.Count + question.Pairs.Count];
        var (value, end) = (0.0, 0);
        for (var start = 0; start < signs.Count; start++)
        {
            for (; end < signs.Count && signs[end].End <= signs[start].First + Length - RunUp; end++)
                value += Worth(signs[end].Term, inside[signs[end].Term]++);
            // Rounding must not make a later window of the same worth the better one.
            if (value > bestValue + 1e-9)
                (best, bestValue) = (signs[start].First, value);
            if (end > start)
                value -= Worth(signs[start].Term, --inside[signs[start].Term]);
            else
                end = start + 1;
        }
        return best;
    }

    /// <summary>The hits behind the headline, and neighbours side by side as hits of their own, numbered behind the terms.</summary>
    private static List<TermHit> Signs(Question question, IReadOnlyList<TermHit> hits, int first)
    {
        var signs = hits.Where(h => h.First >= first).ToList();
        var begins = signs.ToLookup(h => (h.Term, h.First));
        for (var p = 0; p < question.Pairs.Count; p++)
        {
            var pair = question.Pairs[p];
            foreach (var hit in hits.Where(h => h.Term == pair.First && h.First >= first))
                signs.AddRange(begins[(pair.Second, hit.End)].Take(1).Select(next => new TermHit(question.Terms.Count + p, hit.First, next.End)));
        }
        return [.. signs.OrderBy(s => s.First).ThenBy(s => s.End)];
    }

    /// <summary>What one more of a term or pair adds to a window that holds some already: the second of the same adds little.</summary>
    private double Worth(int sign, int held)
    {
        var weight = sign < weights.Length ? weights[sign] : PairWeight(question!.Pairs[sign - weights.Length]);
        return held == 0 ? weight : weight * 0.1;
    }

    private double PairWeight(Pair pair) => weights[pair.First] + weights[pair.Second];

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
            if (at + 1 == end)
                break;
            var gap = text.AsSpan(words[at].End, words[at + 1].Start - words[at].End);
            pieces.Add(gap, matching[at] && matching[at + 1] && gap.IsWhiteSpace());
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
