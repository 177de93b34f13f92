using NgoNews.Extractor.Places;

namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>Which provinces became one on 1 July 2025.</summary>
internal static class MergedPlaces
{
    private static readonly Dictionary<string, IReadOnlyList<string>> ByMember = PlaceTables.Merged.Values
        .SelectMany(members => members.Select(member => (member, members))).ToDictionary(row => row.member, row => row.members, StringComparer.Ordinal);

    /// <summary>The codes of all that are one with a place now, itself included; empty where it was not merged.</summary>
    public static IReadOnlyList<string> Of(string? place) => place is not null && ByMember.TryGetValue(PlaceTables.BearerOf(place), out var members) ? members : [];
}
