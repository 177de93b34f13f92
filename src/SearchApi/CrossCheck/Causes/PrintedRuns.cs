namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>A number in digits as it is printed, with the scale word behind it.</summary>
/// <param name="At">Where its digits stand.</param>
/// <param name="Digits">Its digits as one number, every mark taken for a grouping one.</param>
/// <param name="Decimals">How many digits stand behind its last mark; 0 where it has none.</param>
/// <param name="Scale">What its scale word multiplies by; 1 without one.</param>
internal readonly record struct PrintedRun(Span At, decimal Digits, int Decimals, decimal Scale)
{
    /// <summary>Read with its marks as grouping ones.</summary>
    public decimal Grouped => Digits * Scale;

    /// <summary>Read with its last mark as the decimal one.</summary>
    public decimal Pointed => Digits / Power(Decimals) * Scale;

    private static decimal Power(int digits)
    {
        var power = 1m;
        for (var i = 0; i < digits; i++)
            power *= 10;
        return power;
    }
}

/// <summary>Finds the numbers of a fragment in both ways that their marks can be read.</summary>
internal static class PrintedRuns
{
    private const int MostDigits = 18;

    /// <summary>Longer ones first: "nghìn tỷ" begins with "nghìn".</summary>
    private static readonly (string Word, decimal Scale)[] Scales =
    [
        ("nghìn tỷ", 1_000_000_000_000), ("nghìn tỉ", 1_000_000_000_000), ("ngàn tỷ", 1_000_000_000_000), ("ngàn tỉ", 1_000_000_000_000),
        ("trăm triệu", 100_000_000), ("trăm nghìn", 100_000), ("trillion", 1_000_000_000_000), ("billion", 1_000_000_000), ("million", 1_000_000),
        ("thousand", 1000), ("triệu", 1_000_000), ("nghìn", 1000), ("ngàn", 1000), ("tỷ", 1_000_000_000), ("tỉ", 1_000_000_000),
    ];

    /// <summary>The runs of a text in lower case, in its order.</summary>
    public static IReadOnlyList<PrintedRun> Find(string text)
    {
        var runs = new List<PrintedRun>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
                continue;
            var (end, digits, decimals) = (at, 0m, 0);
            var (count, marked) = (0, false);
            for (var i = at; i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))); i++)
            {
                end = i + 1;
                if (!char.IsAsciiDigit(text[i]))
                {
                    (marked, decimals) = (true, 0);
                    continue;
                }
                if (++count > MostDigits)
                    continue;
                digits = (digits * 10) + (text[i] - '0');
                decimals += marked ? 1 : 0;
            }
            if (count <= MostDigits)
                runs.Add(new PrintedRun(new Span(at, end), digits, decimals, ScaleAt(text, end)));
            at = end;
        }
        return runs;
    }

    private static decimal ScaleAt(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        foreach (var (word, scale) in Scales)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
                return scale;
        }
        return 1;
    }
}
