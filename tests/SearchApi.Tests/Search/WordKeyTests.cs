using System.Text;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Tests.Search;

public class WordKeyTests
{
    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("uỷ", "ủy")]
    [InlineData("thuý", "thúy")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("loà", "LÒA")]
    [InlineData("Đồng", "đồng")]
    public void Tone_placement_and_case_make_no_other_word(string one, string other) => Assert.Equal(WordKey.Exact(one), WordKey.Exact(other));

    [Theory]
    [InlineData("khoản", "khoảng")]
    [InlineData("dong", "đồng")]
    [InlineData("tre", "trê")]
    [InlineData("ma", "mà")]
    [InlineData("mă", "mâ")]
    [InlineData("mã", "mả")]
    public void Words_that_differ_in_a_mark_stay_two(string one, string other) => Assert.NotEqual(WordKey.Exact(one), WordKey.Exact(other));

    [Theory]
    [InlineData("Đồng", "dong")]
    [InlineData("viện", "vien")]
    [InlineData("TRỢ", "tro")]
    [InlineData("nước", "nuoc")]
    [InlineData("Đắk", "dak")]
    [InlineData("café", "cafe")]
    [InlineData("INGO", "ingo")]
    public void Folding_takes_every_mark(string word, string folded) => Assert.Equal(folded, WordKey.Folded(word));

    [Fact]
    public void Composed_and_decomposed_are_one()
    {
        foreach (var word in (string[])["nghiệp", "ưỡn", "Ằ", "đặng"])
        {
            Assert.Equal(WordKey.Exact(word), WordKey.Exact(word.Normalize(NormalizationForm.FormD).Normalize(NormalizationForm.FormC)));
            Assert.Equal(WordKey.Folded(word), WordKey.Folded(word.Normalize(NormalizationForm.FormD)));
        }
    }

    [Theory]
    [InlineData("Bà Rịa-Vũng Tàu", "Bà|Rịa|Vũng|Tàu")]
    [InlineData("2020–2025", "2020|2025")]
    [InlineData("2,072 triệu", "2|072|triệu")]
    [InlineData(" (viện_trợ)… ", "viện|trợ")]
    [InlineData("a\u0301\u0323b c", "a\u0301\u0323b|c")]
    [InlineData("\ud83d\ude00\ud800x𝐀", "x𝐀")]
    [InlineData("?!", "")]
    public void Words_are_runs_of_letters_and_digits(string text, string words) =>
        Assert.Equal(words, string.Join('|', WordScanner.Scan(text).Select(w => text[w.Start..w.End])));

    [Fact]
    public void No_key_is_longer_than_its_room()
    {
        var key = new char[WordKey.MaxLength];

        Assert.InRange(WordKey.WriteExact(new string('ế', 1000), key), 1, WordKey.MaxLength);
        Assert.InRange(WordKey.WriteFolded(new string('ế', 1000), key), 1, WordKey.MaxLength);
    }
}
