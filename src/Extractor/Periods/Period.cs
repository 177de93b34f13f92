namespace NgoNews.Extractor.Periods;

/// <summary>The days a figure covers, both ends included; an open end is null. Both null: the text does not tell.</summary>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
public readonly record struct Period(DateOnly? From, DateOnly? To)
{
    /// <summary>Nothing tells.</summary>
    public static readonly Period Unknown;

    /// <summary>The calendar year.</summary>
    public static Period Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}
