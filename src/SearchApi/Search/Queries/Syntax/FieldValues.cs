using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Queries.Syntax;

/// <summary>Reads what stands behind the colon of a field that is not text. What is no such value is refused: there is nothing else it could mean.</summary>
internal sealed class FieldValues(QueryText text, Brackets brackets)
{
    private const int FirstYear = 1000;
    private const int LastYear = 2999;
    private const int LongestRange = 30;

    /// <summary>One value, or several in brackets with OR between them.</summary>
    public QueryNode Read(string name)
    {
        if (name == "year" && text.Peek() is '[' or '{')
            return ReadYears(wanted: true)!;
        var (start, end) = Bounds();
        var values = text.Peek() == '(' ? Split(start, end) : [(start, end)];
        var nodes = values.ConvertAll(v => Node(name, v.Start, v.End));
        text.At = start == text.At ? end : Math.Min(end + 1, text.Whole.Length);
        var node = nodes is [var only] ? only : new GroupNode(nodes.ConvertAll(n => new Clause(Occur.Should, n)));
        return node with { Boost = text.ReadBoost() };
    }

    /// <summary><c>[2020 TO 2024]</c>, <c>{2020 TO *]</c>. Where years are not <paramref name="wanted"/>, null for anything else.</summary>
    public YearsNode? ReadYears(bool wanted)
    {
        var at = text.At;
        var inside = text.Whole.AsSpan(at + 1, Math.Min(LongestRange, text.Whole.Length - at - 1));
        var end = inside.IndexOfAny(']', '}');
        var parts = end < 0 ? [] : inside[..end].ToString().Split(" TO ", StringSplitOptions.TrimEntries);
        if (parts is not [var low, var high] || Bound(low, int.MinValue) is not { } first || Bound(high, int.MaxValue) is not { } last)
            return wanted ? throw new SearchQueryException("expected years such as [2020 TO 2024]; * leaves an end open", at) : null;
        first += text.Whole[at] == '{' && low != "*" ? 1 : 0;
        last -= inside[end] == '}' && high != "*" ? 1 : 0;
        if (first > last)
            throw new SearchQueryException("the range of years ends before it begins", at);
        text.At = at + end + 2;
        return new YearsNode(first, last) { Boost = text.ReadBoost() };
    }

    private static int? Bound(string typed, int open) => typed == "*" ? open : Year(typed);

    private static int? Year(string typed) =>
        typed.Length == 4 && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear ? year : null;

    /// <summary>Where the value stands: inside quotation marks or brackets, else up to the next blank.</summary>
    private (int Start, int End) Bounds()
    {
        var at = text.At;
        if (Brackets.Quotes.Contains(text.Peek()))
            return (at + 1, Brackets.QuoteEnd(text.Whole, at + 1));
        if (text.Peek() == '(' && brackets.ClosingOf(at) is { } closing)
            return (at + 1, closing);
        var end = at;
        while (end < text.Whole.Length && !char.IsWhiteSpace(text.Whole[end]) && text.Whole[end] != '^' && !brackets.Closes(end))
            end++;
        return (at, end);
    }

    private List<(int Start, int End)> Split(int start, int end)
    {
        const string Or = " OR ";
        var values = new List<(int, int)>();
        for (var at = start; at <= end && values.Count < QueryText.MaxWords;)
        {
            var next = text.Whole.AsSpan(at, end - at).IndexOf(Or, StringComparison.Ordinal);
            values.Add((at, next < 0 ? end : at + next));
            at = next < 0 ? end + 1 : at + next + Or.Length;
        }
        return values;
    }

    private QueryNode Node(string name, int start, int end)
    {
        var typed = NfcText.Normalize(text.Whole[start..end]).Trim(' ', '"', '“', '”', '?', ',', ';');
        return name switch
        {
            "year" => Year(typed) is { } year ? new YearsNode(year, year) : throw Fault("a year, such as 2023 or [2020 TO 2024]", start),
            "indicator" => WireName<Indicator>.TryRead(typed, out var indicator) ? new IndicatorNode(indicator) : throw Fault($"one of {string.Join(", ", WireName<Indicator>.All)}", start),
            "place" => ValueNames.Places(typed) is { Count: > 0 } codes ? new PlaceNode(codes) : throw Fault("a province by name or code, such as \"Quảng Trị\" or VN-25", start),
            "portal" => typed.Length > 0 ? new PortalNode(typed) : throw Fault("the id of a portal", start),
            _ => WordKey.OfText(typed).Folded.TrimEnd() is { Length: > 0 } ? new DonorNode(ValueNames.Donors(typed)) : throw Fault("a donor's name", start),
        };
    }

    private SearchQueryException Fault(string expected, int at) => new($"expected {expected}", Math.Min(at, text.Whole.Length - 1));
}
