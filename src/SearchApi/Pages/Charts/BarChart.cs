using System.Globalization;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Pages.Charts;

/// <summary>A series as bars, one a year; years without a figure stay empty, so that time keeps its scale.</summary>
/// <param name="Width">In units of the drawing.</param>
/// <param name="Bars">From left to right.</param>
/// <param name="Years">All years of the axis with the middle of each.</param>
/// <param name="IsCut">Earlier years are only in the table.</param>
internal sealed record BarChart(int Width, IReadOnlyList<Bar> Bars, IReadOnlyList<(int Year, int Middle)> Years, bool IsCut)
{
    public const int Height = 220;
    public const int Floor = 190;
    private const int Top = 24;
    private const int Slot = 62;
    private const int BarWidth = 34;
    private const int MostYears = 15;

    public static BarChart Of(Series series, Language language)
    {
        var last = series.Points[^1].Year;
        var first = Math.Max(series.Points[0].Year, last - MostYears + 1);
        var points = series.Points.Where(point => point.Year >= first).ToArray();
        var highest = points.Max(point => point.Spread.High);
        var bars = points.Select(point =>
        {
            var left = (point.Year - first) * Slot + (Slot - BarWidth) / 2;
            var value = point.Taken.Figure.Figure.Value;
            return new Bar(left, BarWidth, LevelOf(value, highest), LevelOf(point.Spread.Low, highest), LevelOf(point.Spread.High, highest),
                point.Spread.Low != point.Spread.High, Label(value, language));
        });
        return new BarChart((last - first + 1) * Slot, [.. bars],
            [.. Enumerable.Range(first, last - first + 1).Select(year => (year, (year - first) * Slot + Slot / 2))], first > series.Points[0].Year);
    }

    /// <summary>Three digits tell enough above a bar; the table has them all.</summary>
    internal static string Label(decimal value, Language language)
    {
        var step = 1m;
        while (value / step >= 1000)
            step *= 10;
        var rounded = value >= 100 ? decimal.Round(value / step) * step : decimal.Round(value, 1);
        return NumberWords.Scaled(rounded, language);
    }

    private static int LevelOf(decimal value, decimal highest) =>
        highest <= 0 ? Floor : Floor - (int)decimal.Round(value / highest * (Floor - Top));
}

/// <summary>A bar, in units of the drawing; levels are measured from the top.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Level">Upper edge: the figure taken.</param>
/// <param name="Lowest">The lowest reading of the year.</param>
/// <param name="Highest">The highest reading of the year.</param>
/// <param name="HasSpread">The readings differ.</param>
/// <param name="Label">The figure in few digits.</param>
internal sealed record Bar(int Left, int Width, int Level, int Lowest, int Highest, bool HasSpread, string Label)
{
    public int Middle => Left + Width / 2;

    public int LabelAt => (HasSpread ? Highest : Level) - 7;

    public string Whisker => string.Create(CultureInfo.InvariantCulture, $"M{Middle} {Lowest}V{Highest}M{Middle - 5} {Highest}h10M{Middle - 5} {Lowest}h10");
}
