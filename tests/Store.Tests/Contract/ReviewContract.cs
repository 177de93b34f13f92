using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Store.Figures;
using NgoNews.Store.Review;

namespace NgoNews.Store.Tests.Contract;

/// <summary>What people decide is applied everywhere, comes back after a re-read, and can be undone.</summary>
public abstract class ReviewContract : StoreContract
{
    private int _keys;

    [ContractFact]
    public async Task A_corrected_figure_is_found_as_corrected_and_only_so()
    {
        await SaveAsync(Samples.Article("a", quotes: ["38 khoản", "12 đoàn"]));
        await SaveAsync(Samples.Article("b", body: "Chuyện khác.", portal: "danang"));
        var figure = (await FiguresAsync())[0];

        var result = await ReviewAsync(ReviewDecision.Correct, new FigureTarget(figure.Id, Corrected), "số của năm 2022");

        Assert.Equal((ReviewOutcome.Written, ReviewStanding.Stands, figure.Id), (result.Outcome, result.Event!.Standing, result.Event.FigureId));
        var shown = Assert.Single((await Store.FindFiguresAsync(new FigureQuery { Place = "VN-25", Year = 2022, Stage = Stage.Committed }, Never)).Items);
        Assert.Equal(figure.Id, shown.Id);
        Assert.Equal((39m, 1d), (shown.Figure.Value, shown.Figure.Confidence));
        Assert.Equal(figure.Sentence, shown.Sentence);
        Assert.Equal((ReviewDecision.Correct, Samples.Morning, 38m), (shown.Review!.Decision, shown.Review.At, shown.Review.Read.Value));
        Assert.Single((await Store.FindFiguresAsync(new FigureQuery { Place = "VN-26" }, Never)).Items);
        Assert.Equal(1, (await Store.CountFiguresAsync(new FigureQuery(), FigureGroup.Place, Never)).Single(c => c.Value == "VN-25").Figures);
        Assert.Contains("VN-25", (await Store.FindArticleAsync("a", Never))!.Draft.Figures.Select(f => f.Place));
        // What follows the store hears of it.
        Assert.Equal(["b", "a"], (await Store.ReadChangesAsync(0, 10, Never)).Select(c => c.ArticleId));
    }

    [ContractFact]
    public async Task A_rejected_figure_is_in_no_answer_and_an_undo_brings_it_back_as_it_was()
    {
        await SaveAsync(Samples.Article("a", quotes: ["38 khoản", "12 đoàn"]));
        var before = await FiguresAsync();

        var rejected = await ReviewAsync(ReviewDecision.Reject, new FigureTarget(before[0].Id));

        Assert.Equal([before[1].Id], (await FiguresAsync()).Select(f => f.Id));
        Assert.Equal([before[1].Id], (await Store.FindArticleAsync("a", Never))!.Figures.Select(f => f.Id));
        Assert.Equal([before[1].Id], Assert.Single(await Store.FindArticlesAsync(["a"], Never)).Figures.Select(f => f.Id));
        Assert.Equal(1, (await Store.CountAsync(Never)).Figures);
        Assert.Equal(1, Assert.Single(await Store.CountFiguresAsync(new FigureQuery(), FigureGroup.All, Never)).Figures);

        var undone = await ReviewAsync(ReviewDecision.Undo, new UndoTarget(rejected.Event!.Id));

        Assert.Equal((ReviewDecision.Undo, rejected.Event.Id), (undone.Event!.Decision, undone.Event.Undoes));
        Assert.Equal(Same.Json(before), Same.Json(await FiguresAsync()));
        Assert.Equal(ReviewStanding.Undone, Assert.Single(await Store.ListReviewsAsync(new ReviewQuery { Id = rejected.Event.Id }, Never)).Standing);
        Assert.Equal(ReviewOutcome.Refused, (await ReviewAsync(ReviewDecision.Undo, new UndoTarget(rejected.Event.Id))).Outcome);
        Assert.Equal(ReviewOutcome.Refused, (await ReviewAsync(ReviewDecision.Undo, new UndoTarget(undone.Event.Id))).Outcome);
    }

