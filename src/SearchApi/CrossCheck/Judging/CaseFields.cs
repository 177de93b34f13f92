using System.Globalization;
using System.Text.Json;

using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Extractor.Text;

namespace NgoNews.SearchApi.CrossCheck.Judging;

/// <summary>A field of a case that is not as it has to be; costs its line and no other.</summary>
/// <param name="field">Where: <c>press[1].value</c>.</param>
/// <param name="message">What was found and what was expected.</param>
internal sealed class CaseFault(string field, string message) : Exception(message)
{
    /// <summary>Where.</summary>
    public string Field { get; } = field;
}

/// <summary>The fields of one object of a case, each read as what it has to be.</summary>
/// <param name="element">The object.</param>
/// <param name="path">Where it stands in the line.</param>
internal readonly struct CaseFields(JsonElement element, string path)
{
    /// <summary>The object at a field.</summary>
    public static CaseFields Within(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var child))
            throw new CaseFault(name, "is missing; expected an object");
        return Of(child, name);
    }

    /// <summary>An element that has to be an object.</summary>
    public static CaseFields Of(JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.Object ? new CaseFields(element, path) : throw new CaseFault(path, $"{Kind(element)}; expected an object");

    /// <summary>The name of a field in messages.</summary>
    public string Path(string name) => $"{path}.{name}";

    /// <summary>A text, or null where it is missing or null.</summary>
    public string? Text(string name)
    {
        if (Value(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            throw new CaseFault(Path(name), $"{Kind(value)}; expected a text or null");
        try
        {
            return NfcText.Normalize(value.GetString()!);
        }
        catch (InvalidOperationException)
        {
            throw new CaseFault(Path(name), "no valid Unicode");
        }
    }

    /// <summary>A name of the enum.</summary>
    public T Word<T>(string name)
        where T : struct, Enum
    {
        var text = Text(name) ?? throw new CaseFault(Path(name), $"is missing; expected one of {string.Join(", ", WireName<T>.All)}");
        return WireName<T>.TryRead(text, out var value) ? value : throw new CaseFault(Path(name), $"'{text}'; expected one of {string.Join(", ", WireName<T>.All)}");
    }

    /// <summary>A number from zero up, or null where it is missing or null.</summary>
    public decimal? Number(string name)
    {
        if (Value(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Number)
            throw new CaseFault(Path(name), $"{Kind(value)}; expected a number in base units");
        return value.TryGetDecimal(out var number) && number is >= 0 and <= Precision.Largest
            ? number
            : throw new CaseFault(Path(name), $"{value.GetRawText()}; expected a number from 0 to {Precision.Largest.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>From and to; a missing period is an unknown one.</summary>
    public Period Days(string name)
    {
        if (Value(name) is not { } value)
            return Period.Unknown;
        var ends = Of(value, Path(name));
        var period = new Period(ends.Day("from"), ends.Day("to"));
        return period.From > period.To ? throw new CaseFault(Path(name), "ends before it begins") : period;
    }

    /// <summary>An ISO date or time with offset, or null. A month or a year alone is its first day.</summary>
    public DateTimeOffset? Published(string name)
    {
        if (Text(name) is not { } text)
            return null;
        ReadOnlySpan<string> forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];
        foreach (var form in forms)
        {
            if (DateTimeOffset.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day))
                return day;
        }
        return PublishedDate.Parse(text) ?? throw new CaseFault(Path(name), $"'{text}'; expected an ISO 8601 date");
    }

    private DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200
            ? day
            : throw new CaseFault(Path(name), $"'{text}'; expected a day as 2023-12-31 or null");
    }

    private JsonElement? Value(string name) => element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
