using CsvHelper;

namespace NgoNews.SearchApi.Export;

/// <summary>What the cells of a column are, by the names of Frictionless Table Schema.</summary>
internal enum CellKind
{
    String,
    Number,
    Integer,
    Boolean,
    Date,
    Datetime,
}

/// <summary>A column of an exported table: its name and how a row fills it.</summary>
internal sealed record CsvColumn<T>(string Name, CellKind Kind, Action<CsvWriter, T> Write)
{
    /// <summary>What it means, for the table's schema.</summary>
    public string? About { get; init; }

    /// <summary>The words that it can hold; empty where any.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Words: what a spreadsheet would run as a formula is written with an apostrophe before it.</summary>
    public static CsvColumn<T> Text(string name, Func<T, string?> value) => new(name, CellKind.String, (csv, row) => csv.WriteField(value(row)));

    /// <summary>A day, or an instant with its offset, already in its ISO 8601 form.</summary>
    public static CsvColumn<T> Time(string name, CellKind kind, Func<T, string?> value) => new(name, kind, (csv, row) => csv.WriteField(value(row)));

    /// <summary>A number, without the zeros behind its decimals; stays a number whatever it begins with.</summary>
    public static CsvColumn<T> Number(string name, Func<T, decimal?> value) => new(name, CellKind.Number, (csv, row) => csv.WriteField(value(row), NumberForm));

    /// <summary>A whole number.</summary>
    public static CsvColumn<T> Whole(string name, Func<T, long?> value) => new(name, CellKind.Integer, (csv, row) => csv.WriteField(value(row), default));

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static CsvColumn<T> Flag(string name, Func<T, bool> value) => new(name, CellKind.Boolean, (csv, row) => csv.WriteField(value(row)));

    /// <summary>The same column, said what it means.</summary>
    public CsvColumn<T> Says(string about, IReadOnlyList<string>? words = null) => this with { About = about, Words = words ?? [] };

    /// <summary>The same column of a row that is found in another; empty where there is none.</summary>
    public CsvColumn<TOuter> Within<TOuter>(string prefix, Func<TOuter, T?> inner) => new(prefix + Name, Kind, (csv, outer) =>
    {
        if (inner(outer) is { } row)
            Write(csv, row);
        else
            csv.WriteField("");
    })
    { About = About, Words = Words };

    private const string NumberForm = "0.############################";
}
