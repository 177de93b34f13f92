using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Figures;
using NgoNews.Store.Review;

namespace NgoNews.SearchApi.Export;

/// <summary>Figures as a table: the fields of the JSON form, one row a figure.</summary>
internal static class FigureColumns
{
    /// <summary>Stands between the quotes of one figure; no quote holds it.</summary>
    private const string Between = " | ";

    public static IReadOnlyList<CsvColumn<FigureRow>> All { get; } =
    [
        CsvColumn<FigureRow>.Whole("id", row => row.Id).Says("Grows with storing; stable while the article's version and its reading stand."),
        CsvColumn<FigureRow>.Text("article_id", row => row.ArticleId).Says("The article that states it."),
        Word("indicator", row => row.Figure.Indicator, "What is counted."),
        CsvColumn<FigureRow>.Number("value", row => row.Figure.Value).Says("In base units; of a range, the lower end."),
        CsvColumn<FigureRow>.Number("high", row => row.Figure.High).Says("Upper end of a range."),
        CsvColumn<FigureRow>.Text("unit", row => row.Figure.Unit).Says("ISO 4217, or 1 for counts."),
        Word("qualifier", row => row.Figure.Qualifier, "The writer's hedge."),
        Word("stage", row => row.Figure.Stage, "Where in its life the aid or the visit stands."),
        CsvColumn<FigureRow>.Text("place", row => row.Figure.Place).Says("VN, an ISO 3166-2:VN code, or a province as merged on 1 July 2025 with @2025."),
        CsvColumn<FigureRow>.Time("period_from", CellKind.Date, row => Day(row.Figure.Period.From)).Says("First day covered; empty where open or unknown."),
        CsvColumn<FigureRow>.Time("period_to", CellKind.Date, row => Day(row.Figure.Period.To)).Says("Last day covered; empty where open or unknown."),
        Word("coverage", row => row.Figure.Coverage, "All of that indicator in that place and period, or a part of it."),
        CsvColumn<FigureRow>.Text("donor", row => row.Figure.Donor).Says("The donor that the figure is of, as the article names it."),
        CsvColumn<FigureRow>.Text("sectors", row => string.Join(' ', row.Sectors)).Says("What the article's aid goes to: OECD-DAC codes, separated by spaces."),
        CsvColumn<FigureRow>.Number("confidence", row => (decimal)row.Figure.Confidence).Says("Probability, above 0 and at most 1, that indicator, value and unit are read right."),
        CsvColumn<FigureRow>.Text("checks", row => string.Join(' ', row.Figure.Checks.Select(Check))).Says(
            "What the article's own arithmetic compared it with: kind, held or failed, expected and found number, separated by colons; several by spaces."),
        CsvColumn<FigureRow>.Text("title", row => row.Title).Says("The article's headline."),
        CsvColumn<FigureRow>.Text("url", row => row.Url).Says("The article's address."),
        CsvColumn<FigureRow>.Text("portal", row => row.Portal).Says("Who published it; import for imported articles."),
        CsvColumn<FigureRow>.Time("published", CellKind.Datetime, row => Instant(row.Published)).Says("When the article was published."),
        CsvColumn<FigureRow>.Text("sentence", row => row.Sentence).Says("The sentence that it was read from."),
        CsvColumn<FigureRow>.Text("quotes", row => string.Join(Between, row.Quotes)).Says("The words of each mention, separated by ' | '."),
        CsvColumn<FigureRow>.Text("mentions", row => string.Join(' ', row.Figure.Mentions.Select(Span))).Says("Where the article's text states it: UTF-16 offsets, start-end, separated by spaces."),
        CsvColumn<FigureRow>.Text("pages", row => string.Join(' ', row.Pages.Select(page => page.ToString(CultureInfo.InvariantCulture)))).Says("In a paged document, the page of each mention."),
        CsvColumn<FigureRow>.Text("cluster", row => row.Cluster).Says("Shared by the article and its copies: they are one source."),
        CsvColumn<FigureRow>.Text("review", row => row.Review is { } review ? WireName<ReviewDecision>.Of(review.Decision) : null).Says(
            "What a person decided: confirm or correct, and the row is as they say; empty where nobody did. Rejected figures are left out."),
        CsvColumn<FigureRow>.Flag("sample", row => row.Sample).Says("Invented sample data."),
    ];

    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string? Instant(DateTimeOffset? instant) => instant?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static CsvColumn<FigureRow> Word<T>(string name, Func<FigureRow, T> value, string about)
        where T : struct, Enum =>
        CsvColumn<FigureRow>.Text(name, row => WireName<T>.Of(value(row))).Says(about, WireName<T>.All);

    private static string Check(FigureCheck check) => string.Create(CultureInfo.InvariantCulture,
        $"{WireName<CheckKind>.Of(check.Kind)}:{(check.Held ? "held" : "failed")}:{Api.PlainNumber.Of(check.Expected)}:{Api.PlainNumber.Of(check.Found)}");

    private static string Span(Mention mention) => string.Create(CultureInfo.InvariantCulture, $"{mention.Start}-{mention.End}");
}
