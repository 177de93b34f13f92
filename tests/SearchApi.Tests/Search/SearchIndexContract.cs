using System.Globalization;
using System.Text;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Search;

namespace NgoNews.SearchApi.Tests.Search;

/// <summary>What every index must do, whatever engine it is made of. An engine's test class says how it is opened, and inherits the rest.</summary>
public abstract class SearchIndexContract : IAsyncLifetime
{
    /// <summary>A folder of its own, gone afterwards.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("ngonews-index-").FullName;

    /// <summary>The index under test; empty at first.</summary>
    protected ISearchIndex Index { get; private set; } = null!;

    protected abstract Task<ISearchIndex> OpenAsync(string folder);

    public async Task InitializeAsync() => Index = await OpenAsync(Folder);

    public async Task DisposeAsync()
    {
        await Index.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    protected async Task ReopenAsync()
    {
        await Index.DisposeAsync();
        Index = await OpenAsync(Folder);
    }

    [Fact]
    public async Task An_empty_index_stands_at_no_change_and_finds_nothing()
    {
        Assert.Equal(0, await Index.LastChangeAsync(default));
        Assert.Equal(0, (await AskAsync("viện trợ")).Total);
        Assert.Null((await AskAsync(null)).Next);
    }

    [Fact]
    public async Task Articles_and_the_last_change_outlive_the_process()
    {
        await PutAsync(7, Articles.Varied);
        await ReopenAsync();

        Assert.Equal(7, await Index.LastChangeAsync(default));
        Assert.Equal(["a"], await FindAsync("phi chính phủ nước ngoài"));
        Assert.Equal(6, (await AskAsync(null)).Total);
    }

    [Fact]
    public async Task A_batch_that_is_cancelled_leaves_neither_articles_nor_change()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Index.ApplyAsync([Articles.Make("x", "Tin")], 3, stop.Token));

