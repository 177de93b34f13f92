using NgoNews.Crawler.Attachments.Programs;
using NgoNews.Crawler.Inspection;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Inspection;

public class HelperCheckTests
{
    [Fact]
    public void What_is_missing_is_told_with_what_it_is_for_and_how_it_is_installed()
    {
        using var nowhere = new TempFolder();
        var checks = HelperCheck.Run(new HelperPrograms(nowhere.Path));
        Assert.All(checks, check => Assert.Equal(("files", Verdict.Look), (check.What, check.Verdict)));
        foreach (var package in new[] { "poppler-utils", "tesseract-ocr", "tesseract-ocr-vie", "antiword" })
            Assert.Contains(checks, check => check.Detail.EndsWith("apt-get install " + package, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_one_that_is_there_nothing_is_told()
    {
        using var folder = new TempFolder();
        var program = folder.Write("pdftotext", "");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var told = HelperCheck.Run(new HelperPrograms(folder.Path)).Select(check => check.Detail.Split(' ')[0]).ToArray();
        Assert.DoesNotContain("pdftotext", told);
        Assert.Contains("pdftoppm", told);
    }
}
