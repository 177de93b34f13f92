using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;

namespace NgoNews.Extractor.Learning.Gold;

/// <summary>An annotated figure.</summary>
internal sealed record GoldFigure(
    Indicator Indicator, decimal Value, decimal? High, string Unit, Qualifier Qualifier, Stage Stage, string? Place, Period Period, Coverage Coverage, string? Donor, IReadOnlyList<GoldMention> Mentions)
{
    /// <summary>The five attributes that a reading is held to, by name.</summary>
    public static readonly IReadOnlyDictionary<string, Func<GoldFigure, Figure, bool>> Attributes = new Dictionary<string, Func<GoldFigure, Figure, bool>>(StringComparer.Ordinal)
    {
        ["qualifier"] = (gold, read) => gold.Qualifier == read.Qualifier,
        ["stage"] = (gold, read) => gold.Stage == read.Stage,
        ["place"] = (gold, read) => gold.Place == read.Place,
        ["period"] = (gold, read) => gold.Period == read.Period,
        ["coverage"] = (gold, read) => gold.Coverage == read.Coverage,
    };

    /// <summary>Indicator, unit, value and upper end agree.</summary>
    public bool SameCore(Figure read) => Indicator == read.Indicator && Unit == read.Unit && Close(Value, read.Value) && Close(High, read.High);

    private static bool Close(decimal? a, decimal? b) =>
        a is { } x && b is { } y ? Math.Abs(x - y) <= 0.000001m * Math.Max(1, Math.Max(Math.Abs(x), Math.Abs(y))) : a == b;
}
