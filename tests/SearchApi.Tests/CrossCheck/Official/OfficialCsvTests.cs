using System.Text;

using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck.Official;

namespace NgoNews.SearchApi.Tests.CrossCheck.Official;

public class OfficialCsvTests
{
    private const string Header =
        "id,sample,indicator,stage,place,period_from,period_to,coverage,value,high,unit,qualifier,basis,source,source_url,published,trust,note";

    private const string Row =
        "A1,false,aid_value,received,VN-25,2023-01-01,2023-12-31,total,120000000000,,VND,over,all,Sở Ngoại vụ Quảng Trị,https://example.org/1,2024-01,official site,";

    [Fact]
    public void A_good_line_gives_every_field()
    {
        var reading = Read($"{Header}\n{Row}\"over 120 tỷ, \"\"chưa kể đối ứng\"\"\"\n");

        Assert.Empty(reading.Faults);
        var (line, total) = Assert.Single(reading.Totals);
        Assert.Equal(2, line);
        Assert.Equal(Given.Total with
        {
            Qualifier = Qualifier.Over,
            SourceUrl = "https://example.org/1",
            Published = "2024-01",
            Note = "over 120 tỷ, \"chưa kể đối ứng\"",
        }, total);
    }

    [Fact]
    public void A_mark_at_the_head_line_ends_of_windows_and_blank_lines_change_nothing()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"{Header}\r\n{Row}\r\n\r\n")];

        Assert.Equal(Read($"{Header}\n{Row}").Totals, OfficialCsv.Read(bytes).Totals);
    }

    [Fact]
    public void Letters_with_loose_marks_are_put_together()
    {
        var total = Assert.Single(Read($"{Header}\n{Row}".Normalize(NormalizationForm.FormD)).Totals).Total;

        Assert.Equal("Sở Ngoại vụ Quảng Trị", total.Source);
        Assert.True(total.Source.IsNormalized(NormalizationForm.FormC));
    }

    [Fact]
    public void The_order_of_columns_is_free()
    {
        var order = Header.Split(',').Reverse().ToArray();
        var cells = Header.Split(',').Zip(Row.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second);

        var reading = Read(string.Join(',', order) + "\n" + string.Join(',', order.Select(name => cells[name])));

        Assert.Equal(Read($"{Header}\n{Row}").Totals, reading.Totals);
    }

    /// <summary>One wrong cell: its column, what stands there, and words that the message must hold.</summary>
    [Theory]
    [InlineData("id", "", "expected a value")]
    [InlineData("sample", "yes", "true, false")]
    [InlineData("indicator", "aid", "ngo_count, item_count")]
    [InlineData("stage", "given", "committed")]
    [InlineData("stage", "active", "is no stage of aid_value; expected one of committed, approved")]
    [InlineData("place", "VN-99", "ISO 3166-2:VN")]
    [InlineData("place", "Quảng Trị", "ISO 3166-2:VN")]
    [InlineData("place", "VN-04@2025", "ISO 3166-2:VN")]
    [InlineData("period_from", "01/01/2023", "2023-12-31")]
    [InlineData("period_from", "0000-01-01", "2023-12-31")]
    [InlineData("period_to", "2023-02-30", "2023-12-31")]
    [InlineData("period_to", "9999-12-31", "2023-12-31")]
    [InlineData("period_to", "2022-12-31", "ends before it begins")]
    [InlineData("coverage", "all", "total, part")]
    [InlineData("value", "", "expected a value")]
    [InlineData("value", "1.300.000", "digits with a decimal point")]
    [InlineData("value", "120 tỷ", "digits with a decimal point")]
    [InlineData("value", "1e9", "digits with a decimal point")]
    [InlineData("value", "-5", "digits with a decimal point")]
    [InlineData("value", "99999999999999999999999999", "digits with a decimal point")]
    [InlineData("high", "130000000000", "expected range")]
    [InlineData("unit", "1", "ISO 4217")]
    [InlineData("unit", "đồng", "ISO 4217")]
    [InlineData("qualifier", "hơn", "exact, over, nearly")]
    [InlineData("basis", "", "expected a value")]
    [InlineData("source", "", "expected a value")]
    [InlineData("source_url", "javascript:alert(1)", "http or https")]
    [InlineData("published", "Q4 2023", "2023-12")]
    [InlineData("trust", "high", "official site, press, repost-low")]
    public void A_wrong_cell_is_told_with_line_and_column(string column, string text, string expected)
    {
        var reading = Read($"{Header}\n{Row}\n{With("id", "A2", column, text)}");

        var fault = Assert.Single(reading.Faults);
        Assert.Equal((3, column), (fault.Line, fault.Column));
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.Empty(reading.Totals);
    }

    [Theory]
    [InlineData("", "expected the upper end")]
    [InlineData("120000000000", "not above the value")]
    public void A_range_needs_its_upper_end(string high, string expected)
    {
        var fault = Assert.Single(Read($"{Header}\n{With("qualifier", "range", "high", high)}").Faults);

        Assert.Equal("high", fault.Column);
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_is_whole_and_without_currency()
    {
        var line = With("indicator", "item_count", "value", "2.5");

        Assert.Equal(["value", "unit"], Read($"{Header}\n{line}").Faults.Select(fault => fault.Column));
    }

    [Fact]
    public void Every_fault_of_a_file_is_told_at_once_in_file_order()
    {
        var reading = Read($"{Header}\n{With("value", "x", "trust", "y")}\n{Row},extra\n{With("id", "A1", "unit", "usd")}\n{With("id", "A1", "note", "")}");

        Assert.Equal([(2, "trust"), (2, "value"), (3, null), (4, "id"), (4, "unit"), (5, "id")],
            reading.Faults.Select(fault => (fault.Line, fault.Column)).OrderBy(place => place));
        Assert.Equal(reading.Faults.Select(fault => fault.Line).Order(), reading.Faults.Select(fault => fault.Line));
        Assert.Empty(reading.Totals);
    }

    [Fact]
    public void Wrong_missing_and_repeated_columns_are_named()
    {
        var reading = Read(Header.Replace("trust", "confidence", StringComparison.Ordinal).Replace("note", "id", StringComparison.Ordinal) + "\n" + Row);

        Assert.Equal(["confidence", "id", "trust", "note"], reading.Faults.Select(fault => fault.Column));
        Assert.All(reading.Faults, fault => Assert.Equal(1, fault.Line));
    }

    [Theory]
    [InlineData(";", "semicolons")]
    [InlineData("\t", "tabs")]
    public void Another_separator_is_named(string separator, string expected)
    {
        var fault = Assert.Single(Read($"{Header}\n{Row}".Replace(",", separator, StringComparison.Ordinal)).Faults);

        Assert.Contains($"parted by {expected}; expected commas", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_left_open_is_told_on_its_line_and_swallows_nothing()
    {
        var reading = Read($"{Header}\n{Row}\"never closed\n{With("id", "A2", "value", "x")}");

        Assert.Equal([(2, null), (3, "value")], reading.Faults.Select(fault => (fault.Line, fault.Column)));
        Assert.Contains("quote", reading.Faults[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData(Header + "\n")]
    public void A_file_without_totals_is_refused(string text) => Assert.Single(Read(text).Faults);

    [Fact]
    public void Utf16_is_told_with_what_to_do()
    {
        byte[] marked = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"{Header}\n{Row}")];

        Assert.Contains("UTF-16", Assert.Single(OfficialCsv.Read(marked).Faults).Message, StringComparison.Ordinal);
        Assert.Contains("UTF-16", Assert.Single(OfficialCsv.Read(Encoding.BigEndianUnicode.GetBytes(Header)).Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_told_with_their_line()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"{Header}\n{Row}\nA2,"), 0xE9, (byte)'\n'];

        var fault = Assert.Single(OfficialCsv.Read(bytes).Faults);

        Assert.Equal(3, fault.Line);
        Assert.Contains("not UTF-8", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_file_is_read_to_the_cap_and_no_further()
    {
        using var endless = new EndlessStream();

        var bytes = await OfficialText.ReadAsync(endless, default);

        Assert.InRange(endless.Given, OfficialText.MaxBytes, OfficialText.MaxBytes + 1_000_000);
        Assert.Contains("larger than 16 MB", Assert.Single(OfficialCsv.Read(bytes).Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_wrong_on_every_line_is_told_in_a_hundred_faults()
    {
        var reading = Read(Header + "\n" + string.Concat(Enumerable.Repeat("nonsense\n", 5000)));

        Assert.Equal(OfficialReading.MaxFaults + 1, reading.Faults.Count);
        Assert.Contains("more faults", reading.Faults[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_longer_than_any_total_is_told()
    {
        var fault = Assert.Single(Read($"{Header}\n{Row}{new string('x', 300_000)}\n").Faults);

        Assert.Equal(2, fault.Line);
    }

    private static OfficialReading Read(string text) => OfficialCsv.Read(Encoding.UTF8.GetBytes(text));

    private static string With(params string[] columnsAndTexts)
    {
        var cells = Row.Split(',');
        foreach (var pair in columnsAndTexts.Chunk(2))
            cells[Array.IndexOf(Header.Split(','), pair[0])] = pair[1];
        return string.Join(',', cells);
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'x');
            Given += buffer.Length;
            return new(buffer.Length);
        }
    }
}
