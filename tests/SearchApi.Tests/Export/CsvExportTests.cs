using System.Text;

using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Export;
using NgoNews.SearchApi.Tests.CrossCheck;

namespace NgoNews.SearchApi.Tests.Export;

public class CsvExportTests
{
    [Theory]
    [InlineData("=cmd|'/c calc'!A1", "\"'=cmd|'/c calc'!A1\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@x", "\"'@x\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("Viện trợ, \"phi chính phủ\"", "\"Viện trợ, \"\"phi chính phủ\"\"\"")]
    [InlineData("hai\ndòng", "\"hai\ndòng\"")]
    [InlineData("Sở Ngoại vụ", "Sở Ngoại vụ")]
    public async Task A_text_cell_is_text_in_any_spreadsheet(string text, string expected) =>
        Assert.Equal($"text\r\n{expected}\r\n", await WriteAsync([CsvColumn<string>.Text("text", row => row)], text));

    [Theory]
    [InlineData("-1.50", "-1.5")]
    [InlineData("2072000", "2072000")]
    [InlineData("0", "0")]
    public async Task A_number_stays_a_number(string number, string expected)
    {
        var value = decimal.Parse(number, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal($"n\r\n{expected}\r\n", await WriteAsync([CsvColumn<decimal>.Number("n", row => row)], value));
    }

    [Fact]
    public async Task A_table_without_rows_has_its_header() =>
        Assert.StartsWith("id,article_id,indicator,value,high,unit,", await WriteAsync(FigureColumns.All), StringComparison.Ordinal);

    [Fact]
    public async Task A_figure_is_one_row_with_its_evidence()
    {
        var lines = (await WriteAsync(FigureColumns.All, Given.Row())).Split("\r\n");

        Assert.Equal("1,a1,aid_value,120000000000,,VND,exact,received,VN-25,2023-01-01,2023-12-31,total,,,1,,Kết quả năm 2023,https://quangtri.gov.vn/1,"
            + "quangtri.gov.vn,2024-01-10T08:00:00+07:00,Tỉnh vận động được 120 tỷ đồng.,120 tỷ đồng,0-10,,h1,,false", lines[1]);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public async Task A_total_has_a_row_for_each_report_and_one_without_any()
    {
        var reported = Judgement.Of(Given.Total, [Given.Row(), Given.Row(portal: "b", hash: "2", id: 2)]);
        var silent = Judgement.Of(Given.Total with { Id = "A2" }, []);

        var text = await WriteAsync(CrossCheckColumns.All, [.. CrossCheckLine.Of(reported), .. CrossCheckLine.Of(silent)]);

        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["A1", "A1", "A2"], lines.Skip(1).Select(line => line.Split(',')[0]));
        Assert.All(lines, line => Assert.Equal(lines[0].Count(c => c == ','), line.Count(c => c == ',')));
        Assert.Contains(",confirmed,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",not_reported,", lines[3], StringComparison.Ordinal);
        Assert.Equal(lines[0].Split(',').Length, lines[0].Split(',').Distinct().Count());
    }

    [Fact]
    public async Task A_long_table_goes_out_in_pieces_without_blocking()
    {
        using var network = new AsyncOnlyStream();

        await CsvExport.WriteAsync(network, [CsvColumn<string>.Text("text", row => row)],
            Enumerable.Repeat(new string('x', 1000), 500).Append(new string('y', 300_000)).ToAsyncEnumerable(), default);

        Assert.Equal(6 + 500 * 1002 + 300_002, network.Written);
        Assert.True(network.Pieces > 3);
    }

    private static async Task<string> WriteAsync<T>(IReadOnlyList<CsvColumn<T>> columns, params T[] rows)
    {
        using var stream = new MemoryStream();
        await CsvExport.WriteAsync(stream, columns, rows.ToAsyncEnumerable(), default);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A response body: refuses blocking writes.</summary>
    private sealed class AsyncOnlyStream : MemoryStream
    {
        public long Written { get; private set; }

        public int Pieces { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("a blocking write");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("a blocking write");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            Pieces++;
            return ValueTask.CompletedTask;
        }
    }
}
