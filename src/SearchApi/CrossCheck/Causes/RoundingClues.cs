using NgoNews.Extractor.Figures;

namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>The same number, printed more coarsely.</summary>
internal static class RoundingClues
{
    private static readonly Qualifier[] OneSided = [Qualifier.AtLeast, Qualifier.AtMost, Qualifier.Range];

    /// <summary>Where the intervals meet, rounding is all that can be between the numbers; a one-sided bound or a range rounds nothing.</summary>
    public static bool Meets(Qualifier total, Qualifier press) => !OneSided.Contains(total) && !OneSided.Contains(press);

    /// <summary>"2,8 triệu" for 2.893.847 was cut off, "hơn 40 khoản" for 45 was, too; "khoảng 400" for 430 is told by its hedge.</summary>
    public static IEnumerable<Clue> Of(Dispute dispute)
    {
        var (total, press) = (dispute.Total.Value, dispute.Row.Figure.Value);
        var hedge = dispute.Row.Figure.Qualifier;
        if (!dispute.SameUnit || OneSided.Contains(hedge) || total <= 0 || press <= 0)
            yield break;
        var step = Precision.SignificantStep(press);
        var coarser = step > Precision.SignificantStep(total);
        var near = Math.Abs(press - total) < step;
        if (coarser && near && (dispute.Agreement == Agreement.Close || hedge is Qualifier.Over or Qualifier.Nearly or Qualifier.About))
        {
            // 400 is what 388 rounds to; 500 is what many a number rounds to.
            var weight = dispute.Agreement == Agreement.Close ? Weights.OtherFigure : Weights.WeakWording;
            yield return new Clue(Cause.Rounding, weight, $"it is the total to {Printing.Number(step)}");
        }
        else if (Precision.SignificantStep(total) > step && Math.Abs(press - total) < Precision.SignificantStep(total) && dispute.Agreement == Agreement.Close)
        {
            yield return new Clue(Cause.Rounding, Weights.WeakWording, "the total is printed more coarsely");
        }
        else if (dispute.Agreement == Agreement.Close && IsHedged(hedge, press, total))
        {
            yield return new Clue(Cause.Rounding, Weights.Least, "its hedge says so");
        }
        else if (dispute.Agreement == Agreement.Close && dispute.Fragment.Text.Contains("làm tròn", StringComparison.Ordinal))
        {
            yield return new Clue(Cause.Rounding, Weights.Wording, "it says that it is rounded");
        }
    }

    private static bool IsHedged(Qualifier hedge, decimal press, decimal total) => hedge switch
    {
        Qualifier.About => true,
        Qualifier.Over => press < total,
        Qualifier.Nearly => press > total,
        _ => false,
    };
}
