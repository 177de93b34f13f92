using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Api;

/// <summary>In which form an answer is wanted.</summary>
internal enum AnswerFormat
{
    Json,
    Csv,
}

/// <summary>Reads query parameters. An absent or empty one means any; a value that cannot mean anything is named in the answer.</summary>
internal sealed class Parameters
{
    internal const int EarliestYear = 1900;
    internal const int LatestYear = 2100;

    /// <summary>The most values that one parameter lists.</summary>
    internal const int MostNamed = 1000;

    private readonly Dictionary<string, string[]> faults = new(StringComparer.Ordinal);

    /// <summary>A problem that names every parameter that cannot be read, or null where all can.</summary>
    public IResult? Problem => faults.Count == 0 ? null : TypedResults.ValidationProblem(faults,
        detail: Detail,
        title: "A parameter cannot be read");

    /// <summary>The parameters that cannot be read.</summary>
    public IEnumerable<string> Faulty => faults.Keys;

    /// <summary>The same in words, or null.</summary>
    public string? Detail => faults.Count == 0 ? null : string.Join("; ", faults.Select(fault => $"{fault.Key}: {fault.Value[0]}"));

    /// <summary>A name of the enum.</summary>
    public T? Word<T>(string name, string? text)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (WireName<T>.TryRead(text, out var value))
            return value;
        Fault(name, text, $"one of {string.Join(", ", WireName<T>.All)}");
        return null;
    }

    /// <summary>The value of a parameter that has to be there.</summary>
    public T Needed<T>(string name, string? text, Func<string, string?, T?> read, string expected)
        where T : struct
    {
        if (string.IsNullOrEmpty(text))
            Fault(name, "", expected);
        return read(name, text) ?? default;
    }

    /// <summary>A place code.</summary>
    public string? Place(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (!PlaceCodes.IsKnown(text))
            Fault(name, text, PlaceCodes.Form);
        return text;
    }

    /// <summary>Place codes, separated by commas; null where none is given.</summary>
    public IReadOnlyList<string>? Places(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var codes = text.Split(',');
        if (codes.Length > MostNamed || !codes.All(PlaceCodes.IsKnown))
            Fault(name, text, $"{PlaceCodes.Form}; or several, separated by commas");
        return codes;
    }

    /// <summary>Ids of figures, separated by commas; null where none is given.</summary>
    public IReadOnlyList<long>? Ids(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var ids = new List<long>();
        foreach (var word in text.Split(','))
        {
            if (ids.Count == MostNamed || !long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                Fault(name, text, string.Create(CultureInfo.InvariantCulture, $"ids of figures, separated by commas, at most {MostNamed}"));
                return null;
            }
            ids.Add(id);
        }
        return ids;
    }

    /// <summary>A year, half-year or quarter.</summary>
    public Slot? Slot(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (Statistics.Slot.TryParse(text, out var slot) && slot.Year is >= EarliestYear and <= LatestYear)
            return slot;
        Fault(name, text, "a year (2023), half-year (2023-H1) or quarter (2023-Q3)");
        return null;
    }

    /// <summary>Where a page of series ended.</summary>
    public SeriesCursor? SeriesCursor(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (!Statistics.SeriesCursor.TryParse(text, out var cursor))
            Fault(name, text, "the next of the page before");
        return cursor;
    }

    /// <summary>Whether a text has the form of a sector: three digits, as OECD-DAC has them.</summary>
    public static bool IsSector(string text) => text.Length == 3 && text.All(char.IsAsciiDigit);

    /// <summary>An OECD-DAC sector.</summary>
    public string? Sector(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (!IsSector(text))
            Fault(name, text, "an OECD-DAC code of three digits (121)");
        return text;
    }

    /// <summary>A currency, or 1 for counts.</summary>
    public string? Unit(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (text != "1" && !(text.Length == 3 && text.All(char.IsAsciiLetterUpper)))
            Fault(name, text, "an ISO 4217 code (VND), or 1 for counts");
        return text;
    }

    /// <summary>A year.</summary>
    public int? Year(string name, string? text) => (int?)Number(name, text, EarliestYear, LatestYear);

    /// <summary>A whole number.</summary>
    public long? Number(string name, string? text, long least, long most)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Fault(name, text, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
        return null;
    }

    /// <summary>The size of a page. What is above <paramref name="most"/> counts as that, however large.</summary>
    public int Limit(string name, string? text, int usual, int most)
    {
        if (string.IsNullOrEmpty(text))
            return usual;
        if (!text.All(char.IsAsciiDigit) || text.All(digit => digit == '0'))
            Fault(name, text, string.Create(CultureInfo.InvariantCulture, $"a whole number from 1 on; above {most} counts as {most}"));
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, most) : most;
    }

    /// <summary>A day.</summary>
    public DateOnly? Day(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Fault(name, text, "a day as YYYY-MM-DD");
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>; <c>any</c> is as good as nothing.</summary>
    public bool? FlagOrAny(string name, string? text) => text == "any" ? null : Flag(name, text, "true, false or any");

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool? Flag(string name, string? text, string expected = "true or false")
    {
        switch (text)
        {
            case null or "":
                return null;
            case "true":
                return true;
            case "false":
                return false;
            default:
                Fault(name, text, expected);
                return null;
        }
    }

    /// <summary>An article's id.</summary>
    public string? ArticleId(string name, string? text) => Name(name, text);

    /// <summary>A name or an id.</summary>
    public string? Name(string name, string? text)
    {
        const int longest = 200;
        if (string.IsNullOrEmpty(text))
            return null;
        if (text.Length > longest)
            Fault(name, text[..20] + "…", string.Create(CultureInfo.InvariantCulture, $"at most {longest} characters"));
        return text;
    }

    /// <summary>Adds a fault: what is expected of a value.</summary>
    public void Fault(string name, string text, string expected)
    {
        const int shown = 100;
        faults[name] = [$"'{(text.Length > shown ? text[..shown] + "…" : text)}'; expected {expected}"];
    }
}
