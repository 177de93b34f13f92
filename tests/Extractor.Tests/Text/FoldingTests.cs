using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Text;

/// <summary>Folding makes spellings one, never words.</summary>
public class FoldingTests
{
    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("Hoá", "hóa")]
    [InlineData("uỷ", "ủy")]
    [InlineData("THUỶ", "thủy")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("Đ", "đ")]
    [InlineData("M’gar", "M'gar")]
    [InlineData("Children’s", "children's")]
    public void Two_spellings_of_one_syllable(string a, string b) => Assert.Equal(Folding.Key(b), Folding.Key(a));

    [Theory]
    [InlineData("khoản", "khoảng")]
    [InlineData("khoan", "khoản")]
    [InlineData("quý", "qúy")]
    [InlineData("dự", "đự")]
    [InlineData("tỷ", "tỉ")]
    [InlineData("hoàn", "hòan")]
    public void Two_words_stay_two(string a, string b) => Assert.NotEqual(Folding.Key(b), Folding.Key(a));
}
