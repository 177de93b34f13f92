using System.Data.Common;
using System.Text.Json;
using Dapper;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Copying;
using NgoNews.Store.Figures;
using NgoNews.Store.Review;

namespace NgoNews.Store.Sql;

/// <summary>Writes figures; to be called inside a write transaction.</summary>
internal static class FigureCommands
{
    private static readonly CopiedTable Figures = CopiedTable.Of("figure"), Mentions = CopiedTable.Of("mention");

    private static readonly string[] FigureColumns =
    [
        "id", "article_key", "version", "current", "sample", "indicator", "stage", "place", "year", "coverage", "period_from", "period_to",
        "value", "high", "unit", "qualifier", "donor", "sentence", "confidence", "checks",
    ];

    private static readonly string[] MentionColumns = ["figure_id", "ordinal", "start", "\"end\"", "quote"];

    /// <summary>Puts the drafts' figures in as those of the articles' current versions.</summary>
    public static void Add(DbConnection connection, IBulk bulk, IReadOnlyList<(long ArticleKey, int Version, PreparedDraft Prepared)> versions)
    {
        var ids = bulk.Numbers(connection, Figures, versions.Sum(v => v.Prepared.Draft.Figures.Count));
        var (figures, mentions) = (new List<object?[]>(ids.Length), new List<object?[]>(ids.Length));
        foreach (var (key, version, prepared) in versions)
        {
            var draft = prepared.Draft;
            for (var i = 0; i < draft.Figures.Count; i++)
            {
                var (figure, id) = (draft.Figures[i], ids[figures.Count]);
                figures.Add(Row(figure, id, key, version, Column.Flag(draft.Sample), prepared.Sentences[i]));
                mentions.AddRange(figure.Mentions.Select((m, ordinal) => new object?[] { id, (long)ordinal, (long)m.Start, (long)m.End, m.In(draft.Text) }));
            }
        }
        bulk.Insert(connection, Figures, FigureColumns, figures);
        bulk.Insert(connection, Mentions, MentionColumns, mentions);
    }

    private static object?[] Row(Figure figure, long id, long articleKey, int version, long sample, string sentence) =>
    [
        id, articleKey, (long)version, 1L, sample, Column.Text(figure.Indicator), Column.Text(figure.Stage), figure.Place, (long?)PeriodYear.Of(figure.Period), Column.Text(figure.Coverage),
        Column.Text(figure.Period.From), Column.Text(figure.Period.To), Column.Text(figure.Value), Column.Text(figure.High), figure.Unit, Column.Text(figure.Qualifier), figure.Donor, sentence,
        figure.Confidence, Checks(figure),
    ];

    // Most have none.
    private static string Checks(Figure figure) => figure.Checks.Count == 0 ? "[]" : JsonSerializer.Serialize(figure.Checks, FigureJson.Options);

    /// <summary>Puts a figure as a person says it is, or, without a decision, back to what was read.</summary>
    public static void Decide(DbConnection connection, FigureRow row, ReviewEvent? decided, bool current)
    {
        if (row.Review?.Event == decided?.Id)
            return;
        var read = row.Review?.Read ?? row.Figure;
        var figure = FigureReviews.Shown(read, decided);
        connection.Execute(
            """
            UPDATE figure SET current = @current, indicator = @indicator, stage = @stage, place = @Place, year = @year, coverage = @coverage, period_from = @periodFrom,
                period_to = @periodTo, value = @value, high = @high, unit = @Unit, qualifier = @qualifier, donor = @Donor, confidence = @Confidence, checks = @checks,
                review = @review, decision = @decision, reviewed_at = @reviewedAt, read = @read
            WHERE id = @Id
            """,
            Columns(figure, new
            {
                row.Id,
                current = Column.Flag(current && decided?.Decision != ReviewDecision.Reject),
                review = decided?.Id,
                decision = decided is null ? null : Column.Text(decided.Decision),
                reviewedAt = Column.Text(decided?.At),
                read = decided is null ? null : JsonSerializer.Serialize(read, FigureJson.Options),
            }));
    }

    // What a row says of its figure, beside what is asked for otherwise.
    private static DynamicParameters Columns(Figure figure, object more)
    {
        var columns = new DynamicParameters(more);
        columns.AddDynamicParams(new
        {
            indicator = Column.Text(figure.Indicator),
            stage = Column.Text(figure.Stage),
            figure.Place,
            year = PeriodYear.Of(figure.Period),
            coverage = Column.Text(figure.Coverage),
            periodFrom = Column.Text(figure.Period.From),
            periodTo = Column.Text(figure.Period.To),
            value = Column.Text(figure.Value),
            high = Column.Text(figure.High),
            figure.Unit,
            qualifier = Column.Text(figure.Qualifier),
            figure.Donor,
            figure.Confidence,
            checks = Checks(figure),
        });
        return columns;
    }
}
