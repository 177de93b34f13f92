using System.Net;

namespace NgoNews.SearchApi.Tests.Pages;

/// <summary>One address of each kind of page.</summary>
internal static class Site
{
    public static readonly string[] Addresses =
    [
        "/", "/tim-kiem", "/tim-kiem?q=viện+trợ&place=VN-25", "/tim-kiem?q=zzzzqqqq", "/tim-kiem?from=xyz", "/tim-kiem?place=VN-30", "/bai-viet/bao-cao", "/bai-viet/da-sua", "/bai-viet/da-sua?ban=1",
        "/so-lieu", "/so-lieu?year=1901", "/so-lieu?year=xyz", "/doi-chieu", "/doi-chieu?place=VN-25", "/doi-chieu?year=1901", "/doi-chieu/ma-tran", "/doi-chieu/ma-tran?indicator=xyz", "/doi-chieu/tong-so/T1", "/doi-chieu/tong-so/khong-co", "/xem-lai", "/xem-lai?year=xyz", "/thong-ke", "/thong-ke?place=VN-01", "/thong-ke?grain=xyz",
        "/thong-ke/xep-hang", "/thong-ke/xep-hang?provinces=merged&stage=received&slot=2023", "/thong-ke/xep-hang?slot=xyz", "/thong-ke/cac-tinh", "/thong-ke/do-phu?provinces=merged",
        "/thong-ke/do-phu?sample=xyz", "/dia-phuong", "/dia-phuong/VN-25", "/dia-phuong/VN-25@2025", "/dia-phuong/khong-co", "/nha-tai-tro", "/nha-tai-tro?place=xyz",
        "/nha-tai-tro/Zhi%20Shan", "/nha-tai-tro/khong-co", "/so-lieu?id=1,2", "/so-lieu?id=xyz",
        "/thu-thap", "/thu-thap?state=silent", "/thu-thap?state=xyz", "/nguon/quangtri", "/nguon/khong-co", "/gioi-thieu", "/phuong-phap",
        "/bai-viet/khong-co", "/khong-co",
    ];

    public static HttpStatusCode StatusOf(string address) => address switch
    {
        _ when address.Contains("xyz", StringComparison.Ordinal) => HttpStatusCode.BadRequest,
        _ when address.Contains("khong-co", StringComparison.Ordinal) => HttpStatusCode.NotFound,
        _ => HttpStatusCode.OK,
    };

    public static string InEnglish(string address) => address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=en";

    /// <summary>Data, and files that are in one language whatever the page's is.</summary>
    public static bool IsForMachines(string href) => Array.Exists(Machines, root => href.StartsWith(root, StringComparison.Ordinal));

    private static readonly string[] Machines = ["/api/", "/openapi/", "/trich-dan/", "/luu-tru/"];
}
