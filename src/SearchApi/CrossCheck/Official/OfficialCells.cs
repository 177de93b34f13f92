using System.Globalization;
using NgoNews.Extractor.Figures;

namespace NgoNews.SearchApi.CrossCheck.Official;

/// <summary>Reads the cells of one line by column; what is wrong goes to the faults, and reading goes on.</summary>
internal sealed class OfficialCells(OfficialHeader header, string[] cells, long line, FaultList faults)
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2100;

    /// <summary>The cell without white space around it, or null where it is empty.</summary>
    public string? Optional(string column)
    {
        var text = cells[header[column]].Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>The cell, which must not be empty.</summary>
    public string Required(string column)
    {
        var text = Optional(column);
        if (text is null)
            Fault(column, "the cell is empty; expected a value");
        return text ?? "";
    }

    /// <summary>The cell, which must be one of a few words.</summary>
    public string OneOf(string column, IReadOnlyList<string> allowed)
    {
        var text = Required(column);
        if (text.Length > 0 && !allowed.Contains(text))
            Fault(column, $"'{text}'; expected one of {string.Join(", ", allowed)}");
        return text;
    }

    /// <summary>The cell, which must be a name of the enum; null where it is none, so that nothing else is held against it.</summary>
    public T? Word<T>(string column)
        where T : struct, Enum =>
        WireName<T>.TryRead(OneOf(column, WireName<T>.All), out var value) ? value : null;

    /// <summary>A day, or null where the cell is empty.</summary>
    public DateOnly? Day(string column)
    {
        if (Optional(column) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= EarliestYear and <= LatestYear)
            return day;
        Fault(column, $"'{text}'; expected a day as 2023-12-31, from {EarliestYear} to {LatestYear}");
        return null;
    }

    /// <summary>A number of zero or more, or null where the cell is empty.</summary>
    public decimal? Number(string column)
    {
        if (Optional(column) is not { } text)
            return null;
        // AllowDecimalPoint alone: no signs, no grouping ("1.300.000" and "1,300,000" are refused rather than guessed), no exponents.
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= Precision.Largest)
            return value;
        Fault(column, $"'{text}'; expected digits with a decimal point at most, in base units, as 1300000 or 0.5");
        return null;
    }

    /// <summary>Tells that a cell is wrong.</summary>
    public void Fault(string column, string message) => faults.Add(line, column, message);
}
