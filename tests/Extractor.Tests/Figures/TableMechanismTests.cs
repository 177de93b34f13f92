using NgoNews.Extractor.Figures;

namespace NgoNews.Extractor.Tests.Figures;

/// <summary>What the cells of a table say, whatever parts them and wherever their unit stands.</summary>
public class TableMechanismTests
{
    [Theory]
    [InlineData("TT; Nội dung; Số khoản phê duyệt; Giá trị phê duyệt (nghìn USD)\n1; Y tế; 13; 1.046,2\n   Trong đó phòng, chống dịch; 6; 588,0\n2; Giáo dục; 9; 402,5\n   Tổng cộng; 22; 1.448,7", "13 1046200 6 588000 9 402500 22 1448700")]
    [InlineData("Tên tổ chức\tSố dự án\tVốn thực hiện (1.000 USD)\nHelvetas (Thụy Sĩ)\t9\t3.480\nChildFund (Úc)\t14\t2.915", "9 3480000 14 2915000")]
    [InlineData("Chỉ tiêu -> Kế hoạch 6 tháng -> Thực hiện 6 tháng\nSố khoản viện trợ -> 9 -> 11\nGiá trị giải ngân (tỷ đồng) -> 30 -> 24,7", "9 11 30000000000 24700000000")]
    [InlineData("(Đơn vị tiền: nghìn USD)\nTT - Lĩnh vực - Số khoản - Cam kết - Giải ngân\n1 - Y tế - 11 - 820,5 - 764,0\n2 - Phát triển kinh tế - xã hội - 7 - 1.180 - 905,7\nTổng cộng - 18 - 2.000,5 - 1.669,7", "11 820500 764000 7 1180000 905700 18 2000500 1669700")]
    [InlineData("Stt. Nhà tài trợ / Nội dung / Giá trị (đồng)\n01. Samaritan's Purse / 1.500 bộ dụng cụ / 3.450.000.000\n02. Habitat for Humanity / tấm lợp / 1.980.000.000\nCộng: 5.430.000.000", "3450000000 1980000000 5430000000")]
    [InlineData("Tỉnh - số tổ chức - giá trị\nQuảng Bình - 22 - ngót 31,5 tỷ đồng\nQuảng Trị - 26 - 38,9 tỷ đồng", "22 31500000000 26 38900000000")]
    [InlineData("Nguồn | Số dự án | Giải ngân 6 tháng (USD)\nHoa Kỳ | 5 | 336.200\nAnh | 2 | 95.400", "5 336200 2 95400")]
    [InlineData("Nhà tài trợ | Giá trị cam kết (triệu đồng) | Ghi chú\nPlan International | 845 | 3 xã", "845000000")]
    [InlineData("Viện trợ giải ngân (triệu đồng)\n\nHuyện ... Năm 2023 ... Năm 2024\nBát Xát ... 6.120 ... 9.875\nSa Pa ... 11.954 ... 10.020", "6120000000 9875000000 11954000000 10020000000")]
    [InlineData("Nhà tài trợ | Số khoản | Giải ngân (tr.đ)\nVNAH | 4 | 1.985\nSunflower Mission | 3 | 224,3", "4 1985000000 3 224300000")]
    [InlineData("Nội dung || Kế hoạch || Kết quả || Đạt (%)\nSố khoản viện trợ || 18 || 21 || 116,7\nGiá trị giải ngân (nghìn USD) || 1.900 || 1.755,4 || 92,4", "18 21 1900000 1755400")]
    public void Cells_are_parted_by_many_marks(string table, string values) =>
        Assert.Equal(values, string.Join(' ', Values(table)));

