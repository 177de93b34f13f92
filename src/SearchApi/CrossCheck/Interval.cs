namespace NgoNews.SearchApi.CrossCheck;

/// <summary>A number as an interval, ends included.</summary>
/// <param name="Low">Lower end; 0 where only an upper end is known, since neither money nor counts go below it.</param>
/// <param name="High">Upper end; <see cref="Unbounded"/> where none is known.</param>
public readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>The upper end of "ít nhất 5": none.</summary>
    public const decimal Unbounded = decimal.MaxValue;

    /// <summary>Whether a number lies inside.</summary>
    public bool Contains(decimal value) => Low <= value && value <= High;

    /// <summary>Whether the two have a number in common.</summary>
    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>What lies between the two; 0 where they meet. The same both ways.</summary>
    public decimal DistanceTo(Interval other)
    {
        if (Meets(other))
            return 0;
        return Low > other.High ? Low - other.High : other.Low - High;
    }

    /// <summary>The same interval told a number of times larger; the factor is above zero.</summary>
    public Interval Times(decimal factor) => new(Low * factor, High > Precision.Largest ? Unbounded : High * factor);

    /// <summary>The same interval, so much higher.</summary>
    public Interval Plus(decimal value) => new(Low + value, High > Precision.Largest ? Unbounded : High + value);
}
