using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Store.Figures;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.Tests.CrossCheck;

/// <summary>A total and a figure of one slot (Quảng Trị's aid of 2023, 120 billion đồng), to be varied with <c>with</c>.</summary>
internal static class Given
{
    public static readonly OfficialTotal Total = new()
    {
        Id = "A1",
        Sample = false,
        Indicator = Indicator.AidValue,
        Stage = Stage.Received,
        Place = "VN-25",
        Period = Period.Year(2023),
        Coverage = Coverage.Total,
        Value = 120_000_000_000,
        Unit = "VND",
        Qualifier = Qualifier.Exact,
        Basis = "all",
        Source = "Sở Ngoại vụ Quảng Trị",
        Trust = "official site",
    };

    public static readonly Figure Figure = new()
    {
        Indicator = Indicator.AidValue,
        Stage = Stage.Received,
        Place = "VN-25",
        Period = Period.Year(2023),
        Coverage = Coverage.Total,
        Value = 120_000_000_000,
        Unit = "VND",
        Qualifier = Qualifier.Exact,
        Mentions = [new Mention(0, 10)],
    };

    public static FigureRow Row(Figure? figure = null, string quote = "120 tỷ đồng", string portal = "quangtri.gov.vn", string hash = "h1", long id = 1,
        bool sample = false, string published = "2024-01-10T08:00:00+07:00", string? url = null) =>
        new(id, $"a{id}", 1, figure ?? Figure, [quote], $"Tỉnh vận động được {quote}.", "Kết quả năm 2023", url ?? $"https://{portal}/{id}", portal,
            DateTimeOffset.Parse(published, System.Globalization.CultureInfo.InvariantCulture), sample, hash, hash);

    /// <summary>A figure of the slot with another value, as another portal's own report.</summary>
    public static FigureRow Says(decimal value, string portal, string hash, string quote = "", Qualifier qualifier = Qualifier.Exact) =>
        Row(Figure with { Value = value, Qualifier = qualifier }, quote, portal, hash);

    /// <summary>From and to; "-" is open.</summary>
    public static Period Days(string from, string to) => new(Day(from), Day(to));

    private static DateOnly? Day(string day) =>
        day == "-" ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
