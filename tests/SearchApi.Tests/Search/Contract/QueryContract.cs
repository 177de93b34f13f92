using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NgoNews.SearchApi.Search;

namespace NgoNews.SearchApi.Tests.Search.Contract;

/// <summary>What a text means, whatever is typed.</summary>
public abstract class QueryContract : SearchIndexContract
{
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
    public async Task Any_text_is_answered_or_refused_in_words()
    {
        await PutAsync(1, Articles.Varied);
        var pieces = Gen.Elements("viện", "tro", "\"", "“", " ", " ", "*", "(", ")", " OR ", " AND ", " NOT ", "NEAR", ":", "^", "^2", "~", "~1", "-", "+", " -", " +", "{", "}", "[", "]", "[2020 TO 2024]",
            "[2024 TO 2020]", "{* TO 2023]", " TO ", "year:", "place:", "donor:", "portal:", "indicator:", "title:", "body:", "VN-25", "aid_value", "2023", "'", "\\", "\0", "\ud800", "\u0301", "đ",
            "2,072", "PCPNN", "\n", "title", "vi*", "quảng~");
        var texts = Gen.OneOf(Gen.ArrayOf(pieces).Select(string.Concat), ArbMap.Default.GeneratorFor<string?>().Select(s => s ?? ""));

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            try
            {
                return AskAsync(text).GetAwaiter().GetResult().Total >= 0;
            }
            catch (SearchQueryException e)
            {
                return e.Position >= 0 && e.Position < text.Length;
            }
        }).Check(Runs.Of(500));
    }
}
