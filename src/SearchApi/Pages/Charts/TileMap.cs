using NgoNews.Extractor.Places;

namespace NgoNews.SearchApi.Pages.Charts;

/// <summary>Where each province's tile lies: every province is as large as any other, and lies about where it lies on a map.</summary>
/// <param name="Column">From the west, from 0.</param>
/// <param name="Row">From the north, from 0.</param>
internal readonly record struct Tile(int Column, int Row);

/// <summary>The two tile maps of the country, drawn row by row from the north; a dot is no province.</summary>
internal static class TileMap
{
    private const string Former =
        """
        .      .      VN-03  VN-04  .      .      .
        VN-01  VN-02  VN-07  VN-53  VN-09  .      .
        VN-71  VN-06  VN-68  VN-69  VN-54  VN-13  .
        VN-05  .      VN-70  VN-HN  VN-56  VN-61  VN-HP
        .      .      VN-14  VN-63  VN-66  VN-20  .
        .      .      .      VN-18  VN-67  .      .
        .      .      VN-21  .      .      .      .
        .      .      VN-22  .      .      .      .
        .      .      .      VN-23  .      .      .
        .      .      .      VN-24  .      .      .
        .      .      .      .      VN-25  .      .
        .      .      .      .      VN-26  VN-DN  .
        .      .      .      .      .      VN-27  .
        .      .      .      .      VN-28  VN-29  .
        .      .      .      .      VN-30  VN-31  .
        .      .      .      .      VN-33  VN-32  .
        .      .      VN-58  VN-72  VN-35  VN-34  .
        .      VN-37  VN-57  VN-39  VN-40  VN-36  .
        VN-45  VN-41  VN-SG  VN-43  .      .      .
        VN-44  VN-49  VN-46  VN-50  .      .      .
        VN-47  VN-CT  VN-51  .      .      .      .
        .      VN-73  VN-52  .      .      .      .
        VN-59  VN-55  .      .      .      .      .
        """;

    private const string Merged =
        """
        .      .      VN-07  VN-04  .      .
        VN-01  VN-02  .      VN-69  VN-09  .
        VN-71  VN-05  VN-68  VN-HN  VN-56  VN-13
        .      .      .      VN-18  VN-66  VN-HP
        .      .      VN-21  .      .      .
        .      .      VN-22  .      .      .
        .      .      .      VN-23  .      .
        .      .      .      VN-25  .      .
        .      .      .      .      VN-26  .
        .      .      .      .      VN-DN  .
        .      .      .      .      .      VN-29
        .      .      .      .      .      VN-30
        .      .      .      .      .      VN-33
        .      .      .      .      VN-35  VN-34
        .      .      VN-37  VN-39  .      .
        VN-44  VN-45  VN-SG  .      .      .
        .      VN-CT  VN-49  .      .      .
        .      VN-59  .      .      .      .
        """;

    /// <summary>Names that are too long for a tile.</summary>
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal) { ["VN-SG"] = "TP. HCM", ["VN-43"] = "BR-VT" };

    /// <summary>The 63 provinces before July 2025.</summary>
    public static IReadOnlyDictionary<string, Tile> OfFormer { get; } = Read(Former, code => code);

    /// <summary>The 34 of today; those that were formed of several have their suffix.</summary>
    public static IReadOnlyDictionary<string, Tile> OfMerged { get; } = Read(Merged, PlaceTables.AsMerged);

    /// <summary>The name on the tile.</summary>
    public static string NameOn(string code)
    {
        var bare = PlaceTables.BearerOf(code);
        return Short.TryGetValue(bare, out var name) ? name : PlaceTables.NameOf(bare);
    }

    private static Dictionary<string, Tile> Read(string map, Func<string, string> code) => map.Split('\n')
        .SelectMany((line, row) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((cell, column) => (cell, column, row)))
        .Where(at => at.cell != ".")
        .ToDictionary(at => code(at.cell), at => new Tile(at.column, at.row), StringComparer.Ordinal);
}
