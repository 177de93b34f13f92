using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Pages.Words;

namespace NgoNews.SearchApi.Pages.Asking;

/// <summary>The options of a choice.</summary>
/// <param name="Any">What no choice is called.</param>
/// <param name="Values">Values as they are sent, and what they are called.</param>
/// <param name="Chosen">The value that is chosen, or null.</param>
internal sealed record WordOptions(Text Any, IReadOnlyList<(string Value, Text Text)> Values, string? Chosen)
{
    public static WordOptions Of<T>(Text any, IReadOnlyDictionary<T, Text> texts, string? chosen)
        where T : struct, Enum => new(any, [.. texts.Select(pair => (WireName<T>.Of(pair.Key), pair.Value))], chosen);

    /// <summary>All of a table, one of them chosen: for what always has a value.</summary>
    public static IReadOnlyList<WordOption> Given<T>(IReadOnlyDictionary<T, Text> texts, string chosen)
        where T : struct, Enum => [.. texts.Select(pair => new WordOption(WireName<T>.Of(pair.Key), pair.Value, WireName<T>.Of(pair.Key) == chosen))];

    /// <summary>One kind of data: real or sample.</summary>
    public static IReadOnlyList<WordOption> Kinds(bool sample) => [new("false", Texts.RealOnly, !sample), new("true", Texts.SampleOnly, sample)];

    public static WordOptions Samples(string? chosen) => new(Texts.AnyData, [("false", Texts.RealOnly), ("true", Texts.SampleOnly)], chosen);
}

/// <summary>An option of a choice that always has a value.</summary>
internal sealed record WordOption(string Value, Text Text, bool Chosen);
