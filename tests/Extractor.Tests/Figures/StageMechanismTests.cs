using NgoNews.Extractor.Figures;

namespace NgoNews.Extractor.Tests.Figures;

/// <summary>How the rules find the stage of a number that has no verb of its own beside it.</summary>
public class StageMechanismTests
{
    [Theory]
    // A promise, a call behind the number, a target reached and then named, a plan that governs a row of goals.
    [InlineData("Năm tới, Oxfam hứa với bà con sẽ góp 300.000 USD.", "300000", "committed")]
    [InlineData("Tại hội nghị, ban tổ chức giới thiệu 52 dự án gọi vốn.", "52", "target")]
    [InlineData("Cả tỉnh tiếp nhận 9,1 tỷ đồng, vượt chỉ tiêu cả năm (8 tỷ đồng).", "8000000000", "target")]
    [InlineData("Năm 2025, tỉnh đặt kế hoạch đón thêm bạn bè, viện trợ tiếp nhận tối thiểu 215 tỷ đồng.", "215000000000", "target")]
    // The verb of giving is the donor's own.
    [InlineData("Dự án thực hiện trong năm 2018; KFHI viện trợ 38.700 USD.", "38700", "received")]
    // A short sentence heads what follows; the question told what is asked for.
    [InlineData("2. Về giải ngân. Lũy kế cả năm 2023 đạt 112,9 tỷ đồng.", "112900000000", "disbursed")]
    [InlineData("Sở đặt mục tiêu năm 2025 ra sao?\n- Không ít hơn 12 tỷ đồng viện trợ.", "12000000000", "target")]
    // What is reached is held against a plan, which stands behind its number or before it.
    [InlineData("3 tháng đầu năm 2019, các tổ chức phi chính phủ nước ngoài giải ngân 57,9 triệu USD, tức 21% mức 276 triệu USD dự kiến cho cả năm.", "276000000", "target")]
    [InlineData("Giải ngân viện trợ phi chính phủ nước ngoài đạt 5,1 triệu USD, vượt chỉ tiêu 4,8 triệu USD.", "4800000", "target")]
    [InlineData("Giải ngân viện trợ phi chính phủ nước ngoài vượt chỉ tiêu, đạt 5,1 triệu USD.", "5100000", "disbursed")]
    // What will be given is wished for, unless it was promised.
    [InlineData("Năm tới, Oxfam sẽ tài trợ 300.000 USD.", "300000", "target")]
    [InlineData("Oxfam cam kết trong ba năm tới sẽ tài trợ 300.000 USD.", "300000", "committed")]
    // A heading on a line of its own.
    [InlineData("II. Mục tiêu năm 2026\n1. Vận động 7 triệu USD viện trợ phi chính phủ nước ngoài.", "7000000", "target")]
    [InlineData("3. Giải ngân\nQuý III: 3.911.000 USD viện trợ phi chính phủ nước ngoài.", "3911000", "disbursed")]
    // A list takes it from the heading that it stands under, however far above; what only names a field is no verb.
    [InlineData("III. Theo lĩnh vực (số tiền phi chính phủ nước ngoài đã giải ngân)\na) Y tế: 30,1 tỷ đồng.\nb) Bảo trợ xã hội: 21,85 tỷ đồng.", "21850000000", "disbursed")]
    [InlineData("Vốn phi chính phủ nước ngoài giải ngân theo lĩnh vực:\n- Y tế: 30,1 tỷ đồng.\n- Cứu trợ khẩn cấp: 9,6 tỷ đồng.", "9600000000", "disbursed")]
    public void The_stage_of_aid(string text, string value, string stage) => Assert.Equal(stage, StageOf(text, value));

    [Theory]
    [InlineData("Có 23 tổ chức phi chính phủ nước ngoài đã liên hệ với tỉnh.", "23", "engaged")]
    [InlineData("Hội thảo quy tụ 35 tổ chức phi chính phủ nước ngoài.", "35", "engaged")]
    [InlineData("Hiện 12 tổ chức phi chính phủ nước ngoài đang chờ cấp giấy đăng ký.", "12", "unspecified")]
    [InlineData("Có 6 tổ chức phi chính phủ nước ngoài ngỏ ý giúp tỉnh.", "6", "unspecified")]
    public void The_stage_of_organisations(string text, string value, string stage) => Assert.Equal(stage, StageOf(text, value));

    [Fact]
    public void The_title_of_a_table_tells_the_stage_of_its_counts()
    {
        var stages = Sample.ByRules("Bảng 1. Viện trợ phi chính phủ nước ngoài được tiếp nhận\nNăm | Số khoản | Giải ngân (triệu đồng)\n2020 | 41 | 47.080\n2021 | 36 | 40.117");
        Assert.Equal(
            [(41m, Stage.Received), (47_080_000_000m, Stage.Disbursed), (36m, Stage.Received), (40_117_000_000m, Stage.Disbursed)],
            stages.Select(f => (f.Value, f.Stage)));
    }

    [Fact]
    public void What_is_told_in_turn_stands_where_its_counterpart_stands()
    {
        var figures = Sample.Figures("Năm 2023, tỉnh cam kết mới 4,37 triệu USD viện trợ phi chính phủ nước ngoài và giải ngân 3,92 triệu USD. Hai con số tương ứng của năm 2022 là 4,81 triệu USD và 3,55 triệu USD.");
        Assert.Equal([(4_370_000m, Stage.Committed), (3_920_000m, Stage.Disbursed), (4_810_000m, Stage.Committed), (3_550_000m, Stage.Disbursed)], figures.Select(f => (f.Value, f.Stage)));
    }

    private static string StageOf(string text, string value) =>
        WireName<Stage>.Of(Sample.ByRules(text).Single(f => f.Value == decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).Stage);
}
