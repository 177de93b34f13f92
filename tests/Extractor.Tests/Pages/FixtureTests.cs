using NgoNews.Extractor.Pages;

namespace NgoNews.Extractor.Tests.Pages;

/// <summary>Every page under Fixtures is read as the JSON file beside it says. To add a publisher, add two files.</summary>
public class FixtureTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Pages", "Fixtures");
    private static readonly Uri Address = new("https://cong.example/doi-ngoai/bai-viet-1.html");

    public static TheoryData<string> Pages() =>
        [.. Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(Folder, p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_saved_page_is_read_as_expected(string page)
    {
        var path = Path.Combine(Folder, page);
        var expected = ExpectedReading.OfFile(Path.ChangeExtension(path, ".json"));
        Assert.Equal(expected, ExpectedReading.Of(PageReader.Read(File.ReadAllBytes(path), null, Address)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_in_decomposed_letters_is_read_the_same(string page)
    {
        var html = File.ReadAllText(Path.Combine(Folder, page));
        Assert.Equal(
            ExpectedReading.Of(PageReader.Read(html, Address)),
            ExpectedReading.Of(PageReader.Read(html.Normalize(System.Text.NormalizationForm.FormD), Address)));
    }
}
