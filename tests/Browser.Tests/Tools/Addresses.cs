namespace NgoNews.Browser.Tests.Tools;

/// <summary>One address of each kind of page, with what the sample portals bring.</summary>
internal static class Addresses
{
    /// <summary>An article with a table, many figures, and two mentions of one.</summary>
    public const string Article = "/bai-viet/sample-quangtri-3c6cc6916f2bd4d3";

    public static readonly string[] All =
    [
        "/", "/tim-kiem", "/tim-kiem?q=vien+tro&place=VN-25", "/tim-kiem?q=zzzzqqqq", Article, "/so-lieu", "/so-lieu?place=VN-25&indicator=aid_value",
        "/so-lieu?id=1,2", "/thong-ke", "/thong-ke?place=VN-25&provinces=merged", "/thong-ke/xep-hang", "/thong-ke/xep-hang?provinces=merged", "/thong-ke/cac-tinh", "/thong-ke/do-phu",
        "/dia-phuong", "/dia-phuong/VN-25", "/nha-tai-tro", "/nha-tai-tro/Medipeace", "/doi-chieu", "/doi-chieu/ma-tran", "/xem-lai", "/thu-thap", "/nguon/sample-quangtri", "/gioi-thieu", "/phuong-phap",
    ];

    public static TheoryData<string> Theory { get; } = new(All);
}
