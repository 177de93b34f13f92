namespace NgoNews.Extractor.Pages.Dates;

/// <summary>Gives a moment that a page states in UTC the offset of the page's home, so that its day is the day that readers there saw.</summary>
internal static class HomeZone
{
    private static readonly TimeSpan Furthest = TimeSpan.FromHours(14);

    /// <summary>The same moment at home.</summary>
    /// <param name="utc">As stated for machines.</param>
    /// <param name="clock">Day and time as printed near the headline, or null.</param>
    /// <param name="address">The day in the address, or null.</param>
    /// <param name="isVietnamese">Whether home is Vietnam.</param>
    internal static DateTimeOffset Of(DateTimeOffset utc, DateTime? clock, DateTimeOffset? address, bool isVietnamese)
    {
        if (isVietnamese)
        {
            // Some systems write "Z" behind Vietnam's own time; the clock beside the headline shows it.
            var isLocal = clock is { } seen && (seen - utc.DateTime).Duration() < TimeSpan.FromMinutes(2);
            return isLocal ? new DateTimeOffset(utc.DateTime, DateReader.DefaultOffset) : utc.ToOffset(DateReader.DefaultOffset);
        }
        if (clock is { } shown)
        {
            var ahead = shown - utc.DateTime;
            var offset = TimeSpan.FromMinutes(Math.Round(ahead.TotalMinutes / 30) * 30);
            if ((ahead - offset).Duration() < TimeSpan.FromMinutes(1) && offset.Duration() < Furthest)
                return utc.ToOffset(offset);
        }
        return OfDay(utc, address) ?? utc;
    }

    // Only the day is known: the offset nearest to UTC that reaches it.
    private static DateTimeOffset? OfDay(DateTimeOffset utc, DateTimeOffset? day)
    {
        if (day is not { } known || known.Date == utc.Date)
            return null;
        var midnight = known.Date > utc.Date ? known.Date - utc.DateTime : known.Date.AddDays(1) - utc.DateTime;
        var hours = known.Date > utc.Date ? Math.Ceiling(midnight.TotalHours) : Math.Floor(midnight.TotalHours - 1e-6);
        return Math.Abs(hours) <= Furthest.TotalHours - 2 ? utc.ToOffset(TimeSpan.FromHours(hours)) : null;
    }
}
