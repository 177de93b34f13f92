using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;

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

    private readonly Dictionary<string, string[]> faults = new(StringComparer.Ordinal);

    /// <summary>A problem that names every parameter that cannot be read, or null where all can.</summary>
    public IResult? Problem => faults.Count == 0 ? null : TypedResults.ValidationProblem(faults,
        detail: string.Join("; ", faults.Select(fault => $"{fault.Key}: {fault.Value[0]}")),
        title: "A parameter cannot be read");

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

    /// <summary>A place code.</summary>
    public string? Place(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (!PlaceCodes.IsKnown(text))
            Fault(name, text, PlaceCodes.Form);
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
    public string? ArticleId(string name, string? text)
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
