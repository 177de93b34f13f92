using System.Globalization;

namespace NgoNews.SearchApi.CrossCheck;

/// <summary>How finely a number was printed: the worth of one step of its last digit.</summary>
/// <remarks>A figure keeps its value in base units, so "2,070 triệu" and "2,07 triệu" look the same there; the words of its mentions tell them apart.</remarks>
internal static class Precision
{
    /// <summary>Beyond this no step is looked for: such a number is a misreading, and powers of ten above it leave the type's range.</summary>
    internal const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>The step of the last printed digit: the finest that a quote shows, else the one that the value's own zeros suggest.</summary>
    public static decimal PrintedStep(decimal value, IReadOnlyList<string> quotes)
    {
        decimal? finest = null;
        foreach (var quote in quotes)
        {
            if (StepInQuote(value, quote) is { } step && (finest is null || step < finest))
                finest = step;
        }
        return finest ?? StepFromZeros(value);
    }

    /// <summary>The step of the last digit that is not zero: "hơn 220 triệu" moves in tens of millions.</summary>
    public static decimal SignificantStep(decimal value)
    {
        if (value is 0 or > Largest)
            return 1;
        var step = 1m;
        while (value % (step * 10) == 0)
            step *= 10;
        while (value % step != 0)
            step /= 10;
        return step;
    }

    /// <summary>
    /// Without the words: money is printed with a scale word (nghìn, triệu, tỷ), so 300000000 was "300 triệu" and its last digit is worth
    /// a million, though its zeros begin at a hundred million.
    /// </summary>
    private static decimal StepFromZeros(decimal value)
    {
        var step = SignificantStep(value);
        var scale = 1m;
        while (scale * 1000 <= value && value <= Largest)
            scale *= 1000;
        return Math.Min(step, scale);
    }

    /// <summary>
    /// A run of digits with its marks taken out is the value divided by a power of ten, and that power is the step; whether a mark
    /// groups or divides need not be known. Null where no run fits ("một trăm hai mươi", "1 triệu 200 nghìn").
    /// </summary>
    private static decimal? StepInQuote(decimal value, string quote)
    {
        decimal? finest = null;
        for (var at = 0; at < quote.Length; at++)
        {
            if (!char.IsAsciiDigit(quote[at]))
                continue;
            var end = EndOfRun(quote, at);
            if (StepOf(value, quote.AsSpan(at, end - at)) is { } step && (finest is null || step < finest))
                finest = step;
            at = end;
        }
        return finest;
    }

    private static int EndOfRun(string quote, int at)
    {
        var end = at;
        for (var i = at; i < quote.Length && (char.IsAsciiDigit(quote[i]) || quote[i] is '.' or ','); i++)
        {
            if (char.IsAsciiDigit(quote[i]))
                end = i + 1;
        }
        return end;
    }

    private static decimal? StepOf(decimal value, ReadOnlySpan<char> run)
    {
        Span<char> digits = stackalloc char[18];
        var count = 0;
        foreach (var c in run)
        {
            if (!char.IsAsciiDigit(c))
                continue;
            if (count == digits.Length)
                return null;
            digits[count++] = c;
        }
        var printed = long.Parse(digits[..count], NumberStyles.None, CultureInfo.InvariantCulture);
        if (printed == 0 || value is <= 0 or > Largest)
            return null;
        var step = 1m;
        while (step * printed < value)
            step *= 10;
        while (step * printed > value && step > 0.000001m)
            step /= 10;
        return step * printed == value ? step : null;
    }
}
