using System.Globalization;

namespace NgoNews.SearchApi.Statistics;

/// <summary>A calendar year, half-year or quarter, written <c>2023</c>, <c>2023-H1</c>, <c>2023-Q3</c> (ISO 8601 and SDMX know years and quarters, SDMX the half as 2023-S1).</summary>
/// <param name="Year">The year.</param>
/// <param name="Grain">How long it is.</param>
/// <param name="Part">Which half or quarter, from 1; 1 for a year.</param>
internal readonly record struct Slot(int Year, Grain Grain, int Part) : IComparable<Slot>
{
    private const int MonthsOfYear = 12;

    /// <summary>First day.</summary>
    public DateOnly From => new(Year, ((Part - 1) * Months) + 1, 1);

    /// <summary>Last day.</summary>
    public DateOnly To => From.AddMonths(Months).AddDays(-1);

    private int Months => MonthsOfYear / PartsOf(Grain);

    /// <summary>The slot of a length that holds a day.</summary>
    public static Slot Of(DateOnly day, Grain grain) => new(day.Year, grain, ((day.Month - 1) * PartsOf(grain) / MonthsOfYear) + 1);

    /// <summary>A calendar year.</summary>
    public static Slot OfYear(int year) => new(year, Grain.Year, 1);

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string text, out Slot slot)
    {
        slot = default;
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year == 0)
            return false;
        if (text.Length == 4)
        {
            slot = OfYear(year);
            return true;
        }
        if (text is not [_, _, _, _, '-', 'H' or 'Q', >= '1' and <= '4'])
            return false;
        var grain = text[5] == 'H' ? Grain.Half : Grain.Quarter;
        slot = new Slot(year, grain, text[6] - '0');
        return slot.Part <= PartsOf(grain);
    }

    /// <inheritdoc/>
    public int CompareTo(Slot other) => From != other.From ? From.CompareTo(other.From) : Grain.CompareTo(other.Grain);

    /// <inheritdoc/>
    public override string ToString() => Grain switch
    {
        Grain.Half => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-H{Part}"),
        Grain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Part}"),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    private static int PartsOf(Grain grain) => grain switch { Grain.Half => 2, Grain.Quarter => 4, _ => 1 };
}
