using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Quantities;

/// <summary>Every row of quantities.tsv and mentions.tsv holds exactly what it says, at the words it says.</summary>
public class TextReadingTests
{
    private const string Day = "2024-06-12";

    public static TheoryData<string, string, string> QuantityRows()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in Tables.Read("Quantities", "quantities.tsv", 7))
            data.Add(row[0], row[1] == "none" ? "" : string.Join('|', row[1..6]), row[6]);
        return data;
    }

    public static TheoryData<string, string, string> PeriodRows()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in Tables.Read("Periods", "mentions.tsv", 4))
            data.Add(row[0], row[3].Length == 0 ? "" : $"{row[1]}..{row[2]}", row[3]);
        return data;
    }

    public static TheoryData<string, string, string> Counters => Sample.Rows("counters.tsv", "phrase", "takes");

    public static TheoryData<string, string, string> Labels => Sample.Rows("labels.tsv", "phrase", "before_noun");

    public static TheoryData<string, string, string, string> Holidays()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in RuleTable.Read("holidays.tsv"))
            data.Add(row["phrase"], row["month"], row["day"], row["example"]);
        return data;
    }

    [Theory]
    [MemberData(nameof(QuantityRows))]
    public void A_quantity_of_any_text(string text, string expected, string span)
    {
        var read = TextReading.Of(text, null).Quantities;
        Assert.Equal(expected.Length == 0 ? [] : [expected], read.Select(Print));
        Assert.Equal(expected.Length == 0 ? [] : [span], read.Select(q => text[q.Start..q.End]));
    }

    [Theory]
    [MemberData(nameof(PeriodRows))]
    public void A_period_of_any_text(string text, string expected, string span)
    {
        var read = TextReading.Of(text, PublishedDate.Parse(Day)).Periods;
        Assert.Equal(expected.Length == 0 ? [] : [expected], read.Select(p => $"{Iso(p.From)}..{Iso(p.To)}"));
        Assert.Equal(expected.Length == 0 ? [] : [span], read.Select(p => text[p.Start..p.End]));
    }

    [Theory]
    [MemberData(nameof(Counters))]
    public void A_noun_that_no_figure_counts(string phrase, string takes, string example)
    {
        var quantity = Assert.Single(TextReading.Of(example, null).Quantities);
        Assert.Equal((QuantityKind.Count, 8m), (quantity.Kind, quantity.Value));
        Assert.Equal(takes == "next" ? example["8 ".Length..] : phrase, quantity.Unit);
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_number_behind_a_label_counts_nothing(string phrase, string beforeNoun, string example)
    {
        Assert.Empty(TextReading.Of(example, null).Quantities);
        Assert.Contains(phrase, example, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(beforeNoun, (string[])["name", "count"]);
    }

    [Theory]
    [MemberData(nameof(Holidays))]
    public void A_day_that_is_called_by_its_name(string phrase, string month, string day, string example)
    {
        var period = Assert.Single(TextReading.Of(example, PublishedDate.Parse(Day)).Periods);
        var date = new DateOnly(2024, int.Parse(month, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture));
        Assert.Equal((date, date), (period.From, period.To));
        Assert.Contains(phrase, example[period.Start..period.End], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Without_a_day_of_publication_what_is_told_from_it_is_left_out()
    {
        Assert.Empty(TextReading.Of("hôm qua, tuần trước, năm ngoái, 5 năm tới, thứ ba tuần sau, ngày 5/6", null).Periods);
        Assert.Equal(2, TextReading.Of("từ năm 2019 đến năm 2021, ngày 5/6/2022", null).Periods.Count);
    }

    [Fact]
    public void Without_a_day_of_publication_a_lone_weekday_is_an_order()
    {
        Assert.Equal(QuantityKind.Ordinal, Assert.Single(TextReading.Of("thứ ba", null).Quantities).Kind);
        Assert.Empty(TextReading.Of("thứ ba", PublishedDate.Parse(Day)).Quantities);
        Assert.Empty(TextReading.Of("lần thứ ba", PublishedDate.Parse(Day)).Periods);
    }

    [Fact]
    public void A_sentence_holds_all_of_its_quantities_and_periods()
    {
        const string Text = "Tuần qua, hơn 1.200 người mua 3,5 tấn gạo với giá 25.300 đồng/kg, tăng 2% so với năm 2023 và cao gấp 1,5 lần tháng 4.";
        var reading = TextReading.Of(Text, PublishedDate.Parse(Day));
        Assert.Equal(["hơn 1.200 người", "3,5 tấn", "25.300 đồng", "2%", "1,5 lần"], reading.Quantities.Select(q => Text[q.Start..q.End]));
        Assert.Equal(["Tuần qua", "năm 2023", "tháng 4"], reading.Periods.Select(p => Text[p.Start..p.End]));
    }

    [Fact]
    public void What_is_only_read_on_request_is_no_figure() =>
        Assert.Empty(Sample.Figures("Lần thứ ba, một phần ba dự án và năm bảy dự án của tổ chức phi chính phủ nước ngoài được tiếp nhận."));

    private static string Print(TextReading.ReadQuantity quantity) => string.Create(
        CultureInfo.InvariantCulture, $"{WireName<QuantityKind>.Of(quantity.Kind)}|{quantity.Value}|{quantity.High}|{quantity.Unit}|{WireName<Qualifier>.Of(quantity.Qualifier)}");

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
