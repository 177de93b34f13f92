namespace NgoNews.SearchApi.Api;

/// <summary>Numbers as they are written out.</summary>
internal static class PlainNumber
{
    /// <summary>A one with all the decimals there are: dividing by it leaves none that are zero.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>The same number without the zeros that arithmetic leaves behind the point: 2.072 × 1000000 is 2072000, not 2072000.000.</summary>
    public static decimal Of(decimal number) => number / One;

    /// <summary>The same, for a number that may be missing.</summary>
    public static decimal? Of(decimal? number) => number is { } known ? Of(known) : null;
}
