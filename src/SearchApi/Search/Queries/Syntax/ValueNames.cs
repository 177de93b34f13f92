using NgoNews.Extractor.Places;
using NgoNews.Extractor.Text;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Queries.Syntax;

/// <summary>Finds the codes and names behind what people call provinces and donors, with or without marks.</summary>
internal static class ValueNames
{
    private static readonly ILookup<string, string> PlacesByName = RuleTable.Read("provinces.tsv")
        .SelectMany(row => row["aliases"].Split(';', StringSplitOptions.RemoveEmptyEntries).Append(row["name"]).Select(name => (Key: Key(name), Code: row["code"])))
        .Append((Key("Việt Nam"), "VN"))
        .Distinct()
        .ToLookup(p => p.Item1, p => p.Item2, StringComparer.Ordinal);

    private static readonly string[][] DonorRows = [.. RuleTable.Read("donors.tsv")
        .Select(row => row["aliases"].Split(';', StringSplitOptions.RemoveEmptyEntries).Prepend(row["name"]).Select(Key).ToArray())];

    /// <summary>The codes that a name or code means: a province's, and that of the province merged under its name. Empty for what is none.</summary>
    public static IReadOnlyList<string> Places(string typed)
    {
        var code = typed.ToUpperInvariant();
        if (PlaceCodes.IsKnown(code))
            return [code];
        return [.. PlacesByName[Key(typed.Replace('_', ' '))].SelectMany(c => (string[])[c, PlaceTables.AsMerged(c)]).Distinct()];
    }

    /// <summary>What a donor goes by, in folded words: as typed first, then the names of every donor whose row has that name.</summary>
    public static IReadOnlyList<string> Donors(string typed)
    {
        var key = Key(typed.Replace('_', ' '));
        return [.. DonorRows.Where(row => row.Contains(key, StringComparer.Ordinal)).Select(row => row[0]).Prepend(key).Distinct()];
    }

    /// <summary>A name's folded words.</summary>
    public static string Key(string name) => WordKey.OfText(name).Folded.TrimEnd();
}
