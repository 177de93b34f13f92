using NgoNews.Extractor.Places;

namespace NgoNews.SearchApi.CrossCheck;

/// <summary>The place codes that a figure or total can carry.</summary>
internal static class PlaceCodes
{
    /// <summary>How they are written, for messages.</summary>
    public const string Form = "VN, an ISO 3166-2:VN code (VN-25), or the code of a province merged on 1 July 2025 with @2025 (VN-25@2025)";

    private const string MergedSuffix = "@2025";

    /// <summary>Whether a code names a place.</summary>
    public static bool IsKnown(string code)
    {
        if (code == "VN")
            return true;
        return code.EndsWith(MergedSuffix, StringComparison.Ordinal)
            ? PlaceTables.Merged.ContainsKey(code[..^MergedSuffix.Length])
            : PlaceTables.Names.ContainsKey(code);
    }
}
