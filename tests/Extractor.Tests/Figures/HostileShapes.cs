using System.Text;

namespace NgoNews.Extractor.Tests.Figures;

/// <summary>Texts and pages that nobody would write, each at any length: what a reader with a loop too many does not come back from.</summary>
internal static class HostileShapes
{
    private const string Sentence = "Năm 2023, tỉnh tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài với tổng giá trị cam kết hơn 2,5 triệu USD của World Vision. ";

    private static readonly string[] Donors = ["World Vision", "Plan International", "Tổ chức Bánh mì cho Thế giới", "Quỹ Thiện Tâm Sáng", "MCC", "Room to Read", "Tổ chức Samaritan’s Purse (Mỹ)"];

    /// <summary>Texts, by name: from a length in characters to a text of about that length.</summary>
    public static readonly IReadOnlyDictionary<string, Func<int, string>> Texts = new Dictionary<string, Func<int, string>>(StringComparer.Ordinal)
    {
        ["one line without end"] = n => Fill("tỉnh tiếp nhận viện trợ phi chính phủ nước ngoài 21 khoản, ", n),
        ["digits"] = n => new string('7', n),
        ["1.1.1.1"] = n => Fill("1.", n),
        ["1,1 1,1"] = n => Fill("1,1 ", n),
        ["đến"] = n => Fill("đến ", n),
        ["từ … đến …"] = n => Fill("từ 5 đến 7 ", n),
        ["từ năm … đến năm …"] = n => Fill("từ năm 2015 đến năm 2020 ", n),
        ["periods in one sentence"] = n => Fill("trong năm 2021, quý III/2022, 6 tháng đầu năm 2023, đến nay, ", n) + "21 khoản viện trợ.",
        ["amounts in one sentence"] = n => Fill("hơn 2,5 triệu USD, tương đương 58 tỷ đồng, ", n),
        ["donors"] = n => Fill(string.Join(", ", Donors) + " tài trợ 2 triệu USD; ", n),
        ["donors without a full stop"] = n => Fill("Quỹ Nhi đồng Tổ chức Tầm nhìn Hội Từ thiện ", n),
        ["capitals"] = n => Fill("Tổ Chức Quỹ Hội ", n),
        ["opening brackets"] = n => Fill("(", n),
        ["nested brackets"] = n => Fill("(viện trợ 5 ", n / 2) + Fill(") ", n / 2),
        ["quotes"] = n => Fill("“Viện trợ ", n),
        ["dashes"] = n => Fill("- ", n),
        ["5 - 7"] = n => Fill("5 - 7 - ", n),
        ["number words"] = n => Fill("một trăm hai mươi mốt nghìn ", n),
        ["scale words"] = n => Fill("tỷ triệu nghìn trăm ", n),
        ["stages"] = n => Fill("cam kết phê duyệt tiếp nhận giải ngân mục tiêu ", n) + "2 triệu USD.",
        ["exclusions"] = n => Fill("vốn ODA đối ứng vay ", n) + "2 triệu USD.",
        ["places"] = n => Fill("huyện Hải Lăng, Quảng Trị, Đắk Lắk, cả nước, ", n) + "21 khoản viện trợ.",
        ["one table"] = n => "Đơn vị | Số dự án | Giá trị (triệu USD)\n" + Fill("Hải Lăng | 5 | 1,25\nVạn Ninh | 17 | 0,4\n", n),
        ["one row"] = n => Fill("Hải Lăng | 5 | ", n),
        ["a list"] = n => "Các khoản viện trợ đã tiếp nhận gồm:\n" + Fill("- World Vision hỗ trợ 2,5 tỷ đồng cho dự án nước sạch;\n", n),
        ["headings"] = n => Fill("Kết quả năm 2023\n", n),
        ["blank lines"] = n => new string('\n', n),
        ["spaces"] = n => new string(' ', n) + Sentence,
        ["sentences"] = n => Fill(Sentence, n),
        ["articles"] = n => Fill(Sentence + "\n\nTrong đó, World Vision giải ngân 1,2 triệu USD (bằng 48% cam kết), tăng 5% so với năm 2022.\n\n", n),
        ["one word"] = n => new string('a', n),
        ["marks"] = n => "a" + Fill("\u0301\u0323", n),
        ["decomposed"] = n => Fill(Sentence.Normalize(NormalizationForm.FormD), n),
        ["mixed encodings"] = n => Fill("ViÖt Nam tiÕp nhËn viÖn trî. Vieät Nam tieáp nhaän. Việt Nam tiếp nhận. Viá»‡t Nam. Vie^.t Nam.\n", n),
        ["TCVN3"] = n => Fill("Tæ chøc ®· cam kÕt tµi trî 2,5 triÖu USD cho dù ¸n n\u00ADíc s¹ch cña tØnh. ", n),
        ["English"] = n => Fill("The agreement was signed on 5 March 2021 by the two parties, who committed $2.5 million over 3 years. ", n),
        ["Chinese"] = n => Fill("二〇二三年，該省接受了21項外國非政府組織援助。", n),
        ["surrogates"] = n => Fill("\uD800 😀 \uDC00 ", n),
        ["related news"] = n => Sentence + "\n" + Fill("Tin liên quan\n", n),
    };

