using NgoNews.Extractor.Figures;
using NgoNews.Store.Figures;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck;

/// <summary>What a hedged, rounded number can mean: qualifier and printed precision make an interval.</summary>
internal static class Bounds
{
    /// <summary>No hedge reaches further than this share of its number.</summary>
    private const decimal Reach = 0.05m;

    /// <summary>One row a qualifier: how far down and up from the number it reaches. The examples of each row are BoundsTests.</summary>
    private static readonly Dictionary<Qualifier, Func<Stated, Interval>> Rows = new()
    {
        // "2,072 triệu" was rounded to a thousand; "22 tổ chức" was counted.
        [Qualifier.Exact] = s => s.IsCount ? new(s.Value, s.Value) : Around(s, s.PrintedStep / 2, s.PrintedStep / 2),
        // "hơn 220 triệu": not yet 230.
        [Qualifier.Over] = s => Around(s, 0, Hedge(s)),
        // "gần 224 triệu": above 223.
        [Qualifier.Nearly] = s => Around(s, Hedge(s), 0),
        // "khoảng 40 triệu".
        [Qualifier.About] = s => Around(s, s.Value * Reach, s.Value * Reach),
        // "5-7 đoàn".
        [Qualifier.Range] = s => new(s.Value, Math.Max(s.Value, s.High ?? s.Value)),
        // "ít nhất 500".
        [Qualifier.AtLeast] = s => new(s.Value, Interval.Unbounded),
        // "không quá 5".
        [Qualifier.AtMost] = s => new(0, s.Value),
    };

    /// <summary>The interval of a press figure; its quotes tell how finely it was printed.</summary>
    public static Interval Of(FigureRow row) =>
        Of(row.Figure.Value, row.Figure.High, row.Figure.Unit, row.Figure.Qualifier, row.Quotes);

    /// <summary>The interval of an official total.</summary>
    public static Interval Of(OfficialTotal total) => Of(total.Value, total.High, total.Unit, total.Qualifier, []);

    /// <summary>The interval of a number as stated.</summary>
    internal static Interval Of(decimal value, decimal? high, string unit, Qualifier qualifier, IReadOnlyList<string> quotes)
    {
        // Far above anything that aid is counted in; a hedge on it would only leave the type's range.
        if (value > Precision.Largest)
            return new Interval(value, value);
        return Rows[qualifier](new Stated(value, high, unit == "1", Precision.PrintedStep(value, quotes)));
    }

    private static decimal Hedge(Stated s) => Math.Min(Precision.SignificantStep(s.Value), s.Value * Reach);

    private static Interval Around(Stated s, decimal down, decimal up) => new(Math.Max(0, s.Value - down), s.Value + up);

    private readonly record struct Stated(decimal Value, decimal? High, bool IsCount, decimal PrintedStep);
}
