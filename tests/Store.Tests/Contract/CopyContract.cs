using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Store.Tests.Contract;

/// <summary>The same words twice: at two addresses of a portal, in two portals, in an import.</summary>
public abstract class CopyContract : StoreContract
{
    [ContractFact]
    public async Task One_article_at_two_addresses_of_a_portal_is_stored_once()
    {
        var results = await Store.SaveAsync([Samples.Article("a"), Samples.Article("b")], Never);

        Assert.Equal([new(SaveOutcome.New, "a", 1), new SaveResult(SaveOutcome.Duplicate, "a", 1)], results);
        Assert.Null(await Store.FindArticleAsync("b", Never));
    }

    [ContractFact]
    public async Task What_another_article_once_said_does_not_make_a_duplicate()
    {
        await SaveAsync(Samples.Article("a"));
        await SaveAsync(Samples.Article("a", body: "Nội dung khác hẳn."));

        Assert.Equal(SaveOutcome.New, (await SaveAsync(Samples.Article("b"))).Outcome);
    }

    [ContractFact]
    public async Task A_known_article_that_comes_to_say_what_another_says_is_changed_and_no_duplicate()
    {
        await Store.SaveAsync([Samples.Article("a"), Samples.Article("b", body: "Nội dung khác hẳn.")], Never);

        Assert.Equal(new SaveResult(SaveOutcome.Changed, "b", 2), await SaveAsync(Samples.Article("b")));
    }

    [ContractFact]
    public async Task Imports_with_the_same_words_stay_two_articles()
    {
        var results = await Store.SaveAsync([Samples.Article("a", portal: "import"), Samples.Article("b", portal: "import")], Never);

        Assert.All(results, r => Assert.Equal(SaveOutcome.New, r.Outcome));
        Assert.Equal(["b"], await Store.FindCopiesAsync("a", Never));
    }

    [ContractFact]
    public async Task Copies_in_other_portals_are_found_under_another_headline_earliest_first()
    {
        await Store.SaveAsync(
            [
                Samples.Article("undated", "Tin vắn về viện trợ", portal: "quangtri") with { Published = null },
                Samples.Article("late", "Viện trợ vào Huế", portal: "danang") with { Published = Samples.Morning.AddDays(2) },
                // 06:00 in Hà Nội is later than 22:30 UTC of the day before, though its text sorts after "08:30".
                Samples.Article("early", portal: "tuoitre") with { Published = Samples.Morning.ToUniversalTime().AddHours(-1) },
                Samples.Article("a"),
                Samples.Article("other", body: "Chuyện khác.", portal: "danang"),
            ], Never);

        Assert.Equal(["early", "late", "undated"], await Store.FindCopiesAsync("a", Never));
        Assert.Equal((await Store.FindArticleAsync("a", Never))!.ContentHash, (await Store.FindArticleAsync("late", Never))!.ContentHash);
    }

    [ContractFact]
    public async Task A_copy_that_was_corrected_is_no_copy_any_more()
    {
        await Store.SaveAsync([Samples.Article("a"), Samples.Article("b", portal: "danang")], Never);
        await SaveAsync(Samples.Article("b", body: "Đã đính chính.", portal: "danang"));

        Assert.Empty(await Store.FindCopiesAsync("a", Never));
    }

    /// <summary>As long as a real article, so that it can be told when little of it is changed.</summary>
    private const string Report =
        "Sáng 12/3, Sở Ngoại vụ tổ chức hội nghị tổng kết công tác phi chính phủ nước ngoài. Năm qua toàn tỉnh tiếp nhận 38 khoản viện trợ của 21 tổ chức, "
        + "tổng giá trị 2,072 triệu USD, tăng 14% so với năm trước.\n\nNguồn vốn tập trung vào y tế ở các huyện A Lưới và Nam Đông, nước sạch cho 1.240 hộ dân ven phá, "
        + "học bổng cho 560 học sinh khuyết tật và trồng lại 85 ha rừng ngập mặn đã mất sau bão.\n\nÔng Hồ Văn Lĩnh, người dân xã Hồng Vân, nói từ ngày có bể nước, "
        + "trẻ con trong bản ít đau bụng hẳn, phụ nữ không còn phải gùi nước qua hai con dốc mỗi sáng.\n\nTrong năm tới, tỉnh sẽ kêu gọi thêm 12 dự án, ưu tiên vùng cao.";

