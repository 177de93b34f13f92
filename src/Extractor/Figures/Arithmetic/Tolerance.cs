using System.Globalization;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>How far a number reaches to both sides, by its hedge: one row of <c>tolerances.tsv</c>.</summary>
/// <param name="Step">What below and above count: the last digit printed, the last one that is not zero, or the number itself.</param>
/// <param name="Below">So many of them down.</param>
/// <param name="Above">So many of them up.</param>
/// <param name="Most">Never further than this share of the number.</param>
internal sealed record Tolerance(ToleranceStep Step, decimal Below, decimal Above, decimal Most)
{
    private static readonly Dictionary<Qualifier, Tolerance> Rows = RuleTable.Read("tolerances.tsv").ToDictionary(
        r => WireName<Qualifier>.Parse(r["qualifier"]),
        r => new Tolerance(WireName<ToleranceStep>.Parse(r["step"]), Number(r["below"]), Number(r["above"]), Number(r["most"])));

    /// <summary>The interval of a number above zero.</summary>
    /// <param name="value">The number.</param>
    /// <param name="qualifier">Its hedge.</param>
    /// <param name="printedStep">What its last printed digit is worth.</param>
    /// <param name="whole">It counts things: unhedged it is exact, and a hedge moves it by one at least.</param>
    public static Interval Of(decimal value, Qualifier qualifier, decimal printedStep, bool whole)
    {
        var row = Rows[qualifier];
        if (whole && row.Step == ToleranceStep.Printed)
            return new Interval(value, value);
        var step = row.Step switch { ToleranceStep.Printed => printedStep, ToleranceStep.Significant => SignificantStep(value), _ => value };
        var (below, above) = (Math.Min(row.Below * step, row.Most * value), Math.Min(row.Above * step, row.Most * value));
        if (whole)
            (below, above) = (Math.Ceiling(below), Math.Ceiling(above));
        return new Interval(Math.Max(0, value - below), value + above);
    }

    /// <summary>What the last digit that is not zero is worth: "hơn 220 triệu" moves in tens of millions.</summary>
    public static decimal SignificantStep(decimal value)
    {
        var step = 1m;
        while (value != 0 && value % (step * 10) == 0)
            step *= 10;
        while (step > 0.000001m && value % step != 0)
            step /= 10;
        return step;
    }

    private static decimal Number(string cell) => decimal.Parse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}

/// <summary>What a tolerance counts in.</summary>
internal enum ToleranceStep
{
    /// <summary>The last digit printed: "2,070" moves in thousandths.</summary>
    Printed,

    /// <summary>The last digit that is not zero.</summary>
    Significant,

    /// <summary>The number itself.</summary>
    Share,
}
