using System.Globalization;
using NgoNews.SearchApi.Pages;
using NgoNews.SearchApi.Tests.CrossCheck.Official;

namespace NgoNews.SearchApi.Tests.Pages;

[Collection(PagesGroup.Name)]
public sealed class MethodPageTests(PagesFixture pages)
{
    /// <summary>Where the README begins a row of its table of measurements, and what the page says of it.</summary>
    public static TheoryData<string> Rows { get; } = new("| `corpus/gold/test`", "| `corpus/gold/train`");

    [SourceTheory]
    [MemberData(nameof(Rows))]
    public void The_accuracy_told_is_the_one_measured(string beginning)
    {
        var measured = beginning.Contains("test", StringComparison.Ordinal) ? Accuracy.Test : Accuracy.CrossValidated;
        var row = File.ReadLines(Path.Combine(SourceTree.Root!, "README.md")).Single(line => line.StartsWith(beginning, StringComparison.Ordinal));
        var cells = row.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains($"{measured.Articles} articles", cells[0], StringComparison.Ordinal);
        Assert.Equal([measured.Figures, measured.Found, measured.Full, measured.Stage, measured.Place, measured.Period, measured.Coverage, measured.Evidence],
            cells[1..].Select(cell => decimal.Parse(cell, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task It_is_shown_in_a_table()
    {
        var page = await pages.GetAsync("/phuong-phap");

        Assert.Equal(["3.789", "0,99", "0,81", "0,96", "0,96", "0,92", "0,95", "1"], page.QuerySelectorAll(".numbers tbody tr:first-child td").Select(cell => cell.TextContent));
    }
}
