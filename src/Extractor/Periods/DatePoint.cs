namespace NgoNews.Extractor.Periods;

/// <summary>A date as far as it is written: a year, a month with or without year, a day with or without year.</summary>
internal readonly record struct DatePoint(int? Year, int? Month, int? Day)
{
    /// <summary>Its first day, the missing year taken from <paramref name="year"/>; null where no such day exists.</summary>
    public DateOnly? First(int? year) => Make(Year ?? year, Month ?? 1, Day ?? 1);

    /// <summary>Its last day, likewise.</summary>
    public DateOnly? Last(int? year)
    {
        if ((Year ?? year) is not { } y || y is < 1 or > 9998)
            return null;
        var month = Month ?? 12;
        return month is < 1 or > 12 ? null : Make(y, month, Day ?? DateTime.DaysInMonth(y, month));
    }

    private static DateOnly? Make(int? year, int month, int day) =>
        year is { } y and >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, day) : null;
}
