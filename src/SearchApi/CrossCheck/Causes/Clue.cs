namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>Something that speaks for a cause.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Weight">How much it says (<see cref="Weights"/>); clues of one cause add up.</param>
/// <param name="Because">What was seen.</param>
internal readonly record struct Clue(Cause Cause, decimal Weight, string Because);

/// <summary>How much clues say, from the arithmetic that chance does not bring about down to a date that only allows a cause.</summary>
internal static class Weights
{
    /// <summary>The same digits a thousand times larger.</summary>
    public const decimal Arithmetic = 4;

    /// <summary>Another figure prints this number and openly says what it is.</summary>
    public const decimal OtherFigure = 2.5m;

    /// <summary>The figure's own words.</summary>
    public const decimal Wording = 2;

    /// <summary>Words that may mean less than they seem to.</summary>
    public const decimal WeakWording = 1.5m;

    /// <summary>A date at which the figure cannot be what it claims to be.</summary>
    public const decimal Date = 1.3m;

    /// <summary>What is allowed, and nothing more; less gives no cause.</summary>
    public const decimal Least = 1;
}
