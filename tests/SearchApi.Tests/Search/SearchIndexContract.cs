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
            foreach (var filter in (string[])["", "place=VN-25", "place=VN-33", "place=XX", "year=2023", "portal=daklak", "indicator=VisitCount", "relevant=false", "relevant=true", "donor=Zhi_Shan", "sector=120", "sector=121", "place=VN-33 year=2023", "place=VN-25 donor=Zhi_Shan relevant=true"])
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
        // A facet is counted without its own filter: so each of its values leads to what it counts.
        Assert.Equal(Count(query with { Place = null }, a => a.Places), Pairs(answer, "place"));
        Assert.Equal(Count(query with { Year = null }, a => a.Years.Select(y => y.ToString(CultureInfo.InvariantCulture))), Pairs(answer, "year"));
        Assert.Equal(Count(query with { Portal = null }, a => [a.Portal]), Pairs(answer, "portal"));
        Assert.Equal(Count(query with { Indicator = null }, a => a.Indicators.Select(Wire)), Pairs(answer, "indicator"));
        Assert.Equal(Count(query with { Donor = null }, a => a.Donors), Pairs(answer, "donor"));
        Assert.Equal(Count(query with { Sector = null }, SectorsOf), Pairs(answer, "sector"));
        Assert.Equal(Count(query with { Relevant = null }, a => [a.Relevant ? "true" : "false"]), Pairs(answer, "relevant"));
        Assert.All(answer.Facets.Values, counts => Assert.Equal(counts.OrderByDescending(c => c.Count).Select(c => c.Count), counts.Select(c => c.Count)));
    }

    [Theory]
    [InlineData("viện trợ")]
    [InlineData("Tỉnh nào nhận được nhiều viện trợ y tế nhất của Đắk Lắk?")]
    [InlineData("viện trợ OR khách")]
    public async Task Every_value_of_a_facet_leads_to_as_many_as_it_counts(string text)
    {
        await PutAsync(1, [.. Articles.Varied, .. Articles.Varied.Select(a => a with { Id = "copy-" + a.Id, Portal = "baohuunghi", Cluster = a.Id })]);
        var first = await Index.SearchAsync(new SearchQuery { Text = text, Relevant = true, Year = 2023 }, default);
        foreach (var (facet, values) in first.Facets)
        {
            foreach (var value in values)
            {
                var narrowed = Parse($"{facet}={value.Value.Replace(' ', '_')}") with { Text = text };
                narrowed = facet == "year" ? narrowed : narrowed with { Year = 2023 };
                narrowed = facet == "relevant" ? narrowed : narrowed with { Relevant = true };
                Assert.Equal(value.Count, (await Index.SearchAsync(narrowed, default)).Total);
            }
        }
    }

    [Fact]
    public async Task Copies_stand_under_the_one_that_came_first()
    {
        await PutAsync(1, Articles.Make("copy", "Viện trợ tăng", published: "2024-02-02") with { Cluster = "first", Portal = "daklak" }, Articles.Make("first", "Viện trợ tăng") with { Cluster = "first" },
            Articles.Make("other", "Viện trợ giảm"));

        var answer = await AskAsync("viện trợ");
        Assert.Equal(2, answer.Total);
        Assert.Equal(["copy"], answer.Hits.Single(h => h.Id == "first").Copies);
        Assert.Empty(answer.Hits.Single(h => h.Id == "other").Copies);
        Assert.Equal(2, (await AskAsync(null)).Total);
        Assert.Equal("copy", (await Index.SearchAsync(new SearchQuery { Portal = "daklak" }, default)).Hits.Single().Id);
        Assert.Equal([new FacetCount("quangtri", 2), new FacetCount("daklak", 1)], answer.Facets["portal"]);
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

    /// <summary>What of <see cref="Articles.Varied"/> a text finds.</summary>
    [Theory]
    [InlineData("viện trợ AND y tế", "b")]
    [InlineData("khách OR mẫu", "c d e")]
    [InlineData("viện trợ NOT y tế", "a c d e f")]
    [InlineData("viện -y -khách -mẫu -rõ", "a")]
    [InlineData("+khách viện trợ", "c d")]
    [InlineData("(y tế OR khoản) AND tiếp nhận", "a")]
    [InlineData("NOT viện", "")]
    [InlineData("title:khách", "c d")]
    [InlineData("body:khách", "")]
    [InlineData("body:(y OR ngoại)", "b e")]
    [InlineData("title:\"viện trợ\" y tế", "b")]
    [InlineData("\"Viện tế\"~1", "")]
    [InlineData("\"viện tế\"~2", "b")]
    [InlineData("\"tế viện\"~2", "b")]
    [InlineData("ngo*", "a e")]
    [InlineData("ngoạ* vụ", "e")]
    [InlineData("ngoà*", "a")]
    [InlineData("khách~1 -du", "d")]
    [InlineData("kach~1", "c d")]
    [InlineData("place:\"Đắk Lắk\"", "b f")]
    [InlineData("place:daklak viện", "b f")]
    [InlineData("year:2022", "d")]
    [InlineData("[2024 TO *] AND viện", "a c e")]
    [InlineData("viện {2022 TO 2024}", "a b")]
    [InlineData("portal:daklak -y", "d")]
    [InlineData("donor:\"tầm nhìn thế giới\"", "b")]
    [InlineData("donor:plan", "b")]
    [InlineData("indicator:visit_count", "d")]
    [InlineData("\"viện trợ mẫu\" là của ai?", "e")]
    [InlineData("Ai mang \"các đoàn khách\" từ quốc tế và viện trợ đến với tỉnh nào?", "a d")]
    public async Task The_query_language_finds_what_it_says(string text, string found)
    {
        await PutAsync(1, Articles.Varied);

        foreach (var spelling in (string[])[text, text.Normalize(NormalizationForm.FormD)])
            Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries), (await FindAsync(spelling)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_boost_moves_what_holds_the_word_to_the_front()
    {
        await PutAsync(1, Articles.Make("one", "Một tin", "Trồng rừng."), Articles.Make("two", "Một tin", "Đào giếng."));

        Assert.Equal(["two", "one"], await FindAsync("rừng OR giếng^5"));
        Assert.Equal(["one", "two"], await FindAsync("rừng^5 OR giếng"));
    }

    [Fact]
    public async Task By_date_the_newest_hit_comes_first_and_pages_go_on()
    {
        await PutAsync(1, Articles.Varied);
        var query = new SearchQuery { Text = "viện trợ", Sort = SearchSort.Date, Limit = 4 };

        var first = await Index.SearchAsync(query, default);
        var second = await Index.SearchAsync(query with { After = first.Next }, default);

        Assert.Equal(["c", "e", "a", "b", "d", "f"], first.Hits.Concat(second.Hits).Select(h => h.Id));
        await Assert.ThrowsAsync<SearchQueryException>(() => Index.SearchAsync(query with { Sort = SearchSort.Relevance, After = first.Next }, default));
    }

    [Theory]
    [InlineData("viện trự", "viện trợ")]
    [InlineData("vien trow", "vien tro")]
    [InlineData("Sở Ngaoi vụ", "Sở ngoại vụ")]
    [InlineData("viên trợ", "viện trợ")]
    [InlineData("viện trợ", null)]
    [InlineData("zzzzqqqq", null)]
    [InlineData("khach du lich", null)]
    [InlineData("khách từ châu Âu mang theo gì và ở lại bao lâu?", null)]
    [InlineData("Ngoaij", "ngoai")]
    public async Task Words_that_nobody_wrote_are_put_right(string text, string? better)
    {
        await PutAsync(1, [.. Articles.Varied, Articles.Make("g", "Nhân viên trẻ", "Nhân viên hỗ trợ.")]);

        Assert.Equal(better, (await AskAsync(text)).DidYouMean);
    }

    [Fact]
    public async Task What_is_typed_is_completed_as_headlines_go_on()
    {
        await PutAsync(1, Articles.Varied);

        Assert.Superset(new HashSet<string> { "viện trợ", "viện trợ cho đắk lắk", "viện trợ phi chính phủ", "viện trợ mẫu" }, (await Index.SuggestAsync("viện tr", 10, default)).ToHashSet());
        Assert.Contains("khách du lịch tăng", await Index.SuggestAsync("khach du", 5, default));
        Assert.Contains("dự án về khách quốc tế", await Index.SuggestAsync("dự án về khách q", 5, default));
        Assert.Empty(await Index.SuggestAsync("?!", 5, default));
        Assert.Empty(await Index.SuggestAsync("\" OR * zzz", 5, default));
    }

    [Fact]
    public async Task Like_an_article_are_those_that_speak_of_the_same_and_neither_itself_nor_its_copies()
    {
        await PutAsync(1,
            Articles.Make("a", "Rà phá bom mìn ở Gio Linh", "Các đội rà phá bom mìn làm sạch đất tại xã Gio Mai."),
            Articles.Make("copy", "Rà phá bom mìn ở Gio Linh", "Các đội rà phá bom mìn làm sạch đất tại xã Gio Mai.") with { Cluster = "a" },
            Articles.Make("b", "Đất sạch bom mìn", "Đội rà phá đã bàn giao đất sạch cho xã."),
            Articles.Make("c", "Lễ hội hoa", "Du khách đến với lễ hội hoa mùa xuân."));

        var like = await Index.SearchAsync(new SearchQuery { Like = "a" }, default);

        Assert.Equal("b", like.Hits[0].Id);
        Assert.DoesNotContain(like.Hits, h => h.Id is "a" or "copy");
        Assert.Equal(0, (await Index.SearchAsync(new SearchQuery { Like = "unknown" }, default)).Total);
    }

    [Fact]
    public async Task A_question_for_a_number_is_shown_the_sentence_that_states_one()
    {
        var filler = string.Concat(Enumerable.Repeat("Tin tức trong ngày của tỉnh. ", 60));
        var text = $"Một tin\n\nHội nghị bàn về viện trợ của tỉnh. {filler}Năm 2023 tỉnh nhận 1,7 triệu USD viện trợ. {filler}";
        var at = text.IndexOf("1,7", StringComparison.Ordinal);
        await PutAsync(1, Articles.Make("a", "Một tin", text) with { Mentions = [(at, at + "1,7 triệu USD".Length)] });

        Assert.Contains("1,7 triệu USD", string.Concat((await AskAsync("tỉnh nhận viện trợ bao nhiêu tiền")).Hits[0].Snippet.Select(p => p.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hit_carries_what_a_list_shows()
    {
        await PutAsync(1, Articles.Varied);

        var hit = (await AskAsync("dự án viện trợ mẫu")).Hits[0];

        Assert.Equal(("e", "Dự án viện trợ mẫu", "quangtri", true, true, "https://quangtri.example/e"), (hit.Id, hit.Title, hit.Portal, hit.Relevant, hit.Sample, hit.Url));
        Assert.Equal(Articles.Varied[4].Published, hit.Published);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Hits_copies_and_facets_are_those_of_counting_one_by_one_whatever_came_and_went(int seed)
    {
        var (chance, held, order) = (new Random(seed), new Dictionary<string, IndexedArticle>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var stored = 0;
        for (var batch = 1; batch <= 6; batch++)
        {
            var articles = Enumerable.Range(0, 12).Select(_ => CountedOneByOne.Article(chance, chance.Next(40))).DistinctBy(a => a.Id).ToArray();
            await PutAsync(batch, articles);
            foreach (var article in articles)
            {
                // What is put in anew is the latest.
                (held[article.Id], order[article.Id]) = (article, stored++);
            }
            if (batch == 4)
                await ReopenAsync();
            var counted = new CountedOneByOne(held.Values.OrderBy(a => order[a.Id]));
            for (var asked = 0; asked < 25; asked++)
                await CompareAsync(CountedOneByOne.Query(chance), counted);
        }
    }

    private async Task CompareAsync(SearchQuery query, CountedOneByOne counted)
    {
        var hits = new List<string>();
        for (SearchQuery? page = query; page is not null;)
        {
            var answer = await Index.SearchAsync(page, default);
            hits.AddRange(answer.Hits.Select(h => string.Join('+', h.Copies.Prepend(h.Id))));
            Assert.Equal(counted.Hits(query).Count(), answer.Total);
            foreach (var (facet, counts) in answer.Facets)
                Assert.Equal(counted.Facet(query, facet), counts.Select(c => (c.Value, c.Count)));
            page = answer.Next is { } next ? query with { After = next } : null;
        }
        Assert.Equal(counted.Hits(query), hits);
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

    private static IEnumerable<(string, long)> Count(SearchQuery query, Func<IndexedArticle, IEnumerable<string>> values) =>
        Articles.Varied.Where(a => Fits(a, query)).SelectMany(values).GroupBy(v => v).Select(g => (g.Key, (long)g.Count())).Order();

    private static SearchQuery Parse(string filter) => filter.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=')).Aggregate(new SearchQuery { Limit = 100 }, (query, f) => f[0] switch
    {
        "place" => query with { Place = f[1] },
        "year" => query with { Year = int.Parse(f[1], CultureInfo.InvariantCulture) },
        "portal" => query with { Portal = f[1] },
        "indicator" => query with { Indicator = Enum.Parse<Indicator>(f[1].Replace("_", "", StringComparison.Ordinal), ignoreCase: true) },
        "sector" => query with { Sector = f[1] },
        "donor" => query with { Donor = f[1].Replace('_', ' ') },
        _ => query with { Relevant = f[1] == "true" },
    });

    private static bool Fits(IndexedArticle a, SearchQuery q) =>
        (q.Text is null || (a.Title + " " + a.Text).Contains(q.Text, StringComparison.OrdinalIgnoreCase))
        && (q.Place is null || a.Places.Contains(q.Place)) && (q.Year is null || a.Years.Contains(q.Year.Value)) && (q.Portal is null || a.Portal == q.Portal)
        && (q.Indicator is null || a.Indicators.Contains(q.Indicator.Value)) && (q.Relevant is null || a.Relevant == q.Relevant)
        && (q.Donor is null || a.Donors.Contains(q.Donor)) && (q.Sector is null || SectorsOf(a).Contains(q.Sector));

    /// <summary>An article is found under its sectors and their categories.</summary>
    private static IEnumerable<string> SectorsOf(IndexedArticle a) => a.Sectors.SelectMany(s => (string[])[s, s[..2] + "0"]).Distinct();

    private static IEnumerable<(string, long)> Pairs(SearchAnswer answer, string facet) => answer.Facets[facet].Select(c => (c.Value, c.Count)).Order();

    private static string Wire(Indicator indicator) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(indicator.ToString());
}