        Assert.Equal(0, await Index.LastChangeAsync(default));
        Assert.Equal(0, (await AskAsync(null)).Total);
    }

    [Fact]
    public async Task A_newer_version_takes_the_place_of_the_older_in_words_filters_and_facets()
    {
        await PutAsync(1, Articles.Make("a", "Rừng ngập mặn"));
        await PutAsync(2, Articles.Make("a", "Nước sạch") with { Portal = "daklak" });
        await PutAsync(2, Articles.Make("a", "Nước sạch") with { Portal = "daklak" });

        Assert.Equal(0, (await AskAsync("rừng ngập mặn")).Total);
        Assert.Equal(1, (await AskAsync("nước sạch")).Total);
        Assert.Equal([new FacetCount("daklak", 1)], (await AskAsync(null)).Facets["portal"]);
    }

    [Theory]
    [InlineData("viện trợ hòa bình")]
    [InlineData("viện trợ hoà bình")]
    [InlineData("VIỆN TRỢ HÒA BÌNH")]
    [InlineData("vien tro hoa binh")]
    [InlineData("viện tro hoà binh")]
    [InlineData("Hoà-Bình; viện—trợ!")]
    public async Task One_question_in_many_spellings_finds_the_same(string text)
    {
        await PutAsync(1, Articles.Make("old", "Viện trợ cho Hoà Bình"), Articles.Make("new", "Viện trợ cho Hòa Bình"), Articles.Make("upper", "VIỆN TRỢ CHO HÒA BÌNH"),
            Articles.Make("other", "Thời tiết ngày mai"));

        Assert.Equal(["new", "old", "upper"], (await FindAsync(text)).Order(StringComparer.Ordinal));
        Assert.Equal(["new", "old", "upper"], (await FindAsync(text.Normalize(NormalizationForm.FormD))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Marks_that_are_typed_are_meant()
    {
        await PutAsync(1, Articles.Make("item", "Hai khoản lớn"), Articles.Make("about", "Hai khoảng lớn"), Articles.Make("dong", "Đồng bằng"), Articles.Make("plain", "Dong riềng"));

        Assert.Equal(["item"], await FindAsync("khoản"));
        Assert.Equal(["about"], await FindAsync("khoảng"));
        Assert.Equal(["dong"], await FindAsync("đồng"));
        Assert.Equal(2, (await AskAsync("dong")).Total);
    }

    [Theory]
    [InlineData("PCPNN")]
    [InlineData("pcpnn")]
    [InlineData("TCPCPNN")]
    [InlineData("phi chính phủ nước ngoài")]
    [InlineData("phi chinh phu nuoc ngoai")]
    [InlineData("INGO")]
    [InlineData("ngo")]
    public async Task Abbreviations_find_what_they_stand_for_and_not_what_only_looks_like_them(string text)
    {
        await PutAsync(1, Articles.Make("long", "Tổ chức phi chính phủ nước ngoài"), Articles.Make("short", "Các TCPCPNN tại tỉnh"), Articles.Make("name", "Ông Ngô Quyền ở ngõ nhỏ"));

        Assert.Equal(["long", "short"], (await FindAsync(text)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_quoted_phrase_wants_its_words_side_by_side()
    {
        await PutAsync(1, Articles.Make("together", "Một tin", "Dự án rà phá bom mìn ở Gio Linh."), Articles.Make("apart", "Một tin", "Bom được phá, mìn được rà."));

        Assert.Equal(["together"], await FindAsync("\"rà phá bom mìn\""));
        Assert.Equal(["together"], await FindAsync("“ra pha bom min"));
        Assert.Equal(2, (await AskAsync("rà phá bom mìn")).Total);
    }

    [Fact]
    public async Task Compound_words_come_before_scattered_syllables_and_titles_before_texts()
    {
        var filler = string.Concat(Enumerable.Repeat("tin tức trong ngày của tỉnh ", 20));
        await PutAsync(1,
            Articles.Make("scattered", "Một tin", "Học viện mở cửa. " + filler + "Hỗ trợ người dân. Bệnh viện và trợ lý. Viện khác, trợ khác."),
            Articles.Make("body", "Một tin", filler + "Tỉnh nhận viện trợ."),
            Articles.Make("title", "Viện trợ", filler),
            Articles.Make("none", "Thời tiết", filler));

        Assert.Equal(["title", "body", "scattered"], await FindAsync("viện trợ"));
    }

    [Fact]
    public async Task A_whole_question_finds_its_passage_though_not_every_word_is_there()
    {
        await PutAsync(1, [.. Articles.Varied, Articles.Make("answer", "Tổng kết", "Năm 2022, tỉnh Gia Lai tiếp nhận viện trợ trị giá 1,7 triệu USD.")]);

        Assert.Equal("answer", (await FindAsync("Tỉnh Gia Lai đã tiếp nhận bao nhiêu tiền viện trợ trong năm 2022?"))[0]);
        Assert.Empty(await FindAsync("\"bao nhiêu tiền viện trợ\" tỉnh Gia Lai năm 2022"));
    }

    [Fact]
    public async Task Numbers_are_found_as_printed()
    {
        await PutAsync(1, Articles.Make("yes", "Một tin", "Giá trị 2,072 triệu USD."), Articles.Make("no", "Một tin", "Ngày 2 có 072 hồ sơ."));

        Assert.Equal(["yes"], await FindAsync("2,072 triệu"));
    }

    [Fact]
    public async Task Without_words_the_newest_come_first_and_the_undated_last()
    {
        await PutAsync(1, Articles.Varied);

        Assert.Equal(["c", "e", "a", "b", "d", "f"], await FindAsync("  "));
    }

    [Fact]
    public async Task Days_are_those_of_Vietnam_and_both_ends_count()
    {
        await PutAsync(1, Articles.Varied);

        var july = await Index.SearchAsync(new SearchQuery { From = new DateOnly(2023, 7, 1), To = new DateOnly(2023, 7, 1) }, default);
        Assert.Equal(["b"], july.Hits.Select(h => h.Id));
        Assert.Equal(5, (await Index.SearchAsync(new SearchQuery { From = DateOnly.MinValue, To = DateOnly.MaxValue }, default)).Total);
    }

    public static TheoryData<string, string?> Filters()
    {
        var data = new TheoryData<string, string?>();
        foreach (var text in (string?[])[null, "viện trợ"])
        {
            foreach (var filter in (string[])["", "place=VN-25", "place=VN-33", "place=XX", "year=2023", "portal=daklak", "indicator=VisitCount", "relevant=false", "relevant=true", "place=VN-33 year=2023"])
                data.Add(filter, text);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Filters_and_facets_agree_with_counting_by_hand(string filter, string? text)
    {
        await PutAsync(1, Articles.Varied);
        var query = Parse(filter) with { Text = text };
        var expected = Articles.Varied.Where(a => Fits(a, query)).ToList();

        var answer = await Index.SearchAsync(query, default);

        Assert.Equal(expected.Select(a => a.Id).Order(), answer.Hits.Select(h => h.Id).Order());
        Assert.Equal(expected.Count, answer.Total);
        Assert.Equal(Count(expected.SelectMany(a => a.Places)), Pairs(answer, "place"));
        Assert.Equal(Count(expected.SelectMany(a => a.Years).Select(y => y.ToString(CultureInfo.InvariantCulture))), Pairs(answer, "year"));
        Assert.Equal(Count(expected.Select(a => a.Portal)), Pairs(answer, "portal"));
        Assert.Equal(Count(expected.SelectMany(a => a.Indicators).Select(Wire)), Pairs(answer, "indicator"));
        Assert.Equal(Count(expected.Select(a => a.Relevant ? "true" : "false")), Pairs(answer, "relevant"));
        Assert.All(answer.Facets.Values, counts => Assert.Equal(counts.OrderByDescending(c => c.Count).Select(c => c.Count), counts.Select(c => c.Count)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("viện trợ")]
    [InlineData("Tỉnh nào đã tiếp nhận viện trợ y tế số lớn")]
    public async Task Pages_hold_every_hit_once_in_the_order_of_one_long_page(string? text)
    {
        await PutAsync(1, [.. Enumerable.Range(0, 90).Select(i => Articles.Make($"n{i}", $"Tin viện trợ số {i % 7}", i % 3 == 0 ? "Tiếp nhận viện trợ y tế tỉnh." : "Tin.", $"2024-01-{1 + (i % 5):00}T08:00:00+07:00"))]);
        var whole = await Index.SearchAsync(new SearchQuery { Text = text, Limit = 100 }, default);
        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = await Index.SearchAsync(new SearchQuery { Text = text, Limit = 7, After = after }, default);
            Assert.Equal(whole.Total, page.Total);
            seen.AddRange(page.Hits.Select(h => h.Id));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(whole.Hits.Select(h => h.Id), seen);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(whole.Total, seen.Count);
    }

    [Fact]
    public async Task A_cursor_that_is_none_or_of_another_question_is_refused()
    {
        await PutAsync(1, Articles.Varied);
        var next = (await Index.SearchAsync(new SearchQuery { Text = "viện trợ", Limit = 2 }, default)).Next;
        Assert.NotNull(next);

        foreach (var query in (SearchQuery[])[new() { After = "x" }, new() { After = new string('A', 10_000) }, new() { Text = "khách", After = next }, new() { Text = "viện trợ", Year = 2023, After = next }])
        {
            var error = await Assert.ThrowsAsync<SearchQueryException>(() => Index.SearchAsync(query, default));
            Assert.Equal(SearchQueryException.InCursor, error.Position);
        }
    }

    [Theory]
    [InlineData("!?", 0)]
    [InlineData("   \"", 3)]
    [InlineData("\"\" - ()", 0)]
    [InlineData("\ud83d\ude00", 0)]
    [InlineData("\ud800", 0)]
    public async Task A_text_without_a_word_is_refused_where_it_begins(string text, int position)
    {
        var error = await Assert.ThrowsAsync<SearchQueryException>(() => AskAsync(text));

        Assert.Equal(position, error.Position);
    }

    [Theory]
    [InlineData("\" OR * NEAR")]
    [InlineData("((((viện")]
    [InlineData("viện AND NOT trợ")]
    [InlineData("title : viện")]
    [InlineData("{title body} : viện trợ*")]
    [InlineData("NEAR(viện trợ, 2)")]
    [InlineData("^viện + trợ")]
    [InlineData("'; DROP TABLE word; --")]
    [InlineData("viện\0trợ")]
    public async Task What_an_engine_would_take_for_syntax_is_only_words(string text)
    {
        await PutAsync(1, Articles.Varied);

        await AskAsync(text);
    }

    [Fact]
    public async Task Ten_thousand_words_are_answered()
    {
        await PutAsync(1, Articles.Varied);

        Assert.True((await AskAsync(string.Join(' ', Enumerable.Repeat("viện trợ", 5000)))).Total > 0);
        await AskAsync(string.Join(' ', Enumerable.Range(0, 10_000)));
        await AskAsync(new string('a', 100_000));
    }

    [Theory]
    [InlineData("viện trợ", "viện trợ")]
    [InlineData("vien tro", "viện trợ")]
    [InlineData("PCPNN", "phi chính phủ nước ngoài")]
    public async Task A_snippet_shows_the_passage_and_marks_what_matched(string text, string marked)
    {
        var filler = string.Concat(Enumerable.Repeat("Tin tức trong ngày của tỉnh. ", 60));
        await PutAsync(1, Articles.Make("a", "Một tin", "Một tin\n\n" + filler + "Tỉnh nhận viện trợ phi chính phủ nước ngoài <b>lớn</b>. " + filler));

        var snippet = (await AskAsync(text)).Hits.Single().Snippet;

        Assert.Contains(snippet, p => p.Match && p.Text == marked);
        Assert.Contains("<b>lớn</b>", string.Concat(snippet.Select(p => p.Text)), StringComparison.Ordinal);
        Assert.True(string.Concat(snippet.Select(p => p.Text)).Length < 400);
    }

    [Fact]
    public async Task Marks_end_with_the_words_and_take_no_punctuation_between_two()
    {
        await PutAsync(1, Articles.Make("a", "Một tin", "Các tổ chức phi chính phủ nước ngoài (PCPNN) đến thăm."));

        var snippet = (await AskAsync("PCPNN")).Hits.Single().Snippet;

        Assert.Equal(["phi chính phủ nước ngoài", "PCPNN"], snippet.Where(p => p.Match).Select(p => p.Text));
    }

    [Fact]
    public async Task A_snippet_begins_behind_the_headline_that_stands_above_it()
    {
        await PutAsync(1, Articles.Make("a", "Viện trợ tăng", "Viện trợ tăng\n\nNăm qua, tỉnh nhận thêm viện trợ."));

        Assert.Equal("Năm qua, tỉnh nhận thêm viện trợ.", string.Concat((await AskAsync("viện trợ")).Hits.Single().Snippet.Select(p => p.Text)));
        Assert.Equal("Năm qua, tỉnh nhận thêm viện trợ.", string.Concat((await AskAsync(null)).Hits.Single().Snippet.Select(p => p.Text)));
    }

    [Fact]
    public async Task A_hit_carries_what_a_list_shows()
    {
        await PutAsync(1, Articles.Varied);

        var hit = (await AskAsync("dự án viện trợ mẫu")).Hits[0];

        Assert.Equal(("e", "Dự án viện trợ mẫu", "quangtri", true, true, "https://quangtri.example/e"), (hit.Id, hit.Title, hit.Portal, hit.Relevant, hit.Sample, hit.Url));
        Assert.Equal(Articles.Varied[4].Published, hit.Published);
    }

    [Fact]
    public async Task Reading_goes_on_while_writing_and_always_sees_whole_batches()
    {
        using var done = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var batch = 1; batch <= 20; batch++)
                await PutAsync(batch, [.. Enumerable.Range(0, 5).Select(i => Articles.Make($"b{batch}-{i}", "Viện trợ"))]);
            await done.CancelAsync();
        });
        while (!done.IsCancellationRequested)
        {
            var answer = await AskAsync("viện trợ");
            Assert.Equal(0, answer.Total % 5);
            Assert.Equal(answer.Total, answer.Facets["portal"].Sum(c => c.Count));
        }
        await writing;

        Assert.Equal(100, (await AskAsync("viện trợ")).Total);
    }

    protected Task PutAsync(long change, params IndexedArticle[] articles) => Index.ApplyAsync(articles, change, default);

    protected Task<SearchAnswer> AskAsync(string? text) => Index.SearchAsync(new SearchQuery { Text = text }, default);

    protected async Task<string[]> FindAsync(string? text) => [.. (await AskAsync(text)).Hits.Select(h => h.Id)];

    private static SearchQuery Parse(string filter) => filter.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=')).Aggregate(new SearchQuery { Limit = 100 }, (query, f) => f[0] switch
    {
        "place" => query with { Place = f[1] },
        "year" => query with { Year = int.Parse(f[1], CultureInfo.InvariantCulture) },
        "portal" => query with { Portal = f[1] },
        "indicator" => query with { Indicator = Enum.Parse<Indicator>(f[1]) },
        _ => query with { Relevant = f[1] == "true" },
    });

    private static bool Fits(IndexedArticle a, SearchQuery q) =>
        (q.Text is null || (a.Title + " " + a.Text).Contains(q.Text, StringComparison.OrdinalIgnoreCase))
        && (q.Place is null || a.Places.Contains(q.Place)) && (q.Year is null || a.Years.Contains(q.Year.Value)) && (q.Portal is null || a.Portal == q.Portal)
        && (q.Indicator is null || a.Indicators.Contains(q.Indicator.Value)) && (q.Relevant is null || a.Relevant == q.Relevant);

    private static IEnumerable<(string, long)> Count(IEnumerable<string> values) => values.GroupBy(v => v).Select(g => (g.Key, (long)g.Count())).Order();

    private static IEnumerable<(string, long)> Pairs(SearchAnswer answer, string facet) => answer.Facets[facet].Select(c => (c.Value, c.Count)).Order();

    private static string Wire(Indicator indicator) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(indicator.ToString());
}
