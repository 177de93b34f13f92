using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Articles;
using NgoNews.Store.Figures;
using NgoNews.Store.Review;

namespace NgoNews.Store.Sql;

/// <summary>Writes what people decided; to be called inside a write transaction.</summary>
internal static class ReviewCommands
{
    public static ReviewResult Write(DbConnection connection, ReviewDraft draft)
    {
        var request = ContentHash.Hex($"{draft.Author}\n{draft.Decision}\n{draft.Note}\n{draft.Target.GetType().Name} {JsonSerializer.Serialize(draft.Target, draft.Target.GetType(), FigureJson.Options)}");
        if (WriteKeys.Find(connection, draft.Key) is { } known)
        {
            return known.Request == request
                ? new ReviewResult(ReviewOutcome.Replayed, ReviewQueries.Find(connection, long.Parse(known.Answer, CultureInfo.InvariantCulture)))
                : new ReviewResult(ReviewOutcome.KeyTaken, null, "the key was used for another request");
        }
        var result = draft.Target switch
        {
            FigureTarget figure => OfFigure(connection, draft, figure),
            CopyTarget link => OfLink(connection, draft, link),
            VerdictTarget verdict => OfVerdict(connection, draft, verdict),
            UndoTarget undo => Undo(connection, draft, undo),
            _ => throw new ArgumentOutOfRangeException(nameof(draft)),
        };
        if (result.Event is { } written)
            WriteKeys.Put(connection, draft.Key, draft.At, request, written.Id.ToString(CultureInfo.InvariantCulture));
        return result;
    }

    private static ReviewResult OfFigure(DbConnection connection, ReviewDraft draft, FigureTarget target)
    {
        if (FigureQueries.FindWithText(connection, target.Id) is not var (row, text))
            return Missing("there is no such figure now; its article may have been read again");
        var given = draft.Decision switch
        {
            ReviewDecision.Confirm => FigureAttributes.Of(row.Figure),
            ReviewDecision.Correct => target.Given,
            _ => null,
        };
        var id = Add(connection, draft, ReviewSubject.Figure, new
        {
            article = row.ArticleId,
            anchor = Json(FigureAnchor.Of(row.Review?.Read ?? row.Figure, text)),
            given = given is null ? null : Json(given),
        });
        return Written(connection, id, ReapplyAndTell);
    }

    private static ReviewResult OfLink(DbConnection connection, ReviewDraft draft, CopyTarget target)
    {
        var (one, other) = string.CompareOrdinal(target.One, target.Other) < 0 ? (target.One, target.Other) : (target.Other, target.One);
        var samples = connection.Query<long>(
            "SELECT v.sample FROM article a JOIN article_version v ON v.article_key = a.key AND v.version = a.version WHERE a.id IN (@one, @other)", new { one, other }).AsList();
        if (samples.Count < 2)
            return Missing("one of the articles is not stored");
        if (samples[0] != samples[1])
            return new ReviewResult(ReviewOutcome.Refused, null, "sample data is no copy of real articles");
        return Written(connection, Add(connection, draft, ReviewSubject.Copy, new { article = one, other }), CopyReviews.Apply);
    }

    private static ReviewResult OfVerdict(DbConnection connection, ReviewDraft draft, VerdictTarget target)
    {
        if (TotalQueries.Find(connection, target.Total) is not { } total)
            return Missing("there is no such total");
        var id = Add(connection, draft, ReviewSubject.Verdict, new { total = total.Id, anchor = Json(total), given = target.Given, computed = target.Computed });
        return Written(connection, id, (c, one) => LastStands(c, ReviewQueries.OfTotal(c, one.Total!.Id)));
    }

    private static ReviewResult Undo(DbConnection connection, ReviewDraft draft, UndoTarget target)
    {
        if (ReviewQueries.Find(connection, target.Event) is not { } undone)
            return Missing("there is no such decision");
        if (undone.Undoes is not null)
            return new ReviewResult(ReviewOutcome.Refused, null, "an undo is not undone: decide anew");
        if (undone.Standing == ReviewStanding.Undone)
            return new ReviewResult(ReviewOutcome.Refused, null, "it was undone before");
        var id = Add(connection, draft, undone.Subject, new { article = undone.ArticleId, other = undone.OtherId, total = undone.Total?.Id, undoes = undone.Id });
        var change = undone.Subject switch
        {
            ReviewSubject.Figure => ReapplyAndTell,
            ReviewSubject.Copy => (Action<DbConnection, ReviewEvent>)CopyReviews.Apply,
            _ => (c, _) => LastStands(c, ReviewQueries.OfTotal(c, undone.Total!.Id)),
        };
        return Written(connection, id, change);
    }