    [ContractFact]
    public async Task Of_several_decisions_the_last_stands_and_its_undo_gives_way_to_the_one_before()
    {
        await SaveAsync(Samples.Article("a", quotes: "38 khoản"));
        var figure = Assert.Single(await FiguresAsync());

        var first = await ReviewAsync(ReviewDecision.Correct, new FigureTarget(figure.Id, Corrected));
        var second = await ReviewAsync(ReviewDecision.Correct, new FigureTarget(figure.Id, Corrected with { Value = 40 }));
        Assert.Equal(40, Assert.Single(await FiguresAsync()).Figure.Value);
        Assert.Equal([(second.Event!.Id, ReviewStanding.Stands), (first.Event!.Id, ReviewStanding.Replaced)],
            (await Store.ListReviewsAsync(new ReviewQuery { ArticleId = "a" }, Never)).Select(e => (e.Id, e.Standing)));

        await ReviewAsync(ReviewDecision.Undo, new UndoTarget(second.Event.Id));
        Assert.Equal(39, Assert.Single(await FiguresAsync()).Figure.Value);
        Assert.Equal(38, Assert.Single(await FiguresAsync()).Review!.Read.Value);
    }

    [ContractFact]
    public async Task A_decision_outlives_a_reading_anew_and_a_new_version()
    {
        var article = Samples.Article("a", quotes: ["38 khoản", "12 đoàn"]);
        await SaveAsync(article);
        await ReviewAsync(ReviewDecision.Correct, new FigureTarget((await FiguresAsync())[0].Id, Corrected));

        // Another reader, other rows, another opinion of the year.
        await SaveAsync(article with { ReaderVersion = "2", Figures = [.. article.Figures.Select(f => f with { Period = Period.Year(2021), Confidence = 0.5 })] });
        Assert.Equal([39m, 38m], (await FiguresAsync()).Select(f => f.Figure.Value));
        Assert.Equal(Period.Year(2021), (await FiguresAsync())[0].Review!.Read.Period);

        // The site puts a paragraph before it.
        await SaveAsync(Samples.Article("a", body: "Sáng nay, sở họp báo.\n\n" + Samples.Body, quotes: ["38 khoản", "12 đoàn"]));
        Assert.Equal([39m, 38m], (await FiguresAsync()).Select(f => f.Figure.Value));
        // Its history, too, is told as the person has put it right.
        Assert.Equal(39, (await Store.FindArticleAsync("a", 1, Never))!.Figures[0].Figure.Value);
    }

    [ContractFact]
    public async Task A_decision_whose_figure_is_gone_waits_for_it()
    {
        await SaveAsync(Samples.Article("a", quotes: "38 khoản"));
        var decided = await ReviewAsync(ReviewDecision.Reject, new FigureTarget((await FiguresAsync())[0].Id));

        // The same words in another sentence, a page further down, are another figure.
        var elsewhere = string.Concat(Enumerable.Repeat("Tỉnh họp bàn về công tác đối ngoại nhân dân. ", 12));
        await SaveAsync(Samples.Article("a", body: elsewhere + "Huyện xin 38 khoản.", quotes: "38 khoản"));
        Assert.Single(await FiguresAsync());
        var waiting = Assert.Single(await Store.ListReviewsAsync(new ReviewQuery { Standing = ReviewStanding.NotFound }, Never));
        Assert.Equal((decided.Event!.Id, (long?)null), (waiting.Id, waiting.FigureId));
        Assert.StartsWith("Năm 2023, tỉnh tiếp nhận 38 khoản", waiting.Anchor!.Sentence, StringComparison.Ordinal);

        await SaveAsync(Samples.Article("a", quotes: "38 khoản"));
        Assert.Empty(await FiguresAsync());
        Assert.Empty(await Store.ListReviewsAsync(new ReviewQuery { Standing = ReviewStanding.NotFound }, Never));
    }

