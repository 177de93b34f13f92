using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Queries;

/// <summary>A word as typed, in both forms.</summary>
/// <param name="Exact">Exact form.</param>
/// <param name="Folded">Folded form.</param>
/// <param name="GoesOn">Continues the number that the word before began.</param>
internal readonly record struct TypedWord(string Exact, string Folded, bool GoesOn)
{
    /// <summary>Typed with marks, so meant exactly.</summary>
    public bool Marked => Exact != Folded;

    /// <summary>To be taken exactly as typed, marks or none.</summary>
    public bool Meant { get; init; }

    /// <summary>What it weighs beside others: the number behind a ^, else 1.</summary>
    public double Boost { get; init; } = 1;

    /// <summary>Where it stands in the query text: UTF-16 offset of its first character.</summary>
    public int Start { get; init; }

    /// <summary>UTF-16 offset behind its last character.</summary>
    public int End { get; init; }

    /// <summary>With marks it is looked up exactly, without them in the folded words.</summary>
    public QueryWord Lookup => Marked || Meant ? new QueryWord(Exact, true) : new QueryWord(Folded, false);

    public static TypedWord Of(string word, bool goesOn = false) => new(WordKey.Exact(word), WordKey.Folded(word), goesOn);
}
