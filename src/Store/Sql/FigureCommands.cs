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

    // What a row says of its figure, in the order of Said.
    private static readonly string[] SaidColumns =
        ["indicator", "stage", "place", "year", "coverage", "period_from", "period_to", "value", "high", "unit", "qualifier", "donor", "confidence", "checks"];

    private static readonly string[] FigureColumns = ["id", "article_key", "version", "current", "sample", "sentence", .. SaidColumns];

    private static readonly string[] DecidedColumns = ["current", "review", "decision", "reviewed_at", "read", .. SaidColumns];

    private static readonly string DecideSql = $"UPDATE figure SET {Column.Assignments(DecidedColumns)} WHERE id = @Id";

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
                figures.Add([id, key, (long)version, 1L, Column.Flag(draft.Sample), prepared.Sentences[i], .. Said(figure)]);
                mentions.AddRange(figure.Mentions.Select((m, ordinal) => new object?[] { id, (long)ordinal, (long)m.Start, (long)m.End, m.In(draft.Text) }));
            }
        }
        bulk.Insert(connection, Figures, FigureColumns, figures);
        bulk.Insert(connection, Mentions, MentionColumns, mentions);
    }

    private static object?[] Said(Figure figure) =>
    [
        Column.Text(figure.Indicator), Column.Text(figure.Stage), figure.Place, (long?)PeriodYear.Of(figure.Period), Column.Text(figure.Coverage), Column.Text(figure.Period.From), Column.Text(figure.Period.To),
        Column.Text(figure.Value), Column.Text(figure.High), figure.Unit, Column.Text(figure.Qualifier), figure.Donor, figure.Confidence, Checks(figure),
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
        object?[] decision =
        [
            Column.Flag(current && decided?.Decision != ReviewDecision.Reject), decided?.Id, decided is null ? null : Column.Text(decided.Decision), Column.Text(decided?.At),
            decided is null ? null : JsonSerializer.Serialize(read, FigureJson.Options), .. Said(figure),
        ];
        connection.Execute(DecideSql, Column.Parameters(DecidedColumns, decision, new { row.Id }));
    }
}