    [Theory]
    // A second table without headings counts what the first one counted.
    [InlineData("Loại giấy | Số tổ chức\nĐăng ký hoạt động | 113\nLập văn phòng | 24\n\nPhân theo quốc tịch:\n\nHoa Kỳ | 58\nPháp | 17", "113 24 58 17")]
    // The line above says what is counted, the columns when.
    [InlineData("Bảng 1. Giá trị viện trợ vận động được (ĐVT: triệu đồng)\n\nLĩnh vực | 6 tháng 2019 | 6 tháng 2018\nY tế | 6.120 | 7.045", "6120000000 7045000000")]
    [InlineData("Bảng 2. Giá trị viện trợ (triệu đồng)\n\nChỉ tiêu | Năm 2019 | Năm 2018\nGiá trị giải ngân | 6.120 | 7.045\nSố hộ hưởng lợi | 300 | 290", "6120000000 7045000000")]
    // The unit stands below it; a column is held against the same time of another year.
    [InlineData("Nội dung | Ngân sách cam kết | Giải ngân\nTrồng rừng | 5.400 | 2.310\nCộng | 15.200 | 6.400\n(ĐVT: triệu đồng)", "5400000000 2310000000 15200000000 6400000000")]
    [InlineData("Chỉ tiêu | Quý II/2011 | 6 tháng đầu năm 2011 | Cùng kỳ 6 tháng năm 2010\nGiá trị giải ngân (nghìn USD) | 702,5 | 1.241,8 | 1.105,3", "702500 1241800 1105300")]
    // The paragraph above ends by introducing the table; a plan for another year is a column among years.
    [InlineData("Năm 2023, giải ngân đạt 225,4 triệu USD. Diễn biến bốn năm và cơ cấu lĩnh vực của giá trị viện trợ phi chính phủ nước ngoài ở các bộ, ngành và địa phương trong cả nước như sau (giải ngân, triệu USD):\n\nLĩnh vực | 2022 | 2023\nY tế | 77,9 | 75,2", "225400000 77900000 75200000")]
    [InlineData("Giá trị viện trợ giải ngân (nghìn USD)\n\nTổ chức | Năm 2011 | Năm 2012 | Kế hoạch 2013\nChildFund | 735 | 890 | 920", "735000 890000 920000")]
    // A list whose columns the words before it name.
    [InlineData("Phân theo nhóm (số dự án; vốn kêu gọi, 1.000 USD):\n- Trạm y tế xã: 6; 2.310\n- Nước sạch, nhà tiêu hợp vệ sinh: 8; 3.940\nCộng: 14; 6.250", "6 2310000 8 3940000 14 6250000")]
    // No heading counts anything, but there is a unit and one column of numbers.
    [InlineData("ĐVT: nghìn USD\n\nTổ chức | Địa bàn | Từ - đến | Lĩnh vực\nOxfam | Mai Sơn | 310 - 420 | Sinh kế\nGNI | Vân Hồ | 95 | Trường học", "310000 95000")]
    // "bảng" is also a currency, and "đơn vị" is also an office.
    [InlineData("Bảng so sánh kế hoạch với kết quả (tính cả huyện đảo):\n\nNội dung | Khoản tiếp nhận | Đoàn vào\nQuý I | 6 | 11\nQuý II | 8 | 14\nMỗi đơn vị được thưởng 5 triệu đồng.", "6 11 8 14")]
    public void What_a_table_counts_may_stand_above_it(string table, string values) =>
        Assert.Equal(values, string.Join(' ', Values(table)));

    [Theory]
    [InlineData(": ")]
    [InlineData("):")]
    [InlineData("(;):\n- a: 1; 2")]
    public void A_colon_without_columns_heads_nothing(string text) => Assert.Empty(Values(text));

    [Fact]
    public void A_number_that_its_heading_makes_too_large_is_none() =>
        Assert.Empty(Values("Nhà tài trợ | Giá trị (tỷ tỷ đồng)\nPlan | 999.999.999.999.999\nOxfam | 888.888.888.888.888"));

    [Theory]
    [InlineData("Huyện | Số khoản | Vốn viện trợ (triệu đồng) | Vốn đối ứng (triệu đồng)\nMường Tè | 3 | 915 | 70\nNậm Nhùn | 2 | 488 | 35", "3 915000000 2 488000000")]
    [InlineData("Tên hàng | Đơn giá (USD) | Thành tiền (USD)\nMáy siêu âm | 15.300 | 30.600\nGiường bệnh | 640 | 12.800", "30600 12800")]
    public void Columns_of_other_money_are_none(string table, string values) =>
        Assert.Equal(values, string.Join(' ', Values(table)));

    [Fact]
    public void Persons_of_delegations_are_visits() =>
        Assert.Equal([Indicator.DelegationCount, Indicator.VisitCount], Sample.Candidates("Năm 2023.\n\nThời gian | Đoàn vào | Số lượt người của các đoàn\nQuý I | 19 | 88\n").Select(c => c.Indicator).OfType<Indicator>());

    [Fact]
    public void A_cell_may_hold_a_range() =>
        Assert.Equal([(310_000m, 420_000m)], Sample.ByRules("Tổ chức | Viện trợ dự kiến (nghìn USD)\nOxfam | 310 - 420\n").Select(f => (f.Value, f.High!.Value)));

