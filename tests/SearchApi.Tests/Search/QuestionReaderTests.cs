using NgoNews.SearchApi.Search.Queries;

namespace NgoNews.SearchApi.Tests.Search;

public class QuestionReaderTests
{
    /// <summary>Every way to understand a text, one a line: terms apart by blanks, = exact, ~ folded, quoted in [], light in ().</summary>
    [Theory]
    [InlineData("vien tro", "~vien ~tro")]
    [InlineData("hai khoan Viện", "~hai ~khoan =viên\u0323")]
    [InlineData("nước Lào sạch", "=nươc\u0301 =lao\u0300 =sach\u0323")]
    [InlineData("đoàn quốc tế Phong Nha", "=đoan\u0300 =quôc\u0301 =tê\u0301 =phong =nha / =đoan\u0300 =quôc\u0301 =tê\u0301 ~phong ~nha")]
    [InlineData("vốn Gia Lai", "=vôn\u0301 ~gia lai")]
    [InlineData("\"phi truong\" moi", "~moi [~phi truong]")]
    [InlineData("moi \"sân bay", "~moi [=sân bay] / ~moi =sân ~bay")]
    [InlineData("\"san bay\" co ten la gi, o tinh thanh mien nui phia bac", "(~co) ~ten (~la) (~gi) (~o) ~tinh ~thanh ~mien ~nui ~phia ~bac [~san bay] / (~co) ~ten (~la) (~gi) (~o) ~tinh ~thanh ~mien ~nui ~phia ~bac ~san ~bay")]
    [InlineData("2,072 trieu", "~2 072 ~trieu")]
    [InlineData("la bao nhieu tien", "(~la) (~bao) (~nhieu) ~tien")]
    [InlineData("tro tro tro", "~tro")]
    public void A_text_becomes_terms(string text, string expected)
    {
        var ways = QuestionReader.Read(text).Select(q => string.Join(' ', q.Terms.Select(Print)));

        Assert.Equal(expected.Split(" / ").Order(StringComparer.Ordinal), ways.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Tỉnh tiếp nhận bao nhiêu khoản viện trợ?", true)]
    [InlineData("tổ chức này dành cho ai", true)]
    [InlineData("to chuc nay danh cho ai", true)]
    [InlineData("Vì sao dự án dừng lại", true)]
    [InlineData("thủ đô của Lào là gì", true)]
    [InlineData("trụ sở ở đâu", true)]
    [InlineData("viện trợ của Mỹ", false)]
    [InlineData("ngôi sao", false)]
    [InlineData("xang dau", false)]
    [InlineData("ai", false)]
    [InlineData("hay không bằng hay làm", false)]
    public void Questions_are_told_from_words_to_be_found(string text, bool asks) => Assert.All(QuestionReader.Read(text), q => Assert.Equal(asks, q.Asks));

    [Fact]
    public void Every_row_of_the_synonyms_finds_the_rest_of_its_row()
    {
        foreach (var row in SynonymTable.Rows)
        {
            foreach (var name in row)
            {
                var term = Assert.Single(QuestionReader.Read(name)[0].Terms);
                Assert.True(term.Alternatives.Count >= row.Length, name);
            }
        }
    }

    [Fact]
    public void No_name_stands_in_two_rows() =>
        Assert.Equal(SynonymTable.Rows.Sum(r => r.Length), SynonymTable.Rows.SelectMany(r => r).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Foreign_organisations_are_organisations_but_not_the_other_way_round()
    {
        Assert.Contains(QuestionReader.Read("NGO")[0].Terms[0].Alternatives, a => a.Words is [{ Key: "pcpnn" }]);
        Assert.DoesNotContain(QuestionReader.Read("PCPNN")[0].Terms[0].Alternatives, a => a.Words is [{ Key: "ngo" }]);
    }

    private static string Print(Term term)
    {
        var words = term.Alternatives[0].Words;
        var text = (words[0].Exact ? "=" : "~") + string.Join(' ', words.Select(w => w.Key));
        return term.Quoted ? $"[{text}]" : term.Light ? $"({text})" : text;
    }
}
