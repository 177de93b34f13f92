using CsvHelper;

namespace NgoNews.SearchApi.Export;

/// <summary>A column of an exported table: its name and how a row fills it.</summary>
internal sealed record CsvColumn<T>(string Name, Action<CsvWriter, T> Write)
{
    /// <summary>Words: what a spreadsheet would run as a formula is written with an apostrophe before it.</summary>
    public static CsvColumn<T> Text(string name, Func<T, string?> value) => new(name, (csv, row) => csv.WriteField(value(row)));

    /// <summary>A number, without the zeros behind its decimals; stays a number whatever it begins with.</summary>
    public static CsvColumn<T> Number(string name, Func<T, decimal?> value) => new(name, (csv, row) => csv.WriteField(value(row), NumberForm));

    /// <summary>A whole number.</summary>
    public static CsvColumn<T> Whole(string name, Func<T, long?> value) => new(name, (csv, row) => csv.WriteField(value(row), default));

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static CsvColumn<T> Flag(string name, Func<T, bool> value) => new(name, (csv, row) => csv.WriteField(value(row)));

    /// <summary>The same column of a row that is found in another; empty where there is none.</summary>
    public CsvColumn<TOuter> Within<TOuter>(string prefix, Func<TOuter, T?> inner) => new(prefix + Name, (csv, outer) =>
    {
        if (inner(outer) is { } row)
            Write(csv, row);
        else
            csv.WriteField("");
    });

    private const string NumberForm = "0.############################";
}