    [Fact]
    public void A_column_of_a_plan_holds_targets()
    {
        var figures = Sample.ByRules("Chỉ tiêu | Kế hoạch năm 2023 | Thực hiện năm 2023\nGiá trị giải ngân (tỷ đồng) | 30 | 24,7\nSố khoản viện trợ phê duyệt | 9 | 11");
        Assert.Equal([Stage.Target, Stage.Disbursed, Stage.Target, Stage.Approved], figures.Select(f => f.Stage));
    }

    [Fact]
    public void Each_row_has_the_time_of_its_cell()
    {
        var figures = Sample.ByRules("Các dự án đang thực hiện năm 2015 của tổ chức phi chính phủ nước ngoài:\n\nTổ chức | Nội dung | Thời gian | Kinh phí (USD)\nFFI | Bảo tồn voọc | 2013-2016 | 412.000\nGNI | Trường bán trú | 2015 | 164.300\nCARE | Chè shan | từ 6/2014 đến 5/2016 | 238.000");
        Assert.Equal(["2013-01-01..2016-12-31", "2015-01-01..2015-12-31", "2014-06-01..2016-05-31"], figures.Select(f => $"{f.Period.From:yyyy-MM-dd}..{f.Period.To:yyyy-MM-dd}"));
    }

    [Fact]
    public void A_list_ends_its_target_where_a_new_part_begins()
    {
        var figures = Sample.ByRules("1. Giải ngân quý I/2026\na) Quý I/2026: 3 triệu USD viện trợ phi chính phủ nước ngoài.\nb) Kế hoạch cả năm 2026: 14 triệu USD.\n2. Giải ngân theo tổ chức, quý I/2026\n- MAG: 1.420.000 USD;\n- NPA: 1.097.000 USD.");
        Assert.Equal([Stage.Disbursed, Stage.Disbursed], figures.Where(f => f.Donor is not null).Select(f => f.Stage));
    }

    [Theory]
    [InlineData("Cơ cấu lĩnh vực (triệu USD, trong ngoặc là số dự án):\n+ y tế: 71,9 (812)\n+ giáo dục - đào tạo: 28,6 (702)", "71900000 812 28600000 702")]
    [InlineData("Giá trị viện trợ: 28,4 tỷ đồng.\n\nChia theo địa bàn:\nRạch Giá 7,12 tỷ\nHòn Đất 6,035 tỷ", "28400000000 7120000000 6035000000")]
    [InlineData("Giá trị viện trợ: 28,4 tỷ đồng.\n\nChia theo nhà tài trợ:\n- Vietnam Outreach (Úc): 3,75 tỷ, 4 khoản, chủ yếu nhà ở.", "28400000000 3750000000 4")]
    [InlineData("Đơn vị tính thống nhất là triệu đồng, tỷ giá 26.100 đồng/EUR.\n\nA. ĐÃ GIẢI NGÂN (năm 2023)\nA1. Nước sạch, huyện Mường Tè: 1.735\nA2. Trạm y tế, huyện Nậm Nhùn: 642,5\nSố xã: 12", "1735000000 642500000")]
    [InlineData("Ở ĐÂU? (giá trị giải ngân, nghìn USD)\nMường Tè 912\nNậm Nhùn 480,5\n\nCHO VIỆC GÌ? (tỷ lệ)\nGiáo dục 31\nY tế 27", "912000 480500")]
    public void A_list_is_a_table_without_lines(string text, string values) =>
        Assert.Equal(values, string.Join(' ', Values(text)));

    [Fact]
    public void Sums_of_two_rows_are_two_figures_however_round_one_is() =>
        Assert.Equal([780_000m, 500_000m, 412_000m], Sample.ByRules("Năm 2023.\n\nNhà tài trợ | Nội dung | Cam kết năm 2023\nMCNV (Hà Lan) | Chăm sóc bà mẹ | 780.000 USD\nMedipeace (Hàn Quốc) | Trạm y tế | 500.000 USD\nFred Hollows Foundation (Úc) | Phòng chống mù lòa | 412.000 USD").Select(f => f.Value));

    [Fact]
    public void Sentences_with_semicolons_are_no_table() =>
        Assert.Equal([5m, 7m, 9m], Values("Huyện A tiếp nhận 5 dự án; huyện B tiếp nhận 7 dự án; huyện C tiếp nhận 9 dự án.").ToArray());

    private static IEnumerable<decimal> Values(string text) =>
        Sample.Candidates("Năm 2023.\n\n" + text).Where(c => c.Indicator is not null).Select(c => Figure.Plain(c.Value));
}
