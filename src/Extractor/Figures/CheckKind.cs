namespace NgoNews.Extractor.Figures;

/// <summary>What an article's own arithmetic compared.</summary>
public enum CheckKind
{
    /// <summary>"đạt 108% kế hoạch 1,3 triệu USD": a result, its target, and the percentage printed beside them.</summary>
    PercentOfTarget,

    /// <summary>"bằng 78,8% số cam kết", "bằng 111,5% cùng kỳ (95,7 triệu USD)": a share of another sum.</summary>
    PercentOf,

    /// <summary>"tăng 12% so với 1,5 triệu USD", "tăng 3 khoản so với 18 khoản".</summary>
    Growth,

    /// <summary>"47 khoản (29 dự án và 18 khoản phi dự án)": the whole against the sum of its parts.</summary>
    Sum,

    /// <summary>"334 triệu USD, trong đó giải ngân 228,7 triệu USD": no part is more than its whole.</summary>
    PartOfWhole,

    /// <summary>"1,2 triệu USD, tương đương 28 tỷ đồng": the rate that two currencies imply, against the rates of those years.</summary>
    Equivalent,

    /// <summary>"17,6 triệu USD trong 10 năm, bình quân mỗi năm 1,76 triệu USD".</summary>
    Average,
}
