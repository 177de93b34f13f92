using System.Globalization;
using Dapper;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;

namespace NgoNews.Store.Sql;

/// <summary>How values stand in columns: as text that a person can read and that comes back exactly.</summary>
internal static class Column
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>ISO 8601 to the tick, offset kept.</summary>
    public static string Text(DateTimeOffset instant) => instant.ToString("O", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Text(DateTimeOffset)"/>
    public static string? Text(DateTimeOffset? instant) => instant is { } known ? Text(known) : null;

    /// <summary>The same in UTC: sorts by time.</summary>
    public static string? Utc(DateTimeOffset? instant) => Text(instant?.ToUniversalTime());

    public static DateTimeOffset Instant(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    public static DateTimeOffset? InstantOrNull(string? text) => text is null ? null : Instant(text);

    public static string? Text(DateOnly? date) => date?.ToString(Day, CultureInfo.InvariantCulture);

    public static Period Period(string? from, string? to) => new(Date(from), Date(to));

    public static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static string? Text(decimal? number) => number is { } known ? Text(known) : null;

    public static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    public static decimal? NumberOrNull(string? text) => text is null ? null : Number(text);

    /// <summary>A truth, as a number that every engine counts with.</summary>
    public static long Flag(bool value) => value ? 1 : 0;

    /// <summary>The snake-case name that the value has on the wire too.</summary>
    public static string Text<T>(T value) where T : struct, Enum => WireName<T>.Of(value);

    public static T Value<T>(string name) where T : struct, Enum => WireName<T>.Parse(name);

    /// <summary>A row's values as what a statement asks for under the names of its columns.</summary>
    /// <param name="columns">Their names.</param>
    /// <param name="row">Their values, in the same order.</param>
    /// <param name="more">What it asks for beside them.</param>
    public static DynamicParameters Parameters(string[] columns, object?[] row, object? more = null)
    {
        var parameters = new DynamicParameters(more);
        foreach (var (column, value) in columns.Zip(row))
            parameters.Add(column, value);
        return parameters;
    }

    /// <summary>What an UPDATE sets of such parameters.</summary>
    public static string Assignments(string[] columns) => string.Join(", ", columns.Select(column => $"{column} = @{column}"));

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture);
}
