using System.Text;
using NgoNews.SearchApi.Search;

namespace NgoNews.SearchApi.Tests.Search.Contract;

/// <summary>Which articles words find, in which order, and what is offered instead of them.</summary>
public abstract class WordContract : SearchIndexContract
{
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
}
