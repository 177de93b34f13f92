using System.Globalization;
using System.Text.Json;

namespace NgoNews.SearchApi.Api;

/// <summary>Reads parameters of the API. Each is absent (null or empty), well formed, or refused.</summary>
internal static class ArticleParameters
{
    public const int DefaultLimit = 20;
    public const int MaxLimit = 100;

    public const string DateForm = "must be a day as YYYY-MM-DD";
    public const string YearForm = "must be a year of four digits";
    public const string PlaceForm = "must be VN or an ISO 3166-2:VN code such as VN-25, merged provinces with @2025";
    public const string LimitForm = "must be a number from 1 on; above 100 counts as 100";

    public static bool TryDate(string? value, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrEmpty(value))
            return true;
        var read = DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed);
        day = read ? parsed : null;
        return read;
    }

    public static bool TryYear(string? value, out int? year)
    {
        year = null;
        if (string.IsNullOrEmpty(value))
            return true;
        if (value.Length != 4 || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) || parsed == 0)
            return false;
        year = parsed;
        return true;
    }

    public static bool TryPlace(string? value, out string? place)
    {
        place = string.IsNullOrEmpty(value) ? null : value;
        if (place is null or "VN")
            return true;
        var code = place.AsSpan();
        if (code.EndsWith("@2025", StringComparison.Ordinal))
            code = code[..^5];
        return code.Length == 5 && code.StartsWith("VN-", StringComparison.Ordinal)
            && (char.IsAsciiDigit(code[3]) || char.IsAsciiLetterUpper(code[3])) && (char.IsAsciiDigit(code[4]) || char.IsAsciiLetterUpper(code[4]));
    }

    public static bool TryRelevant(string? value, out bool? relevant)
    {
        relevant = value switch { "true" => true, "false" => false, _ => null };
        return value is null or "" or "any" or "true" or "false";
    }

    /// <summary>A number too large for the machine is still only large.</summary>
    public static bool TryLimit(string? value, out int limit)
    {
        limit = DefaultLimit;
        if (string.IsNullOrEmpty(value))
            return true;
        if (!value.All(char.IsAsciiDigit))
            return false;
        limit = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? Math.Min(parsed, MaxLimit) : MaxLimit;
        return limit > 0;
    }

    /// <summary>A value of an enumeration by its name on the wire.</summary>
    public static bool TryName<T>(string? value, out T? named)
        where T : struct, Enum
    {
        named = null;
        if (string.IsNullOrEmpty(value))
            return true;
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (Name(candidate) == value)
            {
                named = candidate;
                return true;
            }
        }
        return false;
    }

    public static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Name);

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
