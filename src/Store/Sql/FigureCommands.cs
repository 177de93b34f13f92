using System.Data.Common;
using System.Text.Json;
using Dapper;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Articles;
using NgoNews.Store.Figures;
using NgoNews.Store.Review;

namespace NgoNews.Store.Sql;

/// <summary>Writes figures; to be called inside a write transaction.</summary>
internal static class FigureCommands
{
    /// <summary>Puts the draft's figures in as those of the article's current version.</summary>
    public static void Add(DbConnection connection, long articleKey, int version, ArticleDraft draft)
    {
        foreach (var figure in draft.Figures)
        {
            var id = connection.QuerySingle<long>(
                """
                INSERT INTO figure (article_key, version, current, sample, indicator, stage, place, year, coverage, period_from, period_to,
                    value, high, unit, qualifier, donor, sentence, confidence, checks)
                VALUES (@articleKey, @version, 1, @Sample, @indicator, @stage, @Place, @year, @coverage, @periodFrom, @periodTo,
                    @value, @high, @Unit, @qualifier, @Donor, @sentence, @Confidence, @checks)
                RETURNING id
                """,
                Columns(figure, new
                {
                    articleKey,
                    version,
                    Sample = Column.Flag(draft.Sample),
                    sentence = EvidenceSentence.Around(draft.Text, figure.Mentions[0]),
                }));
            connection.Execute(
                """INSERT INTO mention (figure_id, ordinal, start, "end", quote) VALUES (@id, @ordinal, @Start, @End, @quote)""",
                figure.Mentions.Select((m, ordinal) => new { id, ordinal, m.Start, m.End, quote = m.In(draft.Text) }));
        }
    }

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
            checks = JsonSerializer.Serialize(figure.Checks, FigureJson.Options),
        });
        return columns;
    }
}
