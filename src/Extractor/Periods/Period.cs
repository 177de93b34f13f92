namespace NgoNews.Extractor.Periods;

/// <summary>The days a figure covers, both ends included; an open end is null. Both null: the text does not tell.</summary>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
public readonly record struct Period(DateOnly? From, DateOnly? To)
{
    // Both ends in one number, each as its day's and one more, 0 where it is open: periods are compared and looked up all the time.
    private readonly long ends = Joined(From, To);

    /// <summary>First day, or null.</summary>
    public DateOnly? From
    {
        get => DayOf((int)(ends >> 32));
        init => ends = Joined(value, To);
    }

    /// <summary>Last day, or null.</summary>
    public DateOnly? To
    {
        get => DayOf((int)(ends & int.MaxValue));
        init => ends = Joined(From, value);
    }

    /// <summary>Nothing tells.</summary>
    public static readonly Period Unknown;

    /// <summary>The calendar year.</summary>
    public static Period Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <inheritdoc />
    public bool Equals(Period other) => ends == other.ends;

    /// <inheritdoc />
    public override int GetHashCode() => ends.GetHashCode();

    private static long Joined(DateOnly? from, DateOnly? to) => ((long)NumberOf(from) << 32) | (uint)NumberOf(to);

    private static int NumberOf(DateOnly? day) => day is { } known ? known.DayNumber + 1 : 0;

    private static DateOnly? DayOf(int number) => number == 0 ? null : DateOnly.FromDayNumber(number - 1);
}
