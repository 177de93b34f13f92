using NgoNews.Crawler.Portals;

namespace NgoNews.SearchApi.Tests.Watching;

/// <summary>A directory of a few portals, as the crawler would give it.</summary>
internal sealed class Declared : IPortalDirectory
{
    public static readonly DateTimeOffset Due = new(2099, 1, 1, 5, 20, 0, TimeSpan.FromHours(7));

    public IReadOnlyList<PortalInfo> List() =>
    [
        Info("dutdoan", "Báo Đứt Đoạn", PortalKind.Newspaper) with { Rhythm = TimeSpan.FromHours(14) },
        Info("khoidau", "Cổng Khởi Đầu", PortalKind.Portal) with { Rhythm = TimeSpan.FromHours(14), Tried = new DateOnly(2026, 11, 20) },
        Info("ngungdoc", "Liên hiệp Ngừng Đọc", PortalKind.Union) with { Active = false, Why = "The host answers no more.", Evidence = Evidence.Inferred },
        Info("vandeu", "Cổng Vẫn Đều (dữ liệu mẫu)", PortalKind.Portal) with { Sample = true, Rhythm = TimeSpan.FromDays(40_000), Evidence = null },
    ];

    public IReadOnlyDictionary<string, DateTimeOffset> NextRuns(DateTimeOffset after) => List().Where(p => p.Active).ToDictionary(p => p.Id, _ => Due);

    private static PortalInfo Info(string id, string name, PortalKind kind) =>
        new(id, name, "VN-25", $"https://{id}.example/", false, true, "Met in a search.") { Kind = kind, Evidence = Evidence.Evidenced };
}
