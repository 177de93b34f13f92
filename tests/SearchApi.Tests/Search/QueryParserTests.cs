using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Search.Queries.Syntax;

namespace NgoNews.SearchApi.Tests.Search;

public class QueryParserTests
{
    /// <summary>A text and its tree (see <see cref="QueryPrinter"/>); ! is for one with operators.</summary>
    [Theory]
    // Words.
    [InlineData("viện trợ", "vien tro")]
    [InlineData("Bà Rịa-Vũng Tàu", "ba ria vung tau")]
    [InlineData("  2,072 triệu USD.", "2 072 trieu usd")]
    [InlineData("and or not", "and or not")]
    [InlineData("- tin mới", "tin moi")]
    [InlineData("giai đoạn 2020 -2025", "giai doan 2020 2025")]
    [InlineData("A&B, C/D; e@f.vn!", "a b c d e f vn")]
    [InlineData("title : viện", "title vien")]
    [InlineData("Year: 2020", "year 2020")]
    [InlineData("xem http://x.vn lúc 10:30", "xem http x vn luc 10 30")]
    [InlineData("5*3 x^y a~b", "5 3 x y a b")]
    [InlineData("[chú thích] {x}", "chu thich x")]
    [InlineData("((((viện", "vien")]
    [InlineData("viện) trợ(", "vien tro")]
    [InlineData("NEAR(viện trợ, 2)", "near | vien tro 2")]
    [InlineData("viện^3 trợ^0.5", "vien^3 tro^0.5")]
    // Questions as people write them.
    [InlineData("Liên hợp quốc (LHQ) ra đời năm nào?", "lien hop quoc | lhq | ra doi nam nao")]
    [InlineData("Câu hỏi: ai là \"cha đẻ\" của ngành?", "(+cau hoi ai la | cua nganh +\"cha de\")")]
    [InlineData("Chiến tranh (1954-1975) kéo dài bao lâu?", "chien tranh | 1954 1975 | keo dai bao lau")]
    // Phrases.
    [InlineData("\"viện trợ\"", "\"vien tro\"")]
    [InlineData("“viện trợ” y tế", "(+y te +\"vien tro\")")]
    [InlineData("\"viện y tế\"~3", "\"vien y te\"~3")]
    [InlineData("\"viện trợ\"^2", "\"vien tro\"^2")]
    [InlineData("\"viện trợ", "\"vien tro\"")]
    [InlineData("\"\" viện", "vien")]
    // Operators.
    [InlineData("viện trợ AND y tế", "(+vien tro +y te) !")]
    [InlineData("viện trợ OR tài trợ", "(vien tro tai tro) !")]
    [InlineData("a OR b AND c", "(a (+b +c)) !")]
    [InlineData("(a OR b) AND c", "(+(a b) +c) !")]
    [InlineData("viện trợ NOT y tế", "(+vien tro -\"y te\") !")]
    [InlineData("viện AND NOT trợ", "(+vien -\"tro\") !")]
    [InlineData("NOT \"y tế\"", "(-\"y te\") !")]
    [InlineData("+viện trợ -vốn", "(tro +\"vien\" -\"von\") !")]
    [InlineData("+\"viện trợ\" y tế", "(y te +\"vien tro\") !")]
    [InlineData("viện -(vay OR vốn)", "(+vien -(vay von)) !")]
    // Patterns.
    [InlineData("vận* động", "(+dong +van*)")]
    [InlineData("quảng~", "quang~2")]
    [InlineData("quảng~1 trị", "(+tri +quang~1)")]
    [InlineData("quảng~0.7^2", "quang~2^2")]
    // Fields.
    [InlineData("title:viện", "title:\"vien\"")]
    [InlineData("title:(viện trợ) y tế", "(+y te +title:vien tro)")]
    [InlineData("body:\"y tế\" title:dự*", "(+body:\"y te\" +title:du*)")]
    [InlineData("place:VN-25", "place:VN-25")]
    [InlineData("place:\"Quảng Trị\"", "place:VN-25,VN-25@2025")]
    [InlineData("place:quang_tri viện trợ", "(+vien tro +place:VN-25,VN-25@2025)")]
    [InlineData("place:(\"Hà Nội\" OR Huế)", "(place:VN-HN place:VN-26)")]
    [InlineData("portal:quangtri", "portal:quangtri")]
    [InlineData("donor:\"World Vision\"", "donor:world vision,world vision international")]
    [InlineData("indicator:aid_value", "indicator:AidValue")]
    [InlineData("year:2023", "year:2023-2023")]
    [InlineData("year:[2020 TO 2024]", "year:2020-2024")]
    [InlineData("viện trợ [2020 TO 2024]", "(+vien tro +year:2020-2024)")]
    [InlineData("year:{2020 TO *]", "year:2021-*")]
    [InlineData("-year:2023 viện", "(+vien -year:2023-2023) !")]
    public void A_text_has_one_tree(string text, string tree) => Assert.Equal(tree, QueryPrinter.Print(QueryParser.Parse(text)));

    [Theory]
    [InlineData("?!", 0)]
    [InlineData("  ()", 2)]
    [InlineData("viện AND", 5)]
    [InlineData("OR viện", 0)]
    [InlineData("viện OR OR trợ", 5)]
    [InlineData("viện NOT", 5)]
    [InlineData("(viện AND )", 6)]
    [InlineData("year:abc", 5)]
    [InlineData("viện year:[2024 TO 2020]", 10)]
    [InlineData("year:[2020", 5)]
    [InlineData("place:Atlantis", 6)]
    [InlineData("indicator:money viện", 10)]
    [InlineData("donor:\"!\"", 7)]
    public void What_cannot_mean_anything_is_refused_where_it_stands(string text, int position) =>
        Assert.Equal(position, Assert.Throws<SearchQueryException>(() => QueryParser.Parse(text)).Position);
}
