namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>The same digits at another size: a scale word, a mark, a currency.</summary>
internal static class ScaleClues
{
    private static readonly decimal[] Thousands = [1000, 0.001m, 1_000_000, 0.000001m];
    private static readonly decimal[] Tens = [10, 0.1m, 100, 0.01m];

    /// <summary>"2,072 tỷ USD" for 2,072 triệu is a slip of the scale word, "2.072 triệu USD" one of the mark; so is "20,72 triệu USD".</summary>
    public static IEnumerable<Clue> Sizes(Dispute dispute)
    {
        if (OtherReading(dispute) is { } other)
        {
            yield return new Clue(Cause.DecimalMark, Weights.Arithmetic + 0.5m, $"with its mark read the other way it is {Printing.Number(other)}");
            yield break;
        }
        foreach (var factor in Thousands)
        {
            if (!IsAfter(dispute, factor))
                continue;
            yield return LostMark(dispute)
                ? new Clue(Cause.DecimalMark, Weights.Arithmetic, $"it is {Printing.Factor(factor)} the total, and its scale word is the total's: the mark was lost")
                : new Clue(Cause.UnitSlip, Weights.Arithmetic, $"it is {Printing.Factor(factor)} the total");
            yield break;
        }
        foreach (var factor in Tens)
        {
            if (dispute.Total.Unit == "1" || !IsAfter(dispute, factor))
                continue;
            // One digit that fits is chance as often as not: 5 and 50 million.
            var weight = Math.Min(Digits(dispute.Total.Value), Digits(dispute.Row.Figure.Value)) > 1 ? Weights.Arithmetic - 1 : Weights.Least;
            yield return new Clue(Cause.DecimalMark, weight, $"it is {Printing.Factor(factor)} the total: the mark was moved");
            yield break;
        }
    }

    /// <summary>"22,4 tỷ USD" for 22,4 tỷ đồng; or the đồng of a sum in dollars told as dollars.</summary>
    public static IEnumerable<Clue> Currencies(Dispute dispute)
    {
        var (total, figure) = (dispute.Total, dispute.Row.Figure);
        if (total.Unit == "1")
            yield break;
        if (!dispute.SameUnit)
        {
            var raw = CrossCheck.Bounds.Of(dispute.Row);
            foreach (var factor in (ReadOnlySpan<decimal>)[1, .. Thousands])
            {
                if (dispute.IsTotal(raw.Times(1 / factor)))
                {
                    yield return new Clue(Cause.VndAsUsd, Weights.Arithmetic + 0.2m, $"the same number is told in {total.Unit} and in {figure.Unit}");
                    yield break;
                }
            }
            yield break;
        }
        var told = dispute.Published?.Year;
        var foreign = total.Unit == "VND" ? "USD" : total.Unit;
        if (Conversion.Rate(foreign, "VND", total.Period, told) is not { } rate)
            yield break;
        foreach (var factor in (ReadOnlySpan<decimal>)[1, .. Thousands])
        {
            // Told in dollars, but đồng; and told in đồng, but dollars.
            var asDollars = new Interval(dispute.Press.Low / rate.High / factor, Math.Min(dispute.Press.High, Precision.Largest) / rate.Low / factor);
            var asDong = new Interval(dispute.Press.Low * rate.Low / factor, Math.Min(dispute.Press.High, Precision.Largest) * rate.High / factor);
            if (asDollars.Meets(dispute.Bounds) || asDong.Meets(dispute.Bounds))
            {
                yield return new Clue(Cause.VndAsUsd, factor == 1 ? Weights.Arithmetic - 0.5m : Weights.Least, "it is the total at the year's rate, with the other currency's name");
                yield break;
            }
        }
    }

    private static bool IsAfter(Dispute dispute, decimal factor) => dispute.IsTotal(dispute.Press.Times(1 / factor));

    /// <summary>The number with its last mark taken for what it was not taken for, where that is the total.</summary>
    private static decimal? OtherReading(Dispute dispute)
    {
        if (dispute.Fragment.Run is not { Decimals: > 0 } run)
            return null;
        var value = dispute.Row.Figure.Value;
        decimal? other = run.Grouped == value ? run.Pointed : run.Pointed == value ? run.Grouped : null;
        if (other is not (> 0 and <= Precision.Largest and var read))
            return null;
        var step = read == run.Pointed ? run.Pointed / run.Digits : run.Scale;
        var interval = new Interval(Math.Max(0, read - step), read + step);
        var converted = Conversion.Convert(interval, dispute.Row.Figure.Unit, dispute.Total.Unit, dispute.Total.Period, dispute.Published?.Year);
        return converted is { } known && dispute.IsTotal(known) ? read : null;
    }

    /// <summary>"2072 triệu USD": four digits before the scale word that the total would be told with.</summary>
    private static bool LostMark(Dispute dispute) =>
        dispute.Fragment.Run is { Decimals: 0, Digits: >= 1000, Scale: > 1 and var scale } && scale <= dispute.Total.Value && dispute.Total.Value < scale * 1000;

    private static int Digits(decimal value)
    {
        var digits = 1;
        for (var rest = value / Precision.SignificantStep(value); rest >= 10; rest /= 10)
            digits++;
        return digits;
    }
}
