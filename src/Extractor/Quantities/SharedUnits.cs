using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Quantities;

/// <summary>Gives the numbers of a row the unit that only its last one prints: "lần lượt là 0,92; 1,15; 1,38 và 1,07 triệu USD".</summary>
internal static class SharedUnits
{
    /// <summary>The same quantities, bare ones of a row completed.</summary>
    public static List<Quantity> Complete(List<Token> tokens, List<Quantity> quantities)
    {
        for (var i = quantities.Count - 2; i >= 0; i--)
        {
            if (quantities[i].Kind == QuantityKind.Number && IsRow(tokens, quantities[i], quantities[i + 1]))
                quantities[i] = Like(tokens, quantities[i], quantities[i + 1]);
        }
        return quantities;
    }

    private static bool IsRow(List<Token> tokens, Quantity bare, Quantity next) =>
        next.Kind is QuantityKind.Money or QuantityKind.Count && next.First == bare.End + 1 && tokens[bare.End].Key is "," or ";" or "và"
        // "3,75 tỷ, 4 khoản": billions are money, and no whole number counts things.
        && (next.Kind == QuantityKind.Money || (!bare.Scaled && bare.Value == decimal.Truncate(bare.Value)));

    private static Quantity Like(List<Token> tokens, Quantity bare, Quantity next)
    {
        var scale = bare.Scaled ? 1m : ScaleOf(tokens, next);
        if (bare.Value > NumberWords.Most / scale)
            return bare;
        return bare with { Kind = next.Kind, Unit = next.Unit, Subject = next.Subject, Value = bare.Value * scale, Scaled = next.Scaled, RowScale = scale };
    }

    // Of a number completed itself, what it was multiplied by; else the scale words behind the digits.
    private static decimal ScaleOf(List<Token> tokens, Quantity quantity)
    {
        if (quantity.RowScale is { } row)
            return row;
        return NumberWords.Scales(tokens, quantity.Number + 1).Factor;
    }
}
