
using NgoNews.SearchApi.Pages.Words;

using CauseOf = NgoNews.SearchApi.CrossCheck.Causes.Cause;

namespace NgoNews.SearchApi.CrossCheck.Reporting;

/// <summary>What a report says beside what the pages say.</summary>
internal static class ReportWords
{
    public static readonly Text Title = new("Báo cáo đối chiếu", "Cross-check report");
    public static readonly Text Country = new("Cả nước và mọi tỉnh", "The country and every province");
    public static readonly Text Year = new("năm {0}", "{0}");
    public static readonly Text Made = new("Lập ngày {0}", "Made on {0}");
    public static readonly Text Totals = new("Tổng số đã công bố và báo chí", "Official totals and the press");
    public static readonly Text NoTotals = new("Không có tổng số nào.", "There are no totals.");
    public static readonly Text Findings = new("Tổng số không khớp nhau", "Totals that do not add up");
    public static readonly Text NoFindings = new("Không thấy.", "None.");
    public static readonly Text Estimates = new("Con số có khả năng đúng nhất", "What is most likely so");
    public static readonly Text Confidence = new("độ tin cậy {0}", "confidence {0}");
    public static readonly Text Cause = new("Nguyên nhân có thể", "Likely cause");
    public static readonly Text Means = new("nghĩa là {0}", "means {0}");
    public static readonly Text Apart = new("cách nhau {0}", "{0} apart");

    /// <summary>One row a cause.</summary>
    public static readonly IReadOnlyDictionary<CauseOf, Text> Causes = new Dictionary<CauseOf, Text>
    {
        [CauseOf.UnitSlip] = new("nhầm đơn vị (nghìn, triệu, tỷ)", "a wrong scale word"),
        [CauseOf.DecimalMark] = new("nhầm dấu chấm, dấu phẩy", "a decimal mark"),
        [CauseOf.VndAsUsd] = new("nhầm đồng với đô la", "đồng for dollars"),
        [CauseOf.CommittedVsDisbursed] = new("cam kết và giải ngân", "committed against disbursed"),
        [CauseOf.CumulativeVsYearly] = new("cộng dồn nhiều năm và một năm", "several years against one"),
        [CauseOf.UnionVsProvince] = new("riêng Liên hiệp hữu nghị và cả tỉnh", "a friendship union's own against the province's"),
        [CauseOf.OldVsNewProvince] = new("tỉnh trước và sau sáp nhập", "the province before and after the merger"),
        [CauseOf.YearMixedUp] = new("nhầm năm", "another year"),
        [CauseOf.CounterpartFunds] = new("có và không có vốn đối ứng", "with or without counterpart funds"),
        [CauseOf.EarlyVsFinal] = new("số ước và số chính thức", "an early count against the final one"),
        [CauseOf.Rounding] = new("làm tròn", "rounding"),
    };
}
