namespace NgoNews.SearchApi.CrossCheck;

/// <summary>How a press figure was held against a total, step by step.</summary>
/// <param name="Printed">What the figure can mean, in its own unit.</param>
/// <param name="Rate">How many of the total's unit one of its own was worth, where it is another.</param>
/// <param name="Held">What it can mean in the total's unit: <paramref name="Printed"/> times <paramref name="Rate"/>.</param>
/// <param name="Distance">What lies between it and the total's interval, in the total's unit; 0 where they meet.</param>
/// <param name="Share">The distance as a share of the total; beyond 5 % it conflicts, unless counts are one apart.</param>
/// <param name="Agreement">How it stands to the total.</param>
internal sealed record Arithmetic(Interval Printed, Interval? Rate, Interval Held, decimal Distance, decimal Share, Agreement Agreement)
{
    /// <summary>The steps of a report of a total.</summary>
    public static Arithmetic Of(TotalCheck check, PressReport report)
    {
        var figure = report.Figure.Figure;
        var rate = figure.Unit == check.Total.Unit ? null : Conversion.Rate(figure.Unit, check.Total.Unit, check.Total.Period, report.Figure.Published?.Year);
        return new Arithmetic(Bounds.Of(report.Figure), rate, report.Bounds, check.Bounds.DistanceTo(report.Bounds), report.Gap, report.Agreement);
    }
}
