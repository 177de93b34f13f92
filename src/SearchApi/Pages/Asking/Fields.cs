using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Api;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Pages.Words;

namespace NgoNews.SearchApi.Pages.Asking;

/// <summary>Reads the fields of a form as sent. What cannot be understood is named, and the page shows the form again as it was filled in.</summary>
internal sealed class Fields(IQueryCollection query, Wording say)
{
    private readonly List<string> faults = [];

    /// <summary>What could not be understood, in sentences.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>A field as it was sent, without white space at its ends; null where empty.</summary>
    public string? this[string name] => query[name] is [.., { } last] && last.Trim() is { Length: > 0 } text ? text : null;

    public T? Word<T>(string name, Text label)
        where T : struct, Enum
    {
        if (this[name] is not { } text)
            return null;
        if (WireName<T>.TryRead(text, out var value))
            return value;
        Fault(label, text);
        return null;
    }

    public string? Place(string name, Text label)
    {
        if (this[name] is not { } text)
            return null;
        if (!PlaceCodes.IsKnown(text))
            Fault(label, text);
        return text;
    }

    public string? Sector(string name, Text label)
    {
        if (this[name] is not { } text)
            return null;
        if (!Parameters.IsSector(text))
            Fault(label, text);
        return text;
    }

    public int? Year(string name, Text label) => (int?)Number(name, label, Parameters.EarliestYear, Parameters.LatestYear);

    public long? Number(string name, Text label, long least, long most)
    {
        if (this[name] is not { } text)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Fault(label, text);
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>; <c>any</c> is as good as nothing.</summary>
    public bool? Flag(string name, Text label)
    {
        if (this[name] is not { } text || text == "any")
            return null;
        if (text is not ("true" or "false"))
            Fault(label, text);
        return text == "true";
    }

    /// <summary>The first and the last day of what was typed.</summary>
    public (DateOnly First, DateOnly Last)? Days(string name, Text label)
    {
        if (this[name] is not { } text)
            return null;
        if (DayRange.Read(text) is { } range)
            return range;
        Fault(label, text);
        return null;
    }

    public void Fault(Text sentence, params object?[] values) => faults.Add(say[sentence, values]);

    private void Fault(Text label, string text)
    {
        const int shown = 80;
        faults.Add(say[Texts.BadValue, say[label], text.Length > shown ? text[..shown] + "…" : text]);
    }
}
