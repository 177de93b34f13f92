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

    public static WordOptions Samples(string? chosen) => new(Texts.AnyData, [("false", Texts.RealOnly), ("true", Texts.SampleOnly)], chosen);
}
