using NgoNews.Extractor.Donors;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Donors;

/// <summary>Every name of the donor table is read as a giver of its kind.</summary>
public class DonorRuleTests
{
    public static TheoryData<string, string, string> Rows => Sample.Rows("donors.tsv", "name", "aliases", "kind");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_donor_by_any_of_its_names(string name, string aliases, string kind)
    {
        foreach (var spelling in aliases.Split(';', StringSplitOptions.RemoveEmptyEntries).Append(name))
        {
            var read = Read($"Theo {spelling}, năm 2023 có 21 khoản.");
            Assert.Equal(kind == "not an NGO" ? "" : KindOf(name, kind).ToString(), string.Join(", ", read.Select(d => d.Kind)));
        }
    }

    [Theory]
    [InlineData("Tổ chức Tầm nhìn Thế giới trao 250.000 USD", "Tầm nhìn Thế giới")]
    [InlineData("tổ chức phi chính phủ Tầm nhìn thế giới trao 250.000 USD", "Tầm nhìn thế giới")]
    [InlineData("Tổ chức phi chính phủ nước ngoài Cứu trợ Trẻ em tài trợ 3 dự án", "Cứu trợ Trẻ em")]
    [InlineData("Tổ chức Bánh mì cho thế giới (Đức) tài trợ", "Bánh mì cho thế giới")]
    [InlineData("Tổ chức Save the Children Hoa Kỳ tài trợ", "Save the Children Hoa Kỳ")]
    public void A_known_name_behind_the_word_for_organisation_is_the_whole_name(string text, string name) => Assert.Equal(name, Assert.Single(Read(text)).Name);

    [Theory]
    [InlineData("Tổ chức Y tế Thế giới (WHO) hỗ trợ 200.000 USD")]
    [InlineData("tổ chức Y tế thế giới hỗ trợ 200.000 USD")]
    [InlineData("Tổ chức Lao động Quốc tế tài trợ 1 triệu USD")]
    [InlineData("tổ chức Di cư quốc tế tài trợ 1 triệu USD")]
    public void An_agency_of_states_is_no_NGO_though_it_is_called_an_organisation(string text)
    {
        var read = Read(text);
        Assert.NotEmpty(read);
        Assert.All(read, donor => Assert.Equal(DonorKind.State, donor.Kind));
    }

    [Theory]
    [InlineData("Tổ chức Hy vọng xanh tài trợ 2 tỷ đồng", "Hy vọng xanh")]
    [InlineData("tổ chức phi chính phủ Trả lại mùa xuân (Hoa Kỳ) tặng 490 bộ lọc nước", "Trả lại mùa xuân")]
    [InlineData("Quỹ Thiện tâm, 2 tỷ đồng", "Quỹ Thiện tâm")]
    [InlineData("tổ chức Kianh hỗ trợ 300 suất học bổng", "Kianh")]
    [InlineData("tổ chức Minh những người bạn thân thiết nhất ở đây", "Minh")]
    public void A_name_of_small_words_goes_on_to_what_it_does(string text, string name) => Assert.Equal(name, Assert.Single(Read(text)).Name);

    [Theory]
    [InlineData("Saigon Children’s Charity")]
    [InlineData("Christina Noble Children’s Foundation")]
    [InlineData("Samaritan’s Purse")]
    public void A_donor_with_the_apostrophe_that_newspapers_print(string name) => Assert.Equal(name, Assert.Single(Read($"Theo {name}, năm 2023 có 21 khoản.")).Name);

    // The reports list this agency's grants among those of the NGOs.
    private static DonorKind KindOf(string name, string kind) =>
        name != "USAID" && kind.StartsWith("not an NGO (", StringComparison.Ordinal) ? DonorKind.State : kind == "domestic" ? DonorKind.Domestic : DonorKind.Ngo;

    private static List<DonorMention> Read(string text) => DonorReader.Read(text, Tokenizer.Read(text));
}
