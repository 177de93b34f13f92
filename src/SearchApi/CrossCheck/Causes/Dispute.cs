using System.Globalization;

using NgoNews.Extractor.Places;
using NgoNews.Store.Figures;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>A total and a comparable figure that prints another number, with all that may tell why.</summary>
/// <param name="Total">The total.</param>
/// <param name="Bounds">Its interval.</param>
/// <param name="Row">The figure.</param>
/// <param name="Press">Its interval, in the total's unit.</param>
/// <param name="Agreement">How it stands to the total.</param>
/// <param name="Neighbours">The figures beside it that are not comparable.</param>
internal sealed record Dispute(OfficialTotal Total, Interval Bounds, FigureRow Row, Interval Press, Agreement Agreement, Neighbours Neighbours)
{
    private readonly Lazy<Fragment> fragment = new(() => Fragment.Of(Row), LazyThreadSafetyMode.None);

    private readonly Lazy<DateOnly?> stated = new(() => StatedDay(Total.Published), LazyThreadSafetyMode.None);

    /// <summary>The words around the figure.</summary>
    public Fragment Fragment => fragment.Value;

    /// <summary>When the total was stated; the first day of a month or year that is all that is known.</summary>
    public DateOnly? Stated => stated.Value;

    /// <summary>When the figure was published, as a day of Vietnam's calendar wherever the time says so.</summary>
    public DateOnly? Published => Row.Published is { } at ? DateOnly.FromDateTime(at.DateTime) : null;

    /// <summary>Whether the press says more.</summary>
    public bool PressIsMore => Press.Low > Bounds.High;

    /// <summary>Whether the press says less.</summary>
    public bool PressIsLess => Press.High < Bounds.Low;

    /// <summary>Whether both are of one currency, or are counts.</summary>
    public bool SameUnit => Total.Unit == Row.Figure.Unit;

    /// <summary>The figure's number in the total's unit, without its hedge.</summary>
    public decimal Value => SameUnit ? Row.Figure.Value : (Press.Low + Math.Min(Press.High, Precision.Largest)) / 2;

    /// <summary>Whether an interval in the total's unit is what the total means, or as good as that.</summary>
    public bool IsTotal(Interval interval) => interval.DistanceTo(Bounds) <= Total.Value * 0.02m;

    /// <summary>The codes of all provinces that are one with the total's since July 2025; empty where it was not merged.</summary>
    public IReadOnlyList<string> Members => Neighbours.Members;

    /// <summary>Whether the total is told of the province as merged.</summary>
    public bool IsMerged => PlaceTables.IsMerged(Total.Place);

    private static DateOnly? StatedDay(string? published)
    {
        ReadOnlySpan<string> forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];
        foreach (var form in forms)
        {
            if (DateOnly.TryParseExact(published, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
        }
        return null;
    }
}
