namespace NgoNews.Extractor.Figures;

/// <summary>How the writer hedged the number.</summary>
public enum Qualifier
{
    /// <summary>No hedge, or only "đạt".</summary>
    Exact,

    /// <summary>trên, hơn.</summary>
    Over,

    /// <summary>gần, chưa đến, ngót.</summary>
    Nearly,

    /// <summary>khoảng, ước, xấp xỉ.</summary>
    About,

    /// <summary>ít nhất, tối thiểu, không dưới.</summary>
    AtLeast,

    /// <summary>không quá, tối đa, dưới.</summary>
    AtMost,

    /// <summary>"5-7", "từ 5 đến 7": the figure has an upper end.</summary>
    Range,
}