    [ContractFact]
    public async Task Of_two_equal_numbers_of_a_sentence_the_one_that_was_meant_is_decided()
    {
        const string body = "Huyện A Lưới có 3 dự án và huyện Nam Đông cũng 3 dự án được tiếp nhận trong năm.";
        var article = Samples.Article("a", body: body, quotes: ["3 dự án"]);
        var later = article.Text.LastIndexOf("3 dự án", StringComparison.Ordinal);
        article = article with { Figures = [article.Figures[0], article.Figures[0] with { Mentions = [new Mention(later, later + "3 dự án".Length)], Stage = Stage.Committed }] };
        await SaveAsync(article);
        await ReviewAsync(ReviewDecision.Reject, new FigureTarget((await FiguresAsync())[1].Id));

        // The lead in front of it moves both by more than they are apart.
        var lead = new string('–', 100) + ".\n\n";
        var moved = article with
        {
            Text = lead + article.Text,
            Figures = [.. article.Figures.Select(f => f with { Mentions = [.. f.Mentions.Select(m => new Mention(m.Start + lead.Length, m.End + lead.Length))] })],
        };
        await SaveAsync(moved);

        Assert.Equal(Stage.Received, Assert.Single(await FiguresAsync()).Figure.Stage);
    }

    [ContractFact]
    public async Task A_request_that_is_sent_again_writes_nothing()
    {
        await SaveAsync(Samples.Article("a", quotes: "38 khoản"));
        var draft = Draft(ReviewDecision.Reject, new FigureTarget((await FiguresAsync())[0].Id));
        var first = await Store.ReviewAsync(draft, Never);
        await ReviewAsync(ReviewDecision.Undo, new UndoTarget(first.Event!.Id));
        var change = (await Store.CountAsync(Never)).LastChange;

        var again = await Store.ReviewAsync(draft with { At = Samples.Morning.AddDays(1) }, Never);
        var taken = await Store.ReviewAsync(draft with { Note = "khác" }, Never);

        Assert.Equal((ReviewOutcome.Replayed, first.Event.Id), (again.Outcome, again.Event!.Id));
        Assert.Equal((ReviewOutcome.KeyTaken, null), (taken.Outcome, taken.Event));
        Assert.Single(await FiguresAsync());
        Assert.Equal(change, (await Store.CountAsync(Never)).LastChange);
        Assert.Equal(2, (await Store.ListReviewsAsync(new ReviewQuery(), Never)).Count);
    }

    [ContractFact]
    public async Task What_is_not_there_and_what_makes_no_sense_is_not_written()
    {
        await SaveAsync(Samples.Article("a", quotes: "38 khoản"));
        await SaveAsync(Samples.Article("sample", body: "Chuyện khác.", portal: "danang") with { Sample = true });

        Assert.Equal(ReviewOutcome.NotFound, (await ReviewAsync(ReviewDecision.Reject, new FigureTarget(99))).Outcome);
        Assert.Equal(ReviewOutcome.NotFound, (await ReviewAsync(ReviewDecision.Reject, new CopyTarget("a", "x"))).Outcome);
        Assert.Equal(ReviewOutcome.Refused, (await ReviewAsync(ReviewDecision.Confirm, new CopyTarget("a", "sample"))).Outcome);
        Assert.Equal(ReviewOutcome.NotFound, (await ReviewAsync(ReviewDecision.Reject, new VerdictTarget("x", "close"))).Outcome);
        Assert.Equal(ReviewOutcome.NotFound, (await ReviewAsync(ReviewDecision.Undo, new UndoTarget(99))).Outcome);
        await Assert.ThrowsAsync<ArgumentException>(() => ReviewAsync(ReviewDecision.Correct, new FigureTarget(1)));
        await Assert.ThrowsAsync<ArgumentException>(() => ReviewAsync(ReviewDecision.Correct, new CopyTarget("a", "sample")));
        await Assert.ThrowsAsync<ArgumentException>(() => ReviewAsync(ReviewDecision.Reject, new UndoTarget(1)));
        Assert.Empty(await Store.ListReviewsAsync(new ReviewQuery(), Never));
    }