    /// <summary>Pages, by name.</summary>
    public static readonly IReadOnlyDictionary<string, Func<int, string>> Pages = new Dictionary<string, Func<int, string>>(StringComparer.Ordinal)
    {
        ["nested divs"] = n => Fill("<div>", n),
        ["nested and closed"] = n => Fill("<div><p>", n / 2) + Fill("</p></div>", n / 2),
        ["unclosed formatting"] = n => Fill("<b><i><a href=x>", n),
        ["tables in tables"] = n => Fill("<table><tr><td>", n),
        ["paragraphs"] = n => "<html><body><h1>Viện trợ phi chính phủ nước ngoài</h1>" + Fill("<p>" + Sentence + "</p>", n),
        ["one paragraph"] = n => "<html><body><h1>Viện trợ phi chính phủ nước ngoài</h1><p>" + Fill(Sentence, n),
        ["links"] = n => "<html><body><h1>Viện trợ phi chính phủ nước ngoài</h1>" + Fill("<a href=\"/x\">Viện trợ</a> ", n),
        ["list items"] = n => "<html><body><h1>Viện trợ phi chính phủ nước ngoài</h1><ul>" + Fill("<li>" + Sentence, n),
        ["one table"] = n => "<html><body><h1>Viện trợ phi chính phủ nước ngoài</h1><table>" + Fill("<tr><td>Hải Lăng<td>5<td>1,25", n),
        ["attributes"] = n => "<html><body " + Fill("a=1 ", n) + ">",
        ["one attribute"] = n => "<html><body a=\"" + new string('x', n) + "\">",
        ["comments"] = n => Fill("<!-- x -->", n),
        ["open comment"] = n => "<p><!--" + new string('-', n),
        ["angle brackets"] = n => "<p>" + new string('<', n),
        ["references"] = n => "<html><body><h1>Viện trợ</h1><p>" + Fill("&#181;&micro;&#xD800;", n),
        ["scripts"] = n => "<html><body>" + Fill("<script>var x = '</scr' + 'ipt>';</script>", n),
        ["meta"] = n => "<html><head>" + Fill("<meta name=\"a\" content=\"b\">", n),
        ["linked data"] = n => "<html><head><script type=\"application/ld+json\">" + Fill("[", n) + "</script>",
        ["TCVN3"] = n => "<html><body><h1>ViÖn trî phi chÝnh phñ n\u00ADíc ngoµi</h1>" + Fill("<p>Tæ chøc ®· cam kÕt tµi trî 2,5 triÖu USD cho dù ¸n n\u00ADíc s¹ch cña tØnh.</p>", n),
        ["headings"] = n => "<html><body>" + Fill("<h1>Viện trợ phi chính phủ nước ngoài</h1>", n),
        ["lines"] = n => "<html><body><h1>Viện trợ phi chính phủ nước ngoài</h1><div>" + Fill(Sentence + "<br>", n),
        ["dates"] = n => "<html><body><h1>Viện trợ phi chính phủ nước ngoài</h1>" + Fill("<p>12/04/2024, 17:05</p>", n),
    };

    private static string Fill(string piece, int length) => string.Concat(Enumerable.Repeat(piece, Math.Max(1, length / piece.Length)));
}
