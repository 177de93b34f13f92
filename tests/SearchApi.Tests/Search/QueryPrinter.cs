using System.Globalization;
using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Queries.Syntax;

namespace NgoNews.SearchApi.Tests.Search;

/// <summary>A tree in a line: words as typed without marks, groups in (), + must, - must not, nothing: should.</summary>
internal static class QueryPrinter
{
    public static string Print(QuerySyntax syntax) => Print(syntax.Root) + (syntax.Precise ? " !" : "");

    private static string Print(QueryNode node) => Bare(node) + (node.Boost == 1 ? "" : "^" + node.Boost.ToString(CultureInfo.InvariantCulture));

    private static string Bare(QueryNode node) => node switch
    {
        WordsNode words => Field(words.Field) + string.Join(" | ", words.Runs.Select(r => string.Join(' ', r.Select(Word)))),
        PhraseNode phrase => $"{Field(phrase.Field)}\"{string.Join(' ', phrase.Words.Select(Word))}\"{(phrase.Slop > 0 ? $"~{phrase.Slop}" : "")}",
        PrefixNode prefix => $"{Field(prefix.Field)}{Word(prefix.Word)}*",
        FuzzyNode fuzzy => $"{Field(fuzzy.Field)}{Word(fuzzy.Word)}~{fuzzy.Edits}",
        PlaceNode place => $"place:{string.Join(',', place.Codes)}",
        PortalNode portal => $"portal:{portal.Id}",
        DonorNode donor => $"donor:{string.Join(',', donor.Names)}",
        IndicatorNode indicator => $"indicator:{indicator.Indicator}",
        YearsNode years => $"year:{Bound(years.First)}-{Bound(years.Last)}",
        GroupNode group => $"({string.Join(' ', group.Clauses.Select(c => Sign(c.Occur) + Print(c.Node)))})",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string Sign(Occur occur) => occur switch { Occur.Must => "+", Occur.MustNot => "-", _ => "" };

    private static string Field(TextField field) => field == TextField.Any ? "" : field.ToString().ToLowerInvariant() + ":";

    private static string Bound(int year) => year is int.MinValue or int.MaxValue ? "*" : year.ToString(CultureInfo.InvariantCulture);

    private static string Word(TypedWord word) => word.Folded + (word.Boost == 1 ? "" : "^" + word.Boost.ToString(CultureInfo.InvariantCulture));
}
