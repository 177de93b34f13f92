using System.Buffers;

namespace NgoNews.SearchApi.Search.Queries.Syntax;

/// <summary>Which round brackets of a text belong together, found in one pass. One without its partner, or too deep, is punctuation.</summary>
internal sealed class Brackets
{
    /// <summary>All kinds of quotation marks; any of them closes what any of them opened.</summary>
    public static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„‟«»");

    private const int Deepest = 20;

    private readonly Dictionary<int, int> _closing = [];
    private readonly HashSet<int> _closers = [];

    public Brackets(string text)
    {
        var open = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (Quotes.Contains(text[at]))
                at = QuoteEnd(text, at + 1);
            else if (text[at] == '(')
                open.Push(at);
            else if (text[at] == ')' && open.TryPop(out var start) && open.Count < Deepest)
                Add(start, at);
        }
    }

    /// <summary>The bracket that closes the one here, or null.</summary>
    public int? ClosingOf(int at) => _closing.TryGetValue(at, out var end) ? end : null;

    /// <summary>Whether the bracket here closes another.</summary>
    public bool Closes(int at) => _closers.Contains(at);

    /// <summary>The next quotation mark, or the end of the text.</summary>
    public static int QuoteEnd(string text, int from)
    {
        var end = text.AsSpan(from).IndexOfAny(Quotes);
        return end < 0 ? text.Length : from + end;
    }

    private void Add(int start, int end)
    {
        _closing.Add(start, end);
        _closers.Add(end);
    }
}
