namespace NgoNews.Extractor.Figures;

/// <summary>Where a number has the words from that its own place leaves out.</summary>
internal enum Completion
{
    /// <summary>It says itself what it counts.</summary>
    None,

    /// <summary>The unit stands in a heading: "(triệu đồng)".</summary>
    Heading,

    /// <summary>The noun stands before it as a label: "Số dự án được cấp phép: 28".</summary>
    Label,

    /// <summary>The last figure before it, of the same clause or of one built alike, has the noun or the unit.</summary>
    Before,

    /// <summary>The next quantity of its sentence has the noun or the unit.</summary>
    Behind,

    /// <summary>Its currency alone is left out.</summary>
    Currency,
}
