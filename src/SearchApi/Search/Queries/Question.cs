using NgoNews.SearchApi.Search.Queries.Syntax;

namespace NgoNews.SearchApi.Search.Queries;

/// <summary>A word as an index looks it up.</summary>
/// <param name="Key">Its exact or folded form (see <see cref="Words.WordKey"/>).</param>
/// <param name="Exact">Which of the two.</param>
internal readonly record struct QueryWord(string Key, bool Exact);

/// <summary>Words that must stand side by side, or near each other; often only one.</summary>
/// <param name="Words">At least one, all of the same form.</param>
/// <param name="Slop">How many other words may stand among them; then they come in any order.</param>
internal sealed record Phrase(IReadOnlyList<QueryWord> Words, int Slop = 0);

/// <summary>Words of which only the index knows which they are: those that begin so, or are spelled nearly so.</summary>
/// <param name="Word">The word typed.</param>
/// <param name="Edits">0: it is a beginning; else so many letters may differ.</param>
internal sealed record Pattern(QueryWord Word, int Edits);

/// <summary>One thing asked for: any of its phrases answers it.</summary>
/// <param name="Alternatives">As typed first, then what means the same.</param>
/// <param name="Quoted">Stood in quotation marks, or carried a sign of its own: never given up.</param>
/// <param name="Light">A word that questions are built with ("bao nhiêu", "là"): never wanted, and weighing little.</param>
internal sealed record Term(IReadOnlyList<Phrase> Alternatives, bool Quoted, bool Light)
{
    /// <summary>Where it is looked for.</summary>
    public TextField Field { get; init; }

    /// <summary>What it weighs beside the rest; 0 where it is not wanted at all.</summary>
    public double Boost { get; init; } = 1;

    /// <summary>Where the index finds more <see cref="Alternatives"/>, or null.</summary>
    public Pattern? Pattern { get; init; }

    /// <summary>Where it was typed.</summary>
    public (int Start, int End) Typed { get; init; }

    /// <summary>The only word, or null for anything longer.</summary>
    public QueryWord? Single => Alternatives is [{ Words: [var word] }] ? word : null;
}

/// <summary>Two terms typed one behind the other (by their places in <see cref="Question.Terms"/>): side by side in a text they weigh more.</summary>
internal readonly record struct Pair(int First, int Second);

/// <summary>What a query text asks for.</summary>
/// <param name="Terms">All different; none where only values are asked for.</param>
/// <param name="Pairs">Neighbours among them.</param>
/// <param name="Condition">What an article has to meet.</param>
internal sealed record Question(IReadOnlyList<Term> Terms, IReadOnlyList<Pair> Pairs, Condition Condition)
{
    /// <summary>Quotation marks were let go of.</summary>
    public bool Unquoted { get; init; }

    /// <summary>It is a question, to be answered; else words to be found.</summary>
    public bool Asks { get; init; }

    /// <summary>A pair of single words as a phrase of one form; null for anything longer.</summary>
    public Phrase? SideBySide(Pair pair) =>
        Terms[pair.First].Single is { } first && Terms[pair.Second].Single is { } second && first.Exact == second.Exact ? new Phrase([first, second]) : null;
}
