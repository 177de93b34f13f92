using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Places;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Export;

/// <summary>A ranking as a table, one row a province.</summary>
internal static class RankingColumns
{
    public static IReadOnlyList<CsvColumn<(Ranking Ranking, RankedPlace Row)>> All { get; } =
    [
        Column.Whole("rank", r => r.Row.Rank),
        Column.Text("place", r => r.Row.Place),
        Column.Text("name", r => PlaceTables.NameOf(r.Row.Place)),
        Column.Number("value", r => r.Row.Value),
        Column.Number("low_bound", r => r.Row.Bounds.Low),
        Column.Number("high_bound", r => r.Row.Bounds.High == Interval.Unbounded ? null : r.Row.Bounds.High),
        Column.Text("unit", r => r.Ranking.Unit),
        Column.Text("slot", r => r.Ranking.Query.Slot.ToString()),
        Column.Text("indicator", r => WireName<Indicator>.Of(r.Ranking.Query.Indicator)),
        Column.Text("stage", r => WireName<Stage>.Of(r.Ranking.Query.Stage)),
        Column.Text("basis", r => WireName<Basis>.Of(r.Ranking.Basis)),
        Column.Number("told_value", r => r.Row.Point.Value),
        Column.Text("told_unit", r => r.Row.Series.Unit),
        Column.Number("units_per_usd", r => r.Row.Point.Usd?.Rate?.UnitsPerUsd),
        Column.Whole("sources", r => r.Row.Point.Sources),
        Column.Text("choice", r => WireName<Choice>.Of(r.Row.Point.Choice)),
        Column.Flag("disagrees", r => r.Row.Point.Disagrees),
        Column.Text("figures", r => string.Join(' ', r.Row.Point.Figures.Select(f => f.Figure.Id))),
        Column.Flag("sample", r => r.Ranking.Query.Sample),
    ];

    private static class Column
    {
        public static CsvColumn<(Ranking Ranking, RankedPlace Row)> Text(string name, Func<(Ranking Ranking, RankedPlace Row), string?> value) => CsvColumn<(Ranking, RankedPlace)>.Text(name, value);

        public static CsvColumn<(Ranking Ranking, RankedPlace Row)> Number(string name, Func<(Ranking Ranking, RankedPlace Row), decimal?> value) => CsvColumn<(Ranking, RankedPlace)>.Number(name, value);

        public static CsvColumn<(Ranking Ranking, RankedPlace Row)> Whole(string name, Func<(Ranking Ranking, RankedPlace Row), long?> value) => CsvColumn<(Ranking, RankedPlace)>.Whole(name, value);

        public static CsvColumn<(Ranking Ranking, RankedPlace Row)> Flag(string name, Func<(Ranking Ranking, RankedPlace Row), bool> value) => CsvColumn<(Ranking, RankedPlace)>.Flag(name, value);
    }
}
