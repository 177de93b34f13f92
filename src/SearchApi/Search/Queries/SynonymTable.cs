namespace NgoNews.SearchApi.Search.Queries;

/// <summary>Names of one thing, a row each. Typing one finds them all. What only lacks its marks ("Da Nang") needs no row.</summary>
internal static class SynonymTable
{
    private const int Ngo = 0;
    private const int ForeignNgo = 1;

    public static readonly string[][] Rows =
    [
        // Row 0 is wider than row 1: who asks for NGOs is also shown the foreign ones, not the other way round.
        ["phi chính phủ", "PCP", "NGO", "NGOs"],
        ["phi chính phủ nước ngoài", "PCPNN", "TCPCPNN", "INGO", "INGOs", "FNGO", "NGO nước ngoài", "NGO quốc tế", "phi chính phủ quốc tế"],
        ["Ủy ban nhân dân", "UBND"],
        ["Hội đồng nhân dân", "HĐND"],
        ["liên hiệp các tổ chức hữu nghị", "LHCTCHN", "liên hiệp hữu nghị"],
        ["viện trợ phát triển chính thức", "hỗ trợ phát triển chính thức", "ODA"],
        ["tỷ", "tỉ"],
        ["Mỹ", "Mĩ", "Hoa Kỳ"],
        // Provinces under the names that differ in more than marks.
        ["Bắc Kạn", "Bắc Cạn", "Backan"],
        ["Bà Rịa Vũng Tàu", "BRVT", "BR VT"],
        ["Đà Nẵng", "Danang"],
        ["Đắk Lắk", "Đăk Lăk", "Đắc Lắc", "Đắc Lắk", "Đác Lắc", "Dak Lak", "Daklak", "Darlac"],
        ["Đắk Nông", "Đăk Nông", "Đắc Nông", "Dak Nong", "Daknong"],
        ["Gia Lai", "Gialai"],
        ["Hà Nội", "Hanoi"],
        ["Hải Phòng", "Haiphong"],
        ["Kon Tum", "Kontum", "Kông Tum"],
        ["Thành phố Hồ Chí Minh", "TP Hồ Chí Minh", "TPHCM", "TP HCM", "HCMC", "Sài Gòn", "Saigon"],
        ["Thừa Thiên Huế", "TT Huế", "TTH"],
    ];

    /// <summary>Names of what a row includes beyond itself.</summary>
    public static string[] Narrower(int row) => row == Ngo ? Rows[ForeignNgo] : [];
}