    [ContractFact]
    public async Task A_link_that_a_person_rejects_parts_a_cluster_and_stays_rejected()
    {
        await Store.SaveAsync([Samples.Article("a", quotes: "38 khoản"), Samples.Article("b", portal: "danang"), Samples.Article("c", portal: "nhandan")], Never);
        Assert.Equal(["b", "c"], await Store.FindCopiesAsync("a", Never));
        var change = (await Store.CountAsync(Never)).LastChange;

        var rejected = await ReviewAsync(ReviewDecision.Reject, new CopyTarget("b", "a"));

        // The third is a copy of both, and stays with the one that came first.
        Assert.Equal(["c"], await Store.FindCopiesAsync("a", Never));
        Assert.Empty(await Store.FindCopiesAsync("b", Never));
        Assert.Equal("b", (await Store.FindArticleAsync("b", Never))!.Cluster);
        Assert.Equal(["b"], (await Store.ReadChangesAsync(change, 10, Never)).Select(c => c.ArticleId));
        await Store.SaveAsync([Samples.Article("a", quotes: "38 khoản") with { ReaderVersion = "2" }, Samples.Article("d", portal: "hanoi")], Never);
        Assert.DoesNotContain("b", await Store.FindCopiesAsync("a", Never));

        await ReviewAsync(ReviewDecision.Undo, new UndoTarget(rejected.Event!.Id));
        Assert.Equal(["b", "c", "d"], await Store.FindCopiesAsync("a", Never));
    }

    [ContractFact]
    public async Task Articles_that_a_person_links_are_one_source()
    {
        await Store.SaveAsync([Samples.Article("a"), Samples.Article("b", "Bài dịch", "Bản dịch của bài kia.", "danang", quotes: "Bản dịch")], Never);

        var linked = await ReviewAsync(ReviewDecision.Confirm, new CopyTarget("a", "b"));

        Assert.Equal(["b"], await Store.FindCopiesAsync("a", Never));
        Assert.Equal("a", Assert.Single(await FiguresAsync()).Cluster);
        Assert.Equal(("a", "b"), (linked.Event!.ArticleId, linked.Event.OtherId));
        await SaveAsync(Samples.Article("b", "Bài dịch", "Bản dịch có sửa của bài kia.", "danang"));
        Assert.Equal(["b"], await Store.FindCopiesAsync("a", Never));

        await ReviewAsync(ReviewDecision.Undo, new UndoTarget(linked.Event.Id));
        Assert.Empty(await Store.FindCopiesAsync("a", Never));
    }

    [ContractFact]
    public async Task A_verdict_is_decided_about_the_total_as_it_is()
    {
        await Store.ReplaceTotalsAsync("totals.csv", [Samples.Total("t")], new(), Never);

        await ReviewAsync(ReviewDecision.Confirm, new VerdictTarget("t", "close"));
        var corrected = await ReviewAsync(ReviewDecision.Correct, new VerdictTarget("t", "close", "confirmed"), "hai nguồn cùng số");
        await Store.ReplaceTotalsAsync("totals.csv", [Samples.Total("t", value: 39)], new(), Never);

        var stands = Assert.Single(await Store.ListReviewsAsync(new ReviewQuery { TotalId = "t", Standing = ReviewStanding.Stands }, Never));
        Assert.Equal(corrected.Event!.Id, stands.Id);
        Assert.Equal(("close", "confirmed", "hai nguồn cùng số", "Lan"), (stands.Computed, stands.GivenVerdict, stands.Note, stands.Author));
        Assert.Equal(Samples.Total("t"), stands.Total);
        Assert.Equal(2, (await Store.ListReviewsAsync(new ReviewQuery { Subject = ReviewSubject.Verdict }, Never)).Count);
        Assert.Single(await Store.ListReviewsAsync(new ReviewQuery { Before = stands.Id, Limit = 1 }, Never));
    }

    private static FigureAttributes Corrected => new(Indicator.ItemCount, 39, null, "1", Qualifier.Exact, Stage.Committed, "VN-25", Period.Year(2022), Coverage.Total, null);

    private async Task<IReadOnlyList<FigureRow>> FiguresAsync() => (await Store.FindFiguresAsync(new FigureQuery(), Never)).Items;

    private Task<ReviewResult> ReviewAsync(ReviewDecision decision, ReviewTarget target, string? note = null) => Store.ReviewAsync(Draft(decision, target) with { Note = note }, Never);

    private ReviewDraft Draft(ReviewDecision decision, ReviewTarget target) =>
        new() { Key = $"key-{_keys++}", Author = "Lan", At = Samples.Morning, Decision = decision, Target = target };
}
