using System.Text;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Pages;
using NgoNews.Extractor.Periods;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;
using NgoNews.Store.Official;

namespace NgoNews.Store.Tests;

/// <summary>Small invented things to store.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Morning = new(2024, 6, 3, 8, 30, 0, TimeSpan.FromHours(7));

    public const string Title = "Huế tiếp nhận viện trợ phi chính phủ nước ngoài";

    public const string Body =
        "Năm 2023, tỉnh tiếp nhận 38 khoản viện trợ, trị giá gần 2,072 triệu USD. Các tổ chức phi chính phủ nước ngoài tập trung vào y tế, "
        + "giáo dục và phòng chống thiên tai; phần lớn do Sở Ngoại vụ vận động được.\n\nTrong kỳ có 12 đoàn vào làm việc với tỉnh.";

    /// <summary>An article on aid; its text opens with the title, its figures are read off the words in <paramref name="quotes"/>.</summary>
    public static ArticleDraft Article(string id, string title = Title, string body = Body, string portal = "hue", params string[] quotes)
    {
        var text = $"{title}\n\n{body}".Normalize(NormalizationForm.FormC);
        return new ArticleDraft
        {
            Id = id,
            Url = $"https://hue.example/{id}",
            Portal = portal,
            Place = "VN-26",
            Title = title,
            Lead = null,
            Text = text,
            Author = "Nguyễn Thị Hòa",
            Published = Morning,
            Attachments = [new Attachment("Phụ lục", "https://hue.example/phu-luc.pdf")],
            PageId = $"urn:uuid:{id}",
            ReadAt = Morning.AddHours(1),
            ReaderVersion = "1",
            Relevant = true,
            Figures = [.. quotes.Select(quote => Items(text, quote))],
        };
    }

    /// <summary>38 items received in Huế in 2023, stated by the words given.</summary>
    public static Figure Items(string text, string quote)
    {
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        return new Figure
        {
            Indicator = Indicator.ItemCount,
            Value = 38,
            Unit = "1",
            Qualifier = Qualifier.Exact,
            Stage = Stage.Received,
            Place = "VN-26",
            Period = Period.Year(2023),
            Coverage = Coverage.Total,
            Mentions = [new Mention(start, start + quote.Length)],
        };
    }

    public static PageRecord Page(string id, long offset = 0) =>
        new(id, "https://hue.example/a", Morning, 200, "text/html; charset=utf-8", new string('a', 64), 5000, "hue-0001.warc.gz", offset, 1200);

    public static AddressState Address(string url, DateTimeOffset firstSeen, string? articleId = null) =>
        new(url, "hue", "\"v1\"", "Mon, 03 Jun 2024 01:30:00 GMT", firstSeen, firstSeen, new string('a', 64), articleId);

    public static FetchRecord Fetch(long run, FetchOutcome outcome, string url = "https://hue.example/a") =>
        new(run, "hue", url, Morning, outcome, 200, null, 5000, null);

    public static OfficialTotal Total(string id, string? place = "VN-26", decimal value = 38) => new()
    {
        Id = id,
        Sample = true,
        Indicator = Indicator.ItemCount,
        Stage = Stage.Received,
        Place = place,
        Period = Period.Year(2023),
        Coverage = Coverage.Total,
        Value = value,
        Unit = "1",
        Qualifier = Qualifier.Exact,
        Basis = "all",
        Source = "Sở Ngoại vụ",
        SourceUrl = "https://hue.example/bao-cao",
        Published = "2024-01",
        Trust = "official site",
    };
}
