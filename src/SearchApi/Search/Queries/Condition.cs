using NgoNews.SearchApi.Search.Queries.Syntax;

namespace NgoNews.SearchApi.Search.Queries;

/// <summary>What an article has to meet, in terms of <see cref="Question.Terms"/> and of values.</summary>
internal abstract record Condition;

/// <summary>The term stands in it.</summary>
internal sealed record TermCondition(int Term) : Condition;

/// <summary>Words typed beside each other: all of them, or where <paramref name="Loose"/>, as many as can be.</summary>
internal sealed record WordsCondition(IReadOnlyList<int> Terms, bool Loose) : Condition
{
    /// <summary>The share of the words' weight that suffices, whatever else is found; null: as much as any article holds.</summary>
    public double? Share { get; init; }
}

/// <summary>A place, a year, a donor …</summary>
internal sealed record ValueCondition(QueryNode Node) : Condition;

/// <summary>Several conditions, as in <see cref="GroupNode"/>.</summary>
internal sealed record GroupCondition(IReadOnlyList<(Occur Occur, Condition Condition)> Clauses) : Condition;
