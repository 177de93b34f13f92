namespace NgoNews.Extractor.Quantities;

/// <summary>A number without what it counts.</summary>
/// <param name="Value">In base units.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Scale">What its scale words multiply together; null without any.</param>
/// <param name="Words">Written in words.</param>
internal sealed record Amount(decimal Value, int End, decimal? Scale, bool Words)
{
    /// <summary>A scale word was printed.</summary>
    public bool Scaled => Scale is not null;

    /// <summary>The upper end of a vague pair ("năm bảy dự án"), or null.</summary>
    public decimal? Upto { get; init; }

    /// <summary>Read in full only on request: said loosely, or in a form that no report uses.</summary>
    public bool Loose { get; init; }
}
