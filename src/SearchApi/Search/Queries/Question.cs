namespace NgoNews.SearchApi.Search.Queries;

/// <summary>A word as an index looks it up.</summary>
/// <param name="Key">Its exact or folded form (see <see cref="Words.WordKey"/>).</param>
/// <param name="Exact">Which of the two.</param>
internal readonly record struct QueryWord(string Key, bool Exact);

/// <summary>Words that must stand side by side; often only one.</summary>
internal sealed record Phrase(IReadOnlyList<QueryWord> Words);

/// <summary>One thing asked for: any of its phrases answers it.</summary>
/// <param name="Alternatives">As typed first, then what means the same.</param>
/// <param name="Quoted">Stood in quotation marks: never given up.</param>
/// <param name="Light">A word that questions are built with ("bao nhiêu", "là"): the first to be given up.</param>
internal sealed record Term(IReadOnlyList<Phrase> Alternatives, bool Quoted, bool Light)
{
    /// <summary>The only word, or null for anything longer.</summary>
    public QueryWord? Single => Alternatives is [{ Words: [var word] }] ? word : null;
}

/// <summary>Two terms typed one behind the other (by their places in <see cref="Question.Terms"/>): side by side in a text they weigh more.</summary>
internal readonly record struct Pair(int First, int Second);

/// <summary>What a query text asks for.</summary>
/// <param name="Terms">At least one; all different.</param>
/// <param name="Pairs">Neighbours among them.</param>
internal sealed record Question(IReadOnlyList<Term> Terms, IReadOnlyList<Pair> Pairs)
{
    /// <summary>How many of the <paramref name="count"/> terms that carry meaning must be met where not all can be.</summary>
    public static int Most(int count) => (2 * count + 2) / 3;
}
