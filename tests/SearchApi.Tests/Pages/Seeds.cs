using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.Tests.CrossCheck;
using NgoNews.Store.Articles;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.Tests.Pages;

/// <summary>What the pages show in tests. All invented.</summary>
internal static class Seeds
{
    /// <summary>An id of everything that means something in an address.</summary>
    public const string OddId = "a/b c?d=e&f#g%2Fh\"<i>'/../ế+;";

    public const string Harm = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";

    public const int Fillers = 45;

    private const string ReportTitle = "Quảng Trị vận động gần 16,4 triệu USD viện trợ";

    /// <summary>A headline with a figure, a figure told twice, one within another, two that overlap, a table.</summary>
    private const string ReportText = ReportTitle + "\n\n"
        + "Năm 2023, tỉnh vận động được 16,38 triệu USD, trong đó 12 dự án trị giá 5 triệu USD của tổ chức Zhi Shan.\n"
        + "Có 20 tổ chức và 30 đoàn vào làm việc.\n\n"
        + "Huyện | Số khoản\nHướng Hóa | 7 khoản\nĐakrông | 5 khoản\n\nTheo Sở Ngoại vụ.";

    public static readonly ArticleDraft Report = Draft("bao-cao", ReportTitle, ReportText, sample: true, figures:
    [
        Figure("16,38 triệu USD", 16_380_000) with { Mentions = [At(ReportText, "gần 16,4 triệu USD"), At(ReportText, "16,38 triệu USD")] },
        Figure("12 dự án trị giá 5 triệu USD", 12) with { Indicator = Indicator.ItemCount, Unit = "1", Coverage = Coverage.Part },
        Figure("5 triệu USD", 5_000_000) with { Coverage = Coverage.Part, Donor = "Zhi Shan", Qualifier = Qualifier.About },
        Figure("20 tổ chức và 30", 20) with { Indicator = Indicator.NgoCount, Unit = "1", Stage = Stage.Active, Period = new Period(null, new DateOnly(2024, 1, 10)) },
        Figure("30 đoàn vào", 30) with { Indicator = Indicator.DelegationCount, Unit = "1", Stage = Stage.Inbound, Place = null },
        Figure("7 khoản", 7) with { Indicator = Indicator.ItemCount, Unit = "1", Coverage = Coverage.Part, Period = Period.Unknown },
    ]) with
    { Sectors = ["121"], Attachments = [new("Phụ lục <b>", "https://quangtri.example/phu-luc.pdf"), new("Số liệu", "https://quangtri.example/so-lieu.xlsx")] };

    public static readonly ArticleDraft Harmful = Draft(OddId, $"{Harm} viện trợ", $"Nhà tài trợ {Harm} viện trợ 3 triệu USD {Harm} cho tỉnh.", figures:
    [
        Figure("3 triệu USD", 3_000_000, $"Nhà tài trợ {Harm} viện trợ 3 triệu USD") with { Donor = Harm, Coverage = Coverage.Part },
    ]) with
    { Url = "javascript:alert(3)", Author = Harm };

    private const string Uncorrected = "Tỉnh Yên Bái tiếp nhận 40 triệu USD viện trợ của 3 tổ chức.";

    /// <summary>The second version of an article of <see cref="Articles"/>.</summary>
    public static readonly ArticleDraft Corrected = Draft("da-sua", "Bản đã sửa", "Tỉnh Yên Bái tiếp nhận 4 triệu USD viện trợ.", figures: [Figure("4 triệu USD", 4_000_000, "Tỉnh Yên Bái tiếp nhận 4 triệu USD") with { Place = "VN-06" }]);

    public static IReadOnlyList<ArticleDraft> Articles { get; } =
    [
        Report,
        Draft("ban-sao", ReportTitle, ReportText, portal: "bao", sample: true),
        Harmful,
        Draft("..", "Hai chấm", "Bài có mã là hai dấu chấm, nói về viện trợ.", portal: "bao"),
        Draft("da-sua", "Bản đầu", Uncorrected, figures: [Figure("40 triệu USD", 40_000_000, Uncorrected) with { Place = "VN-06" }, Figure("3 tổ chức", 3, Uncorrected) with { Place = "VN-06", Indicator = Indicator.NgoCount, Unit = "1" }]),
        Draft("du-lich", "Lễ hội du lịch biển", "Lượng khách du lịch tăng mạnh trong dịp lễ.", relevant: false),
        .. Enumerable.Range(1, Fillers).Select(i => Draft($"tin-{i}", $"Tin viện trợ số {i}", $"Tổ chức thứ {i} viện trợ cho Gia Lai.", portal: "gialai", place: "VN-30")),
    ];

    public static IReadOnlyList<OfficialTotal> Totals { get; } =
    [
        Given.Total with { Id = "T1", Sample = true, Value = 16_380_000, Unit = "USD", Note = "Số chốt cuối năm" },
        Given.Total with { Id = "T2", Sample = true, Value = 10_000_000, Unit = "USD", Stage = Stage.Approved, Qualifier = Qualifier.Over, Source = Harm, Note = Harm },
        Given.Total with { Id = "T3", Basis = "friendship union only", Source = "not recorded", Note = "only items of the union", Published = "2024-03" },
        Given.Total with { Id = "T4", Indicator = Indicator.NgoCount, Stage = Stage.Active, Value = 26, Unit = "1", Qualifier = Qualifier.AtLeast, Place = "VN-30@2025" },
        Given.Total with { Id = "T5", Sample = true, Value = 16_380_000_000, Unit = "USD" },
        .. Enumerable.Range(1, 30).Select(i => Given.Total with { Id = $"F{i}", Place = "VN-30", Value = i, Period = Period.Year(1990 + i) }),
    ];

    private static Figure Figure(string quote, decimal value, string? text = null) => Given.Figure with
    {
        Value = value,
        Unit = "USD",
        Mentions = [At(text ?? ReportText, quote)],
    };

    private static Mention At(string text, string quote)
    {
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        return new Mention(start, start + quote.Length);
    }

    private static ArticleDraft Draft(string id, string title, string text, string portal = "quangtri", string? place = "VN-25", bool sample = false,
        bool relevant = true, IReadOnlyList<Figure>? figures = null) => new()
        {
            Id = id,
            Url = $"https://{portal}.example/{Uri.EscapeDataString(id)}",
            Portal = portal,
            Place = place,
            Title = title,
            Text = text,
            Published = DateTimeOffset.Parse("2024-01-10T23:30:00+07:00", CultureInfo.InvariantCulture),
            Sample = sample,
            ReadAt = DateTimeOffset.Parse("2024-02-01T09:00:00+07:00", CultureInfo.InvariantCulture),
            ReaderVersion = "1",
            Relevant = relevant,
            Figures = figures ?? [],
        };
}
