using NgoNews.SearchApi.Search;
namespace NgoNews.SearchApi.Tests.Search.Contract;

/// <summary>What a hit shows.</summary>
public abstract class HitContract : SearchIndexContract
{
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

    /// <summary>A word is as telling as it is rare in what articles say now; else two indexes of one store would order their hits differently, by what each has heard of.</summary>
    [Fact]
    public async Task What_an_article_said_before_it_was_changed_counts_for_nothing()
    {
        IndexedArticle[] changed = [.. Enumerable.Range(0, 20).Select(i => Articles.Make($"x{i}", "Rừng trồng"))];
        await PutAsync(1, [Articles.Make("a", "Rừng ngập mặn"), Articles.Make("b", "Nước sạch"), Articles.Make("c", "Nước ngầm"), .. changed]);
        await PutAsync(2, [.. changed.Select(x => Articles.Make(x.Id, "Tin khác"))]);

        Assert.Equal("a", (await FindAsync("rừng OR nước"))[0]);
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
}
