using System.Globalization;
using NgoNews.Extractor.Figures;

namespace NgoNews.Crawler.Rereading;

/// <summary>How a figure differs between two readings of one article.</summary>
/// <param name="Before">As it was read; null where it was added.</param>
/// <param name="After">As it is read now; null where it is gone.</param>
/// <param name="Quote">Its words, from the reading that has it.</param>
internal sealed record FigureChange(Figure? Before, Figure? After, string Quote)
{
    /// <summary>One line for a person: <c>+</c> added, <c>-</c> gone, <c>~</c> changed, with the attributes that did.</summary>
    public override string ToString() => (Before, After) switch
    {
        ({ } before, { } after) => $"~ \"{Quote}\" {string.Join(", ", Attributes(before).Zip(Attributes(after)).Where(pair => pair.First != pair.Second).Select(pair => $"{pair.First.Name}: {pair.First.Value} → {pair.Second.Value}"))}",
        (null, { } after) => $"+ \"{Quote}\" {Whole(after)}",
        ({ } before, null) => $"- \"{Quote}\" {Whole(before)}",
        _ => "",
    };

    /// <summary>What a figure means, attribute by attribute; where it stands and how sure the reader is are not of it.</summary>
    internal static IReadOnlyList<(string Name, string Value)> Attributes(Figure figure) =>
    [
        ("indicator", figure.Indicator.ToString()),
        ("value", Number(figure.Value)),
        ("high", figure.High is { } high ? Number(high) : "none"),
        ("unit", figure.Unit),
        ("qualifier", figure.Qualifier.ToString()),
        ("stage", figure.Stage.ToString()),
        ("place", figure.Place ?? "none"),
        ("period", $"{Day(figure.Period.From)}..{Day(figure.Period.To)}"),
        ("coverage", figure.Coverage.ToString()),
        ("donor", figure.Donor ?? "none"),
    ];

    private static string Whole(Figure figure) => string.Join(' ', Attributes(figure).Where(a => a.Value != "none" && a != ("unit", "1")).Select(a => a.Value));

    // Without the zeros that arithmetic leaves: they are no change.
    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
