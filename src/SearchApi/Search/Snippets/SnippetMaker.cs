using System.Text;
using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Snippets;

/// <summary>Cuts the passage out of a text that shows best why it was found, and marks the words that match.</summary>
/// <param name="question">What is looked for; null for nothing.</param>
/// <param name="weights">What each of its terms weighs.</param>
/// <param name="figures">A number is asked for: a passage that states a figure is the better one.</param>
internal sealed class SnippetMaker(Question? question, double[] weights, bool figures = false)
{
    // About three lines on a page.
    private const int Length = 45;

    // A passage may begin so much earlier, where a sentence begins there; else it takes this much run-up.
    private const int SentenceReach = 14;
    private const int RunUp = 5;

    // What a figure adds to a passage, as a share of all that is asked for.
    private const double FigureShare = 0.4;

    // Enough for a headline, a dateline and a passage.
    private const int OpeningLength = 4_000;

    /// <summary>The words of a text's opening, for a query without words.</summary>
    public static Findings NothingAsked(string text) => new(WordScanner.Scan(text.AsSpan(0, Math.Min(text.Length, OpeningLength))), []);

    /// <summary>The passage. Headlines stand above the snippet already, so one that the text repeats is passed over.</summary>
    public IReadOnlyList<SnippetPiece> Make(string title, string text, Findings findings, IReadOnlyList<(int Start, int End)>? mentions = null)
    {
        var words = findings.Words;
        var first = BehindTitle(title, text, words);
        if (first >= words.Count)
            first = 0;
        if (words.Count == 0)
            return [];
        var best = BestStart(findings, first, figures ? mentions ?? [] : []);
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
    private int BestStart(Findings findings, int first, IReadOnlyList<(int Start, int End)> mentions)
    {
        List<TermHit> signs = question is null ? [] : Signs(question, findings.Hits, first);
        signs.AddRange(Figures(findings.Words, first, mentions));
        if (question is null || signs.Count == 0)
            return signs.Count == 0 ? -1 : signs[0].First;
        signs.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.End.CompareTo(b.End));
        var (best, bestValue) = (-1, double.NegativeInfinity);
        var inside = new int[question.Terms.Count + question.Pairs.Count + 1];
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
        return signs;
    }

    /// <summary>Where figures stand, numbered behind the pairs.</summary>
    private IEnumerable<TermHit> Figures(IReadOnlyList<Word> words, int first, IReadOnlyList<(int Start, int End)> mentions)
    {
        var number = question is null ? 0 : question.Terms.Count + question.Pairs.Count;
        foreach (var (start, end) in mentions)
        {
            var (low, high) = (WordAt(words, start), WordAt(words, end - 1));
            if (low >= first && high < words.Count)
                yield return new TermHit(number, low, high + 1);
        }
    }

    /// <summary>The first word that ends behind an offset.</summary>
    private static int WordAt(IReadOnlyList<Word> words, int offset)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>What one more of a term or pair adds to a window that holds some already: the second of the same adds little.</summary>
    private double Worth(int sign, int held)
    {
        var weight = sign < weights.Length ? weights[sign]
            : sign < weights.Length + question!.Pairs.Count ? PairWeight(question.Pairs[sign - weights.Length])
            : FigureShare * weights.Sum();
        return held == 0 ? weight : weight * 0.1;
    }

    private double PairWeight(Pair pair) => weights[pair.First] + weights[pair.Second];

    private static int Begin(string text, IReadOnlyList<Word> words, int first, int best)
    {
        for (var at = best; at >= Math.Max(first, best - SentenceReach); at--)
        {
            if (at == first || Sentence.Ends(text, words[at - 1], words[at]))
                return at;
        }
        return Math.Max(first, best - RunUp);
    }

    private List<SnippetPiece> Cut(string text, IReadOnlyList<Word> words, int start, int end, int first, IReadOnlyList<TermHit> hits)
    {
        var matching = new bool[words.Count];
        foreach (var hit in hits.Where(h => !IsLight(h.Term)))
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

    /// <summary>Every "là" marked would hide what the passage was found for.</summary>
    private bool IsLight(int term) => question!.Terms[term].Light && question.Terms.Any(t => !t.Light);

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
