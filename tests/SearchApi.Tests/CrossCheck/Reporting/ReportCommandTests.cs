using NgoNews.SearchApi.CrossCheck.Reporting;
using NgoNews.Store.Sqlite;

namespace NgoNews.SearchApi.Tests.CrossCheck.Reporting;

public sealed class ReportCommandTests : IAsyncLifetime
{
    private readonly StoreFixture _given = new();

    public async Task InitializeAsync()
    {
        await _given.InitializeAsync();
        await _given.Store.ReplaceTotalsAsync("t.csv", [Given.Total, Given.Total with { Id = "A2", Place = "VN-33", Value = 7 }], default);
        await _given.SaveAsync("a", Given.Figure, "120 tỷ đồng");
        await _given.SaveAsync("b", Given.Figure with { Value = 14_000_000_000 }, "14 tỷ đồng", portal: "khac", sentence: "Riêng <b>Liên hiệp các tổ chức hữu nghị</b> tỉnh đã vận động được 14 tỷ đồng.");
    }

    public Task DisposeAsync() => _given.DisposeAsync();

    [Fact]
    public async Task A_page_has_verdict_sentences_and_causes_of_the_place_and_loads_nothing()
    {
        var (code, html) = await WriteAsync("report.html", "--place", "VN-25", "--year", "2023");

        Assert.Equal(0, code);
        Assert.Contains("Báo cáo đối chiếu: Quảng Trị, năm 2023", html, StringComparison.Ordinal);
        Assert.Contains("≠ Mâu thuẫn", html, StringComparison.Ordinal);
        Assert.Contains("tỉnh vận động được 120 tỷ đồng viện trợ", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Liên hiệp", html, StringComparison.Ordinal);
        Assert.Contains("Nguyên nhân có thể: riêng Liên hiệp hữu nghị và cả tỉnh", html, StringComparison.Ordinal);
        Assert.Contains("Con số có khả năng đúng nhất", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Đắk Lắk", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_has_a_row_a_figure_with_its_cause()
    {
        var (code, csv) = await WriteAsync("report.csv", "--place", "VN-25");

        Assert.Equal(0, code);
        Assert.Equal(3, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("union_vs_province", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--place", "Quảng Trị")]
    [InlineData("--year", "soon")]
    [InlineData("--place")]
    [InlineData("--colour", "red")]
    public async Task Wrong_arguments_are_told_and_nothing_is_written(params string[] arguments)
    {
        var (code, written) = await WriteAsync("report.html", arguments);

        Assert.Equal((2, ""), (code, written));
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused() => Assert.Equal((2, ""), await WriteAsync("report.pdf"));

    private async Task<(int Code, string Written)> WriteAsync(string file, params string[] arguments)
    {
        // One process has a store at a time; the fixture's is read again from its files.
        var path = Path.Combine(_given.Folder, file);
        var command = new ReportCommand(data => new SqliteStore(data), TextWriter.Null, TextWriter.Null, TimeProvider.System);
        var code = await command.RunAsync([.. arguments, "--out", path, "--data", _given.Data], default);
        return (code, File.Exists(path) ? await File.ReadAllTextAsync(path) : "");
    }
}
