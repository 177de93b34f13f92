namespace NgoNews.Extractor.Periods;

/// <summary>The days a figure covers, both ends included; an open end is null. Both null: the text does not tell.</summary>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
public readonly record struct Period(DateOnly? From, DateOnly? To)
{
    // Both ends in one number: periods are compared and looked up all the time.
    private long Ends => unchecked(((long)(From?.DayNumber ?? -1) << 32) | (uint)(To?.DayNumber ?? -1));

    /// <summary>Nothing tells.</summary>
    public static readonly Period Unknown;

    /// <summary>The calendar year.</summary>
    public static Period Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <inheritdoc />
    public bool Equals(Period other) => Ends == other.Ends;

    /// <inheritdoc />
    public override int GetHashCode() => Ends.GetHashCode();
}
