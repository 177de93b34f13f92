namespace NgoNews.SearchApi.Search;

/// <summary>The day that a moment falls on in Asia/Ho_Chi_Minh: UTC+7 all year, and so for every article that the web holds.</summary>
internal static class VietnamDay
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateOnly Of(DateTimeOffset moment)
    {
        var utc = moment.UtcDateTime;
        return DateOnly.FromDateTime(utc < DateTime.MaxValue - Offset ? utc + Offset : DateTime.MaxValue);
    }
}
