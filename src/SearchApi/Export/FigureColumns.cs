using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Export;

/// <summary>Figures as a table: the fields of the JSON form, one row a figure.</summary>
internal static class FigureColumns
{
    /// <summary>Stands between the quotes of one figure; no quote holds it.</summary>
    private const string Between = " | ";

    public static IReadOnlyList<CsvColumn<FigureRow>> All { get; } =
    [
        CsvColumn<FigureRow>.Whole("id", row => row.Id),
        CsvColumn<FigureRow>.Text("article_id", row => row.ArticleId),
        CsvColumn<FigureRow>.Text("indicator", row => WireName<Indicator>.Of(row.Figure.Indicator)),
        CsvColumn<FigureRow>.Number("value", row => row.Figure.Value),
        CsvColumn<FigureRow>.Number("high", row => row.Figure.High),
        CsvColumn<FigureRow>.Text("unit", row => row.Figure.Unit),
        CsvColumn<FigureRow>.Text("qualifier", row => WireName<Qualifier>.Of(row.Figure.Qualifier)),
        CsvColumn<FigureRow>.Text("stage", row => WireName<Stage>.Of(row.Figure.Stage)),
        CsvColumn<FigureRow>.Text("place", row => row.Figure.Place),
        CsvColumn<FigureRow>.Text("period_from", row => Day(row.Figure.Period.From)),
        CsvColumn<FigureRow>.Text("period_to", row => Day(row.Figure.Period.To)),
        CsvColumn<FigureRow>.Text("coverage", row => WireName<Coverage>.Of(row.Figure.Coverage)),
        CsvColumn<FigureRow>.Text("donor", row => row.Figure.Donor),
        CsvColumn<FigureRow>.Text("title", row => row.Title),
        CsvColumn<FigureRow>.Text("url", row => row.Url),
        CsvColumn<FigureRow>.Text("portal", row => row.Portal),
        CsvColumn<FigureRow>.Text("published", row => row.Published?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)),
        CsvColumn<FigureRow>.Text("sentence", row => row.Sentence),
        CsvColumn<FigureRow>.Text("quotes", row => string.Join(Between, row.Quotes)),
        CsvColumn<FigureRow>.Text("mentions", row => string.Join(' ', row.Figure.Mentions.Select(Span))),
        CsvColumn<FigureRow>.Text("pages", row => string.Join(' ', row.Pages.Select(page => page.ToString(CultureInfo.InvariantCulture)))),
        CsvColumn<FigureRow>.Flag("sample", row => row.Sample),
    ];

    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Span(Mention mention) => string.Create(CultureInfo.InvariantCulture, $"{mention.Start}-{mention.End}");
}
