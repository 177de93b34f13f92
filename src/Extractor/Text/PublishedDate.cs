using System.Globalization;

namespace NgoNews.Extractor.Text;

/// <summary>Publication dates in data: ISO 8601, with offset, or +07:00 where it has none.</summary>
public static class PublishedDate
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    private static readonly string[] Zoned = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    private static readonly string[] Local = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd"];

    /// <summary>The instant, or null where the text is none of these forms.</summary>
    public static DateTimeOffset? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year > 1)
            return new DateTimeOffset(local, Vietnam);
        return DateTimeOffset.TryParseExact(text, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.None, out var zoned) && zoned.Year > 1 ? zoned : null;
    }
}
