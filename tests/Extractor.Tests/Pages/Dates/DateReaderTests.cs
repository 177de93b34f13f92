using System.Globalization;
using NgoNews.Extractor.Pages.Dates;

namespace NgoNews.Extractor.Tests.Pages.Dates;

public class DateReaderTests
{
    public static TheoryData<string, string> Forms()
    {
        var data = new TheoryData<string, string>();
        foreach (var form in DateForm.All)
            data.Add(form.Example, form.Reading);
        return data;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_reads_its_example(string example, string reading) =>
        Assert.Equal(reading, DateReader.First(example)?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Thứ năm, 30/10/2025 | 10:31", "2025-10-30T10:31:00+07:00")]
    [InlineData("(12/04/2024, 17:05)", "2024-04-12T17:05:00+07:00")]
    [InlineData("17/04/2017 - 21:30", "2017-04-17T21:30:00+07:00")]
    [InlineData("15:31 | 22/10/2021 GMT+7", "2021-10-22T15:31:00+07:00")]
    [InlineData("Thứ tư, 22/10/2025, 19:25 (GMT+7)", "2025-10-22T19:25:00+07:00")]
    [InlineData("30/04/2016 11:39", "2016-04-30T11:39:00+07:00")]
    [InlineData("Cập nhật lúc 17h05, ngày 12/4/2024", "2024-04-12T17:05:00+07:00")]
    [InlineData("17:05 Thứ sáu, ngày 12/04/2024", "2024-04-12T17:05:00+07:00")]
    [InlineData("08/01/2024 9:40:00 CH", "2024-01-08T21:40:00+07:00")]
    [InlineData("2024-04-12T17:05:09.123Z", "2024-04-12T17:05:09+00:00")]
    [InlineData("2024-04-12T17:05:09+0530", "2024-04-12T17:05:09+05:30")]
    [InlineData("April 12, 2024 5:05 pm EST", "2024-04-12T17:05:00-05:00")]
    [InlineData("Fri Apr 12 2024 17:05:00 GMT+0700", "2024-04-12T17:05:00+07:00")]
    [InlineData("12:00 AM, 12 Apr 2024", "2024-04-12T00:00:00+07:00")]
    public void A_date_line_is_read_with_time_and_offset(string line, string moment) =>
        Assert.Equal(moment, DateReader.First(line)?.Value.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Nghị định 80/2020/NĐ-CP")]
    [InlineData("Số 99/GP-TTĐT")]
    [InlineData("1.300.000 USD")]
    [InlineData("31/02/2024")]
    [InlineData("0262.859.9699")]
    [InlineData("giai đoạn 2020 - 2025")]
    [InlineData("13/13/2024")]
    [InlineData("")]
    public void What_is_no_date_is_none(string text) => Assert.Null(DateReader.First(text));

    [Fact]
    public void A_date_with_a_time_wins_over_one_without() =>
        Assert.Equal(2021, DateReader.First("Hôm nay 22/11/2026. Đăng 22/10/2021 15:31")!.Value.Value.Year);

    [Theory]
    [InlineData("https://bao.example/2024/04/12/bai.html", "2024-04-12")]
    [InlineData("https://bao.example/bai-viet-20240412170500123.htm", "2024-04-12")]
    [InlineData("https://bao.example/bai-viet-680867", null)]
    [InlineData("https://bao.example/upload/99999999/x", null)]
    public void An_address_tells_its_day(string url, string? day) =>
        Assert.Equal(day, DateReader.OfAddress(new Uri(url))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("02.12.19", "2019-12-02T00:00:00+07:00")]
    [InlineData("Đăng 31/10/23 - 08:05", "2023-10-31T08:05:00+07:00")]
    [InlineData("Publié le 27 Mar 20 à 9:21", "2020-03-27T09:21:00+07:00")]
    [InlineData("14 Feb ’20", "2020-02-14T00:00:00+07:00")]
    [InlineData("12 Apr 10:05", null)]
    [InlineData("1.300.000 USD", null)]
    [InlineData("12.04.245", null)]
    [InlineData("31.02.24", null)]
    public void A_line_with_a_year_of_two_digits_is_read(string line, string? moment) =>
        Assert.Equal(moment, DateReader.ShortYear(line)?.Value.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2025-10-22T18:25:00Z", "2025-10-23T01:25:00", null, true, "2025-10-23T01:25:00+07:00")]
    [InlineData("2025-10-22T08:25:00Z", "2025-10-22T08:25:00", null, true, "2025-10-22T08:25:00+07:00")]
    [InlineData("2025-10-22T18:25:00Z", null, null, true, "2025-10-23T01:25:00+07:00")]
    [InlineData("2025-10-22T02:25:00Z", null, "2025-10-21", false, "2025-10-21T23:25:00-03:00")]
    [InlineData("2025-10-22T02:25:00Z", "2025-10-21T18:25:00", null, false, "2025-10-21T18:25:00-08:00")]
    [InlineData("2025-10-22T02:25:00Z", "2025-10-25T09:11:00", null, false, "2025-10-22T02:25:00+00:00")]
    public void A_moment_in_utc_comes_home_to_the_day_its_readers_saw(string utc, string? clock, string? day, bool isVietnamese, string home) =>
        Assert.Equal(home, HomeZone.Of(Moment(utc), clock is null ? null : Moment(clock + "Z").DateTime, day is null ? null : Moment(day + "T00:00:00Z"), isVietnamese)
            .ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    [Fact]
    public void An_archive_s_address_tells_the_day_of_the_page_not_of_the_copy() =>
        Assert.Equal(14, DateReader.OfAddress(new Uri("https://archive.example/web/20120216182711/http://bao.example/2012/02/14/bai"))!.Value.Day);

    [Fact]
    public void American_pages_put_the_month_first()
    {
        Assert.Equal(4, DateReader.First("4/12/2024", monthFirst: true)!.Value.Value.Month);
        Assert.Equal(12, DateReader.First("4/12/2024")!.Value.Value.Month);
        Assert.Equal(4, DateReader.ShortYear("04/12/24", monthFirst: true)!.Value.Value.Month);
    }
}