    [ContractFact]
    public async Task A_near_copy_in_another_portal_knows_the_article_that_came_first_and_so_do_its_figures()
    {
        var copy = Report.Replace("2,072 triệu USD", "2.072.000 đô la Mỹ", StringComparison.Ordinal)[(Report.IndexOf("Năm qua", StringComparison.Ordinal))..] + "\n\nTheo Báo Thừa Thiên Huế";
        await Store.SaveAsync(
            [
                Samples.Article("copy", "Huế nhận thêm viện trợ", copy, "danang", "38 khoản viện trợ") with { Published = Samples.Morning.AddDays(1) },
                Samples.Article("original", body: Report, quotes: "38 khoản viện trợ"),
                Samples.Article("next-year", body: Mould("13/3", "41 khoản", "25 tổ chức", "2,5 triệu", "19%", "1.410 hộ", "610 học", "92 ha"), portal: "danang") with { Published = Samples.Morning.AddYears(1) },
            ], Never);

        Assert.Equal("original", (await Store.FindArticleAsync("copy", Never))!.Cluster);
        Assert.Equal("original", (await Store.FindArticleAsync("original", Never))!.Cluster);
        Assert.Equal("next-year", (await Store.FindArticleAsync("next-year", Never))!.Cluster);
        Assert.Equal(["copy"], await Store.FindCopiesAsync("original", Never));
        Assert.All((await Store.FindFiguresAsync(new(), Never)).Items, row => Assert.Equal("original", row.Cluster));
    }

    [ContractFact]
    public async Task An_article_that_joins_two_clusters_makes_them_one_and_parts_them_when_it_changes()
    {
        // Neither half of the report is a copy of the other; the whole is one of both.
        var middle = Report.IndexOf("\n\nÔng Hồ", StringComparison.Ordinal);
        var (head, tail) = (Report[..middle], Report[middle..] + "\n\n" + Samples.Body);
        await Store.SaveAsync(
            [
                Samples.Article("head", "Đầu", head, "a"), Samples.Article("tail", "Cuối", tail, "b"),
                Samples.Article("whole", "Cả bài", Report + "\n\n" + Samples.Body, "c") with { Published = Samples.Morning.AddDays(-1) },
            ], Never);

        Assert.Equal(["whole", "tail"], await Store.FindCopiesAsync("head", Never));

        await SaveAsync(Samples.Article("whole", "Cả bài", "Bài đã được gỡ.", "c"));

        Assert.Empty(await Store.FindCopiesAsync("head", Never));
        Assert.Equal("tail", (await Store.FindArticleAsync("tail", Never))!.Cluster);
    }

    [ContractFact]
    public async Task Copies_of_an_article_that_changed_stay_copies_of_each_other()
    {
        await Store.SaveAsync([.. Enumerable.Range(0, 8).Select(i => Samples.Article($"c{i}", $"Tin {i}", Report, $"p{i}") with { Published = Samples.Morning.AddHours(i) })], Never);

        for (var i = 0; i < 4; i++)
            await SaveAsync(Samples.Article($"c{i}", $"Tin {i}", "Bài đã được gỡ.", $"p{i}"));

        Assert.Equal(["c4", "c5", "c6"], await Store.FindCopiesAsync("c7", Never));
        Assert.Equal("c4", (await Store.FindArticleAsync("c7", Never))!.Cluster);
    }

    [ContractFact]
    public async Task A_date_learned_later_says_anew_which_came_first()
    {
        await Store.SaveAsync([Samples.Article("a", body: Report), Samples.Article("b", body: Report, portal: "danang") with { Published = null }], Never);
        Assert.Equal("a", (await Store.FindArticleAsync("b", Never))!.Cluster);

        await SaveAsync(Samples.Article("b", body: Report, portal: "danang") with { Published = Samples.Morning.AddHours(-1) });

        Assert.Equal("b", (await Store.FindArticleAsync("a", Never))!.Cluster);
    }

    [ContractFact]
    public async Task A_day_without_an_hour_does_not_come_before_the_hours_of_that_day()
    {
        await Store.SaveAsync(
            [
                Samples.Article("day", body: Report) with { Published = new(2024, 6, 3, 0, 0, 0, TimeSpan.FromHours(7)) },
                Samples.Article("hour", body: Report, portal: "danang"),
                Samples.Article("next", body: Report, portal: "quangtri") with { Published = Samples.Morning.AddDays(1) },
            ], Never);

        Assert.Equal(["hour", "next"], await Store.FindCopiesAsync("day", Never));
        Assert.Equal("hour", (await Store.FindArticleAsync("day", Never))!.Cluster);
    }

    [ContractFact]
    public async Task Sample_data_is_no_copy_of_real_articles()
    {
        await Store.SaveAsync([Samples.Article("real", body: Report), Samples.Article("sample", body: Report, portal: "mau") with { Sample = true }], Never);

        Assert.Empty(await Store.FindCopiesAsync("real", Never));
        Assert.Equal("sample", (await Store.FindArticleAsync("sample", Never))!.Cluster);
    }

    [ContractFact]
    public async Task Of_a_hundred_reports_of_one_mould_none_is_a_copy_and_a_copy_among_them_is_found()
    {
        await Store.SaveAsync([.. Enumerable.Range(10, 150).Select(i => Samples.Article($"m{i}",
            body: Mould($"{i % 28}/{1 + (i % 11)}", $"{i} khoản", $"{i + 7} tổ chức", $"{i * 3},4 triệu", $"{i % 60}%", $"1.{i + 100} hộ", $"{i * 2} học", $"{i + 40} ha")))], Never);
        await SaveAsync(Samples.Article("copy", "Tựa khác", (await Store.FindArticleAsync("m20", Never))!.Draft.Text, "danang"));

        Assert.Equal(["copy"], await Store.FindCopiesAsync("m20", Never));
        Assert.Empty(await Store.FindCopiesAsync("m21", Never));
    }

