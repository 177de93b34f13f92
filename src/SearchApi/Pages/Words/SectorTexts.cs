namespace NgoNews.SearchApi.Pages.Words;

/// <summary>OECD-DAC sectors that articles can have, by their three-digit codes. Those that stand nowhere here are shown by code.</summary>
internal static class SectorTexts
{
    private static readonly Dictionary<string, Text> Names = new(StringComparer.Ordinal)
    {
        ["110"] = new("Giáo dục", "Education"),
        ["111"] = new("Giáo dục, trường lớp nói chung", "Education, level unspecified"),
        ["112"] = new("Giáo dục cơ bản", "Basic education"),
        ["113"] = new("Giáo dục trung học, dạy nghề", "Secondary and vocational education"),
        ["114"] = new("Giáo dục sau trung học", "Post-secondary education"),
        ["120"] = new("Y tế", "Health"),
        ["121"] = new("Y tế nói chung", "Health, general"),
        ["122"] = new("Y tế cơ bản", "Basic health"),
        ["123"] = new("Bệnh không lây nhiễm", "Non-communicable diseases"),
        ["130"] = new("Dân số, sức khỏe sinh sản", "Population and reproductive health"),
        ["140"] = new("Nước sạch, vệ sinh", "Water and sanitation"),
        ["150"] = new("Quản trị, xã hội dân sự", "Government and civil society"),
        ["151"] = new("Quản trị, xã hội dân sự", "Government and civil society"),
        ["152"] = new("Hòa bình, khắc phục bom mìn", "Conflict, peace, mine action"),
        ["160"] = new("Hạ tầng và dịch vụ xã hội khác", "Other social services"),
        ["210"] = new("Giao thông", "Transport"),
        ["220"] = new("Thông tin, truyền thông", "Communications"),
        ["230"] = new("Năng lượng", "Energy"),
        ["240"] = new("Tài chính, tín dụng", "Banking and finance"),
        ["250"] = new("Kinh doanh, dịch vụ", "Business and services"),
        ["310"] = new("Nông, lâm nghiệp, thủy sản", "Agriculture, forestry, fishing"),
        ["311"] = new("Nông nghiệp", "Agriculture"),
        ["312"] = new("Lâm nghiệp", "Forestry"),
        ["313"] = new("Thủy sản", "Fishing"),
        ["320"] = new("Công nghiệp, khai khoáng, xây dựng", "Industry, mining, construction"),
        ["321"] = new("Công nghiệp", "Industry"),
        ["322"] = new("Khai khoáng", "Mineral resources"),
        ["323"] = new("Xây dựng", "Construction"),
        ["330"] = new("Thương mại, du lịch", "Trade and tourism"),
        ["331"] = new("Thương mại", "Trade"),
        ["332"] = new("Du lịch", "Tourism"),
        ["410"] = new("Môi trường", "Environment"),
        ["430"] = new("Đa ngành", "Multisector"),
        ["520"] = new("Lương thực", "Food assistance"),
        ["720"] = new("Cứu trợ khẩn cấp", "Emergency response"),
        ["730"] = new("Tái thiết", "Reconstruction"),
        ["740"] = new("Phòng chống thiên tai", "Disaster prevention"),
        ["990"] = new("Khác", "Other"),
        ["998"] = new("Chưa phân loại", "Unallocated"),
    };

    public static string Of(string code, Language language) => Names.TryGetValue(code, out var name) ? name.In(language) : code;
}