    /// <summary>Applies what people decided about an article's figures to all of its versions; to be called whenever its figures were written.</summary>
    public static void Reapply(DbConnection connection, long key, string id)
    {
        var events = ReviewQueries.OfFigures(connection, id);
        if (events.Count == 0)
            return;
        var undone = ReviewQueries.Undone(connection, events);
        var versions = connection.Query<(int Version, string Text, long Current)>(
            "SELECT v.version, v.text, CASE WHEN v.version = a.version THEN 1 ELSE 0 END FROM article_version v JOIN article a ON a.key = v.article_key WHERE v.article_key = @key ORDER BY v.version", new { key }).AsList();
        foreach (var (version, text, current) in versions)
        {
            var rows = FigureQueries.AllOfVersion(connection, key, version);
            var found = FigureReviews.Match([.. rows.Select(row => (row.Id, Read(row)))], text, events.Where(e => !undone.Contains(e.Id)));
            var decided = found.GroupBy(f => f.Figure).ToDictionary(g => g.Key, g => g.Last().Event);
            foreach (var row in rows)
                FigureCommands.Decide(connection, row, decided.GetValueOrDefault(row.Id), current != 0);
            if (current != 0)
                Stand(connection, FigureReviews.Standings(events, undone, found));
        }
    }

    private static Figure Read(FigureRow row) => row.Review?.Read ?? row.Figure;

    private static void ReapplyAndTell(DbConnection connection, ReviewEvent one)
    {
        var key = connection.QuerySingle<long>("SELECT key FROM article WHERE id = @ArticleId", new { one.ArticleId });
        Reapply(connection, key, one.ArticleId!);
        ArticleCommands.Tell(connection, [key]);
    }

    /// <summary>Of decisions about one thing, the last that was not undone stands.</summary>
    public static ReviewEvent? LastStands(DbConnection connection, IReadOnlyList<ReviewEvent> events)
    {
        var undone = ReviewQueries.Undone(connection, events);
        var last = events.LastOrDefault(e => !undone.Contains(e.Id));
        Stand(connection, events.Select(e => (e.Id, undone.Contains(e.Id) ? ReviewStanding.Undone : e == last ? ReviewStanding.Stands : ReviewStanding.Replaced, (long?)null)));
        return last;
    }

    private static void Stand(DbConnection connection, IEnumerable<(long Event, ReviewStanding Standing, long? Figure)> standings) => connection.Execute(
        "INSERT INTO review_standing VALUES (@Event, @standing, @Figure) ON CONFLICT (event) DO UPDATE SET standing = excluded.standing, figure_id = excluded.figure_id",
        standings.Select(s => new { s.Event, standing = Column.Text(s.Standing), s.Figure }));

    private static ReviewResult Written(DbConnection connection, long id, Action<DbConnection, ReviewEvent> apply)
    {
        apply(connection, ReviewQueries.Find(connection, id)!);
        return new ReviewResult(ReviewOutcome.Written, ReviewQueries.Find(connection, id));
    }

    private static ReviewResult Missing(string reason) => new(ReviewOutcome.NotFound, null, reason);

    private static long Add(DbConnection connection, ReviewDraft draft, ReviewSubject subject, object about)
    {
        var values = new DynamicParameters(new { article = (string?)null, other = (string?)null, total = (string?)null, anchor = (string?)null, given = (string?)null, computed = (string?)null, undoes = (long?)null });
        values.AddDynamicParams(about);
        values.AddDynamicParams(new { at = Column.Text(draft.At), draft.Author, subject = Column.Text(subject), decision = Column.Text(draft.Decision), draft.Note });
        return connection.QuerySingle<long>(
            """
            INSERT INTO review_event (at, author, subject, decision, note, article_id, other_id, total_id, anchor, given, computed, undoes)
            VALUES (@at, @Author, @subject, @decision, @Note, @article, @other, @total, @anchor, @given, @computed, @undoes)
            RETURNING id
            """, values);
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, FigureJson.Options);
}
