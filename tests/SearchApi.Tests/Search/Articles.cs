using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Search;

namespace NgoNews.SearchApi.Tests.Search;

/// <summary>Articles for an index, to be varied with <c>with</c>.</summary>
internal static class Articles
{
    public static IndexedArticle Make(string id, string title, string text = "", string published = "2024-01-10T08:00:00+07:00") => new(id, title, text, "quangtri",
        "VN-25", DateTimeOffset.Parse(published, CultureInfo.InvariantCulture), Relevant: true, Sample: false, ["VN-25"], [2023, 2024], [Indicator.AidValue],
        $"https://quangtri.example/{id}")
    { Donors = ["Zhi Shan"], Sectors = ["122"] };

    /// <summary>Six that differ in everything a filter looks at.</summary>
    public static readonly IndexedArticle[] Varied =
    [
        Make("a", "Viện trợ phi chính phủ nước ngoài năm 2023", "Tỉnh tiếp nhận 45 khoản viện trợ."),
        Make("b", "Viện trợ cho Đắk Lắk", "Viện trợ y tế.", "2023-06-30T23:30:00+00:00") with { Places = ["VN-33", "VN"], PublisherPlace = "VN-33", Years = [2023], Portal = "daklak", Donors = ["World Vision International", "Plan International"], Sectors = ["121", "140"] },
        Make("c", "Khách du lịch tăng", "Không có viện trợ nào.", "2024-05-01T00:00:00+07:00") with { Relevant = false, Indicators = [], Donors = [], Places = [], PublisherPlace = null, Years = [2024] },
        Make("d", "Đoàn khách quốc tế", "Các đoàn mang viện trợ.", "2022-12-31T23:59:59+07:00") with { Indicators = [Indicator.DelegationCount, Indicator.VisitCount], Years = [2022], Portal = "daklak" },
        Make("e", "Dự án viện trợ mẫu", "Sở Ngoại vụ.") with { Sample = true, Places = ["VN-25@2025"], Years = [2025], Indicators = [Indicator.ItemCount] },
        Make("f", "Không rõ ngày đăng", "Một tin viện trợ.") with { Published = null, Years = [], Places = ["VN-25", "VN-33"] },
    ];
}
