using System.Globalization;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Pages.Charts;

/// <summary>A series as bars, one a year; years without a figure stay empty, so that time keeps its scale.</summary>
/// <param name="Width">In units of the drawing.</param>
/// <param name="Bars">From left to right.</param>
/// <param name="Years">All years of the axis with the middle of each.</param>
/// <param name="IsCut">Earlier years are only in the table.</param>
/// <param name="Scale">What the labels count in: one, a million or a billion.</param>
internal sealed record BarChart(int Width, IReadOnlyList<Bar> Bars, IReadOnlyList<(int Year, int Middle)> Years, bool IsCut, decimal Scale)
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
        var scale = highest >= 1_000_000_000 ? 1_000_000_000 : highest >= 1_000_000 ? 1_000_000 : 1m;
        var bars = points.Select(point =>
        {
            var left = (point.Year - first) * Slot + (Slot - BarWidth) / 2;
            var value = point.Taken.Figure.Figure.Value;
            return new Bar(left, BarWidth, LevelOf(value, highest), LevelOf(point.Spread.Low, highest), LevelOf(point.Spread.High, highest),
                point.Spread.Low != point.Spread.High, Label(value / scale, language));
        });
        return new BarChart((last - first + 1) * Slot, [.. bars],
            [.. Enumerable.Range(first, last - first + 1).Select(year => (year, (year - first) * Slot + Slot / 2))], first > series.Points[0].Year, scale);
    }

    /// <summary>Three digits tell enough above a bar, whole numbers stay whole; the table has all digits.</summary>
    internal static string Label(decimal scaled, Language language) =>
        NumberWords.Number(decimal.Round(scaled, scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2), language);

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

    public int LabelAt => Level - 7;

    /// <summary>Beside the bar, so that it crosses neither the bar's edge nor its label.</summary>
    public string Whisker
    {
        get
        {
            var at = Left + Width + 7;
            return string.Create(CultureInfo.InvariantCulture, $"M{at} {Lowest}V{Highest}M{at - 4} {Highest}h8M{at - 4} {Lowest}h8");
        }
    }
}
