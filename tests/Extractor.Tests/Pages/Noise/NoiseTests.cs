using NgoNews.Extractor.Pages.Noise;

namespace NgoNews.Extractor.Tests.Pages.Noise;

public class NoiseTests
{
    public static TheoryData<string> Examples() => [.. NoiseLine.All.Select(n => n.Example)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_noise_line_strikes_its_example_out(string line) => Assert.NotNull(NoiseLine.Of(line));

    [Theory]
    [InlineData("Hội nghị giao ban công tác phi chính phủ nước ngoài")]
    [InlineData("Lượt khách đến tỉnh tăng 12%.")]
    [InlineData("Xem thêm phụ lục I của Quyết định này về danh mục dự án kêu gọi viện trợ.")]
    [InlineData("Quảng cáo sai sự thật bị phạt.")]
    public void The_article_s_own_lines_stay(string line) => Assert.Null(NoiseLine.Of(line));

    [Theory]
    [InlineData("CTTĐT - Chiều 6/10, Sở Ngoại vụ tổ chức hội nghị.", "Chiều 6/10, Sở Ngoại vụ tổ chức hội nghị.")]
    [InlineData("(QNO) - Sáng nay, đoàn công tác đến tỉnh.", "Sáng nay, đoàn công tác đến tỉnh.")]
    [InlineData("TTH - Trong hai ngày 13 và 14/7, Liên hiệp tập huấn.", "Trong hai ngày 13 và 14/7, Liên hiệp tập huấn.")]
    [InlineData("TGVN. Ngày 12/4, hội nghị khai mạc.", "Ngày 12/4, hội nghị khai mạc.")]
    [InlineData("(Chinhphu.vn) – Thủ tướng làm việc với tỉnh.", "Thủ tướng làm việc với tỉnh.")]
    [InlineData("HNN.VN - Chiều nay, lễ ký diễn ra.", "Chiều nay, lễ ký diễn ra.")]
    [InlineData("UBND tỉnh vừa ban hành kế hoạch.", "UBND tỉnh vừa ban hành kế hoạch.")]
    [InlineData("UBND - MTTQ tỉnh phối hợp tổ chức.", "UBND - MTTQ tỉnh phối hợp tổ chức.")]
    [InlineData("Quảng Trị - miền đất của những dự án nhân đạo.", "Quảng Trị - miền đất của những dự án nhân đạo.")]
    [InlineData("(Từ năm 2020) tỉnh đã tiếp nhận 15 dự án.", "(Từ năm 2020) tỉnh đã tiếp nhận 15 dự án.")]
    public void Only_the_publisher_s_mark_leaves_a_lead(string lead, string stripped) => Assert.Equal(stripped, Dateline.Strip(lead));

    [Theory]
    [InlineData("Tác giả: Thu Hà", "Thu Hà")]
    [InlineData("Tin, ảnh: Minh Đức", "Minh Đức")]
    [InlineData("Bài và ảnh: Thu Hà - Minh Đức", "Thu Hà - Minh Đức")]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("Hội nghị kết thúc.", null)]
    public void A_labelled_line_names_the_writer(string line, string? name) => Assert.Equal(name, Byline.Labelled(line));

    [Theory]
    [InlineData("Trúc Phương", true)]
    [InlineData("Thu Hà - Minh Đức", true)]
    [InlineData("Kế hoạch năm tới", false)]
    [InlineData("Lan Chi.", false)]
    [InlineData("Quyết định 12", false)]
    public void A_bare_name_is_told_from_a_line(string line, bool isName) => Assert.Equal(isName, Byline.IsBareName(line));
}
