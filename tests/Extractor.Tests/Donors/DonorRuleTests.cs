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
    [InlineData("Saigon Children’s Charity")]
    [InlineData("Christina Noble Children’s Foundation")]
    [InlineData("Samaritan’s Purse")]
    public void A_donor_with_the_apostrophe_that_newspapers_print(string name) => Assert.Equal(name, Assert.Single(Read($"Theo {name}, năm 2023 có 21 khoản.")).Name);

    // The reports list this agency's grants among those of the NGOs.
    private static DonorKind KindOf(string name, string kind) =>
        name != "USAID" && kind.StartsWith("not an NGO (", StringComparison.Ordinal) ? DonorKind.State : kind == "domestic" ? DonorKind.Domestic : DonorKind.Ngo;

    private static List<DonorMention> Read(string text) => DonorReader.Read(text, Tokenizer.Read(text));
}
