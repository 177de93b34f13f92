namespace NgoNews.SearchApi.CrossCheck;

/// <summary>The place codes that a figure or total can carry.</summary>
internal static class PlaceCodes
{
    /// <summary>How they are written, for messages.</summary>
    public const string Form = "VN, an ISO 3166-2:VN code (VN-25), or the code of a province merged on 1 July 2025 with @2025 (VN-25@2025)";

    private const string MergedSuffix = "@2025";

    /// <summary>The 63 provinces before the merger, and VN-15 (Hà Tây, until 2008).</summary>
    private static readonly HashSet<string> Provinces = Codes(
        "01 02 03 04 05 06 07 09 13 14 15 18 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 39 40 41 43 44 45 46 47 49 50 "
        + "51 52 53 54 55 56 57 58 59 61 63 66 67 68 69 70 71 72 73 CT DN HN HP SG");

    /// <summary>The 23 units that were formed of several; each bears the code of the one whose name it kept.</summary>
    private static readonly HashSet<string> Merged = Codes("02 07 18 25 29 30 33 34 35 37 39 44 45 49 56 59 66 68 69 CT DN HP SG");

    /// <summary>Whether a code names a place.</summary>
    public static bool IsKnown(string code)
    {
        if (code == "VN")
            return true;
        return code.EndsWith(MergedSuffix, StringComparison.Ordinal)
            ? Merged.Contains(code[..^MergedSuffix.Length])
            : Provinces.Contains(code);
    }

    private static HashSet<string> Codes(string tails) => [.. tails.Split(' ').Select(tail => "VN-" + tail)];
}