    [ContractFact]
    public async Task What_becomes_of_fetches_does_not_depend_on_how_many_are_kept_together()
    {
        var alone = await CreateAsync();
        try
        {
            var (here, there) = (await Store.StartRunAsync("hue", Samples.Morning, Never), await alone.Store.StartRunAsync("hue", Samples.Morning, Never));
            var (drafts, chance) = (Mixed(), new Random(5));
            var (expected, actual) = (new List<SaveResult?>(), new List<SaveResult?>());
            foreach (var draft in drafts)
                expected.Add(await alone.Store.CommitFetchAsync(Fetch(there, draft), Never));
            for (var (at, count) = (0, 0); at < drafts.Count; at += count)
            {
                count = Math.Min(1 + chance.Next(30), drafts.Count - at);
                actual.AddRange(await Store.CommitFetchesAsync([.. drafts.Skip(at).Take(count).Select(draft => Fetch(here, draft))], Never));
            }

            Assert.Equal(expected, actual);
            Assert.True(Enum.GetValues<SaveOutcome>().All(outcome => actual.Any(result => result!.Outcome == outcome)), "the articles try too little");
            Assert.Equal(await DescribeAsync(alone.Store, there), await DescribeAsync(Store, here));
        }
        finally
        {
            await alone.Store.DisposeAsync();
            alone.Remove();
        }
    }

    /// <summary>New articles, known ones, changed ones, copies and near copies, a few of each and one behind the other as it comes.</summary>
    private static List<ArticleDraft> Mixed()
    {
        var chance = new Random(11);
        string[] portals = ["hue", "danang", "quangtri", ArticleDraft.ImportPortal];
        return [.. Enumerable.Range(0, 120).Select(_ =>
        {
            var number = chance.Next(40);
            var body = chance.Next(4) switch
            {
                0 => Report,
                1 => Report[Report.IndexOf("Năm qua", StringComparison.Ordinal)..] + "\n\nTheo báo địa phương",
                2 => Mould($"{1 + (number % 28)}/3", $"{number + 40} khoản", $"{number + 7} tổ chức", $"{number},4 triệu", $"{number}%", $"1.{number + 100} hộ", $"{number * 2} học", $"{number + 40} ha"),
                _ => $"Bài {number}: năm qua toàn tỉnh tiếp nhận 38 khoản viện trợ.",
            };
            return Samples.Article($"a{number}", $"Tin {number}", body, portals[number % portals.Length], "khoản") with
            {
                Published = Samples.Morning.AddHours(number * 37 % 100),
                ReaderVersion = chance.Next(3) == 0 ? "2" : "1",
                Sectors = number % 2 == 0 ? ["110", "140"] : [],
            };
        })];
    }

    private static Fetched Fetch(long run, ArticleDraft draft) =>
        new(Samples.Fetch(run, FetchOutcome.New, draft.Url!), Samples.Page($"{draft.PageId}-{draft.Text.Length}"), Samples.Address(draft.Url!, Samples.Morning), draft);

    private static async Task<string> DescribeAsync(IStore store, long run)
    {
        var told = new List<object?>();
        var changes = await store.ReadChangesAsync(0, 1000, Never);
        foreach (var id in changes.Select(change => change.ArticleId).Order(StringComparer.Ordinal))
        {
            told.Add(await store.FindArticleAsync(id, Never) is { } article ? new { article.Draft, article.Version, article.Cluster } : null);
            told.Add(await store.FindCopiesAsync(id, Never));
            told.Add(await store.FindAddressAsync($"https://hue.example/{id}", Never));
            told.Add((await store.FindFiguresAsync(new() { ArticleId = id }, Never)).Items.Select(row => new { row.Figure, row.Quotes, row.Sentence }));
        }
        told.Add((await store.ListFetchesAsync(run, Never)).Select(fetch => new { fetch.Url, fetch.Outcome, fetch.ArticleId }));
        told.Add((await store.CountAsync(Never)) with { LastChange = 0 });
        return string.Join('\n', told.Select(Same.Json));
    }

    private static string Mould(string day, string items, string organisations, string value, string growth, string households, string pupils, string area) =>
        Report.Replace("12/3", day, StringComparison.Ordinal).Replace("38 khoản", items, StringComparison.Ordinal).Replace("21 tổ chức", organisations, StringComparison.Ordinal)
            .Replace("2,072 triệu", value, StringComparison.Ordinal).Replace("14%", growth, StringComparison.Ordinal).Replace("1.240 hộ", households, StringComparison.Ordinal)
            .Replace("560 học", pupils, StringComparison.Ordinal).Replace("85 ha", area, StringComparison.Ordinal);
}
