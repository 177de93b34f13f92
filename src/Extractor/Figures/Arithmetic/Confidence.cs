using System.Globalization;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>How a comparison changes the probability that a figure is read right: <c>checks.tsv</c>, on the odds, so that it stays between 0 and 1.</summary>
internal static class Confidence
{
    /// <summary>
    /// Before anything is known of a candidate: of a hundred figures about so many have the indicator, value and unit that a careful person reads
    /// (the precision of the core on articles the rules were not written from).
    /// </summary>
    public const double Prior = 0.94;

    // Certainty is nobody's, in either direction.
    private const double Least = 0.001;

    private static readonly Dictionary<string, (double Held, double Failed)> Rows = RuleTable.Read("checks.tsv").ToDictionary(
        r => r["phrase"],
        r => (double.Parse(r["held"], CultureInfo.InvariantCulture), double.Parse(r["failed"], CultureInfo.InvariantCulture)),
        StringComparer.Ordinal);

    /// <summary>The probability after a comparison.</summary>
    public static double After(double before, CheckKind kind, bool held) =>
        Multiply(before, Rows[WireName<CheckKind>.Of(kind)] is var row && held ? row.Held : row.Failed);

    /// <summary>The probability of a number whose separator nothing has settled.</summary>
    public static double Unsettled(double before) => Multiply(before, Rows["unsettled"].Failed);

    private static double Multiply(double probability, double factor)
    {
        var before = Math.Clamp(probability, Least, 1 - Least);
        var odds = before / (1 - before) * factor;
        return Math.Clamp(odds / (1 + odds), Least, 1 - Least);
    }
}
