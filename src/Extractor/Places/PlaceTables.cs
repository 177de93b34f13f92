using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Places;

/// <summary>The tables of provinces and districts, read once.</summary>
public static class PlaceTables
{
    /// <summary>When 63 provinces became 34.</summary>
    public static readonly DateOnly Merger = new(2025, 7, 1);

    /// <summary>Province code → name, for the 63 (and Hà Tây).</summary>
    public static readonly FrozenDictionary<string, string> Names =
        RuleTable.Read("provinces.tsv").ToFrozenDictionary(r => r["code"], r => r["name"], StringComparer.Ordinal);

    /// <summary>Name bearer of a merged unit → the codes of its members, itself included.</summary>
    public static readonly FrozenDictionary<string, IReadOnlyList<string>> Merged = RuleTable.Read("provinces2025.tsv")
        .ToFrozenDictionary(r => r["bearer"], r => (IReadOnlyList<string>)r["members"].Split(';'), StringComparer.Ordinal);

    internal static readonly PhraseTable<string> Provinces = new(ProvincePhrases());

    // "Hòa Bình" and "Hoà Bình" are one name.
    internal static readonly PhraseTable<IReadOnlyList<string>> Districts = new(RuleTable.Read("districts.tsv")
        .GroupBy(r => string.Join(' ', Tokenizer.Read(r["name"]).Select(t => t.Key)), StringComparer.Ordinal)
        .Select(g => (g.Key, (IReadOnlyList<string>)g.Select(r => r["province"]).Distinct().ToArray())));

    internal static readonly PhraseTable<bool> Regions = new(RuleTable.Read("regions.tsv").Select(r => (r["phrase"], true)));

    internal static readonly PhraseTable<bool> Formers = new(RuleTable.Read("formers.tsv").Select(r => (r["phrase"], true)));

    internal static readonly PhraseTable<string> Scopes = new(RuleTable.Read("countrywide.tsv").Select(r => (r["phrase"], r["scope"])));

    /// <summary>The name of a place code in Vietnamese: "Quảng Trị", "Quảng Trị (từ 7/2025)", "Việt Nam"; the code itself where unknown.</summary>
    public static string NameOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code == "VN")
            return "Việt Nam";
        return Names.TryGetValue(BearerOf(code), out var name) ? IsMerged(code) ? name + " (từ 7/2025)" : name : code;
    }

    /// <summary>Is this the code of a unit that was formed of several?</summary>
    public static bool IsMerged([NotNullWhen(true)] string? code) => code?.Contains('@', StringComparison.Ordinal) == true;

    /// <summary>The unit whose name a merged one bears: "VN-31" of "VN-31@2025"; any other code as it is.</summary>
    [return: NotNullIfNotNull(nameof(code))]
    public static string? BearerOf(string? code) => code?.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at ? code[..at] : code;

    /// <summary>The unit that a merged name means: the code with <c>@2025</c> where the unit was formed of several, else the code.</summary>
    public static string AsMerged(string code) => Merged.ContainsKey(code) ? code + "@2025" : code;

    private static IEnumerable<(string Phrase, string Value)> ProvincePhrases()
    {
        foreach (var row in RuleTable.Read("provinces.tsv"))
        {
            // The bare name of the city is the name of a person first.
            if (row["name"] != "Hồ Chí Minh")
                yield return (row["name"], row["code"]);
            foreach (var alias in row["aliases"].Split(';', StringSplitOptions.RemoveEmptyEntries))
                yield return (alias, row["code"]);
        }
    }
}
