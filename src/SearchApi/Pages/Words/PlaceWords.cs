using System.Globalization;
using NgoNews.Extractor.Places;

namespace NgoNews.SearchApi.Pages.Words;

/// <summary>Places by name.</summary>
internal static class PlaceWords
{
    private const string MergedSuffix = "@2025";

    // "Đà Nẵng" stands behind "Cao Bằng" only by the rules of Vietnamese.
    private static readonly StringComparer ByName = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), CompareOptions.None);

    /// <summary>Provinces as they were before July 2025, by name.</summary>
    public static IReadOnlyList<string> Provinces { get; } = [.. PlaceTables.Names.Keys.OrderBy(code => PlaceTables.Names[code], ByName)];

    /// <summary>Provinces formed of several in July 2025, by name.</summary>
    public static IReadOnlyList<string> Merged { get; } = [.. PlaceTables.Merged.Keys.OrderBy(code => PlaceTables.Names[code], ByName).Select(PlaceTables.AsMerged)];

    public static string Of(string? code, Language language)
    {
        if (code is null)
            return Texts.NoPlace.In(language);
        if (code == "VN")
            return Texts.Country.In(language);
        return language == Language.English && code.EndsWith(MergedSuffix, StringComparison.Ordinal)
            ? Texts.MergedProvince.In(language, PlaceTables.NameOf(code[..^MergedSuffix.Length]))
            : PlaceTables.NameOf(code);
    }

    /// <summary>Orders by name, the whole country first.</summary>
    public static string SortKey(string? code) => code switch
    {
        null => "\uFFFF",
        "VN" => "",
        _ => PlaceTables.NameOf(code),
    };

    /// <summary>Compares <see cref="SortKey"/>s.</summary>
    public static IComparer<string> Order => ByName;
}
