namespace NgoNews.Extractor.Figures;

/// <summary>What a figure counts. On the wire in snake case: <c>ngo_count</c>, <c>aid_value</c> …</summary>
public enum Indicator
{
    /// <summary>Foreign NGOs (tổ chức phi chính phủ nước ngoài).</summary>
    NgoCount,

    /// <summary>Programmes, projects, non-project aid items, grants (khoản viện trợ, chương trình, dự án, phi dự án).</summary>
    ItemCount,

    /// <summary>Money or money's worth of foreign-NGO aid.</summary>
    AidValue,

    /// <summary>Delegations of foreign NGOs, donors or friendship partners (đoàn).</summary>
    DelegationCount,

    /// <summary>The persons in those delegations (lượt người, lượt khách, chuyên gia).</summary>
    VisitCount,
}
