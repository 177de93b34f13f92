using NgoNews.Extractor.Figures;

namespace NgoNews.SearchApi.Search.Queries.Syntax;

/// <summary>What a query text says, as a tree that belongs to no engine. A text has one tree; what it means to an engine is another matter.</summary>
internal abstract record QueryNode
{
    /// <summary>The number behind a ^: what meeting it weighs beside the rest.</summary>
    public double Boost { get; init; } = 1;
}

/// <summary>Which part of an article words are looked for in.</summary>
internal enum TextField
{
    Any,
    Title,
    Body,
}

/// <summary>Words one beside the other, no operator among them.</summary>
/// <param name="Runs">At least one, none empty; words of different runs are no neighbours (a phrase stood between them).</param>
/// <param name="Field">Where they are looked for.</param>
internal sealed record WordsNode(IReadOnlyList<IReadOnlyList<TypedWord>> Runs, TextField Field) : QueryNode;

/// <summary>Words in quotation marks.</summary>
/// <param name="Words">At least one.</param>
/// <param name="Slop">How many other words may stand among them, in any order; 0: side by side.</param>
/// <param name="Field">Where they are looked for.</param>
/// <param name="Open">The closing mark is missing.</param>
internal sealed record PhraseNode(IReadOnlyList<TypedWord> Words, int Slop, TextField Field, bool Open) : QueryNode;

/// <summary>Every word that begins so (<c>vận*</c>).</summary>
internal sealed record PrefixNode(TypedWord Word, TextField Field) : QueryNode;

/// <summary>Every word that is spelled nearly so (<c>quảng~1</c>).</summary>
/// <param name="Word">As typed.</param>
/// <param name="Edits">Letters that may be wrong, missing or too many: 1 or 2.</param>
/// <param name="Field">Where it is looked for.</param>
internal sealed record FuzzyNode(TypedWord Word, int Edits, TextField Field) : QueryNode;

/// <summary>A place that figures or publisher name: any of these codes.</summary>
internal sealed record PlaceNode(IReadOnlyList<string> Codes) : QueryNode;

/// <summary>A portal by its id.</summary>
internal sealed record PortalNode(string Id) : QueryNode;

/// <summary>A donor of one of the figures, by part of its name or of another name of it.</summary>
/// <param name="Names">Folded, in words; any of them.</param>
internal sealed record DonorNode(IReadOnlyList<string> Names) : QueryNode;

/// <summary>Has a figure of this indicator.</summary>
internal sealed record IndicatorNode(Indicator Indicator) : QueryNode;

/// <summary>A year of a figure or of the publication; both ends included.</summary>
internal sealed record YearsNode(int First, int Last) : QueryNode;

/// <summary>Several conditions.</summary>
/// <param name="Clauses">At least one.</param>
internal sealed record GroupNode(IReadOnlyList<Clause> Clauses) : QueryNode;

/// <summary>What a condition does in its group. Where none must, at least one that should has to be met.</summary>
internal enum Occur
{
    Must,
    Should,
    MustNot,
}

/// <summary>A condition of a group.</summary>
internal readonly record struct Clause(Occur Occur, QueryNode Node);

/// <summary>A text as read.</summary>
/// <param name="Root">The tree.</param>
/// <param name="Precise">AND, OR, NOT, + or - were used: then every word is wanted, and nothing is given up.</param>
internal sealed record QuerySyntax(QueryNode Root, bool Precise);
