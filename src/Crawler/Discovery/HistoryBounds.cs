namespace NgoNews.Crawler.Discovery;

/// <summary>Which history is read.</summary>
/// <param name="days">Articles that came out on these days.</param>
/// <param name="publishedOf">When the article of an address came out, where it was read; else null.</param>
internal sealed class HistoryBounds(DaySpan days, Func<Uri, CancellationToken, Task<DateTimeOffset?>> publishedOf)
{
    /// <summary>The days.</summary>
    public DaySpan Days => days;

    /// <summary>May it be of these days? What tells no date may.</summary>
    public bool Admits(Candidate candidate) => candidate.Told is not { } told || told.Meets(days);

    /// <summary>Did all articles of a page that tell when they came out do so before the first of these days, and is there one that does?</summary>
    public async Task<bool> AreOldAsync(IReadOnlyList<Uri> page, CancellationToken cancellation)
    {
        var dated = 0;
        foreach (var address in page)
        {
            var told = AddressDate.Of(address) ?? (await publishedOf(address, cancellation) is { } moment ? DaySpan.Of(moment) : null);
            if (told?.To >= days.From) return false;
            if (told is not null) dated++;
        }
        return dated > 0;
    }
}
