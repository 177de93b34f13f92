using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Places;

namespace NgoNews.SearchApi.Statistics;

/// <summary>The 34 provinces of today over figures that are told of the 63.</summary>
internal static class MergedProvinces
{
    private static readonly Dictionary<string, string> Unit = PlaceTables.Merged
        .SelectMany(unit => unit.Value, (unit, member) => (member, Code: PlaceTables.AsMerged(unit.Key)))
        .ToDictionary(u => u.member, u => u.Code, StringComparer.Ordinal);

    /// <summary>The codes of today's provinces, as figures of them are coded; by code.</summary>
    public static IReadOnlyList<string> All { get; } = [.. FormerCodes().Select(Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The codes of the 63, by code.</summary>
    public static IReadOnlyList<string> Former { get; } = [.. FormerCodes().Order(StringComparer.Ordinal)];

    /// <summary>The unit of today that a place lies in; the place itself where it stayed as it was.</summary>
    public static string Of(string place) => Unit.GetValueOrDefault(place, place);

    /// <summary>The members of a merged unit; empty for any other place.</summary>
    public static IReadOnlyList<string> Members(string unit) =>
        PlaceTables.IsMerged(unit) && PlaceTables.Merged.TryGetValue(PlaceTables.BearerOf(unit), out var members) ? members : [];

    /// <summary>Every code that a figure of this place of today can carry.</summary>
    public static IReadOnlyList<string> Codes(string unit) => [unit, .. Members(unit)];

    /// <summary>
    /// Whether members add up to the unit. Money and items do. Organisations and delegations do not: one that works in two members is one in the unit.
    /// </summary>
    public static bool AddUp(Indicator indicator) => Parts.AddUp(indicator);

    /// <summary>
    /// The series of a unit from those of the same kind that are told of it and of its members: a step that is told of the unit is taken as told; one that every
    /// member has is their sum; any other is left out.
    /// </summary>
    public static Series? Join(string unit, IReadOnlyList<Series> same)
    {
        var members = Members(unit);
        var told = same.FirstOrDefault(s => s.Place == unit);
        var points = told?.Points.ToDictionary(p => p.Slot) ?? [];
        if (members.Count > 0 && AddUp(same[0].Indicator))
        {
            foreach (var sum in Sums(members, same).Where(sum => !points.ContainsKey(sum.Slot)))
                points.Add(sum.Slot, sum);
        }
        return points.Count == 0 ? null : same[0] with { Place = unit, Points = [.. points.Values.OrderBy(p => p.Slot)] };
    }

    private static IEnumerable<SeriesPoint> Sums(IReadOnlyList<string> members, IReadOnlyList<Series> same)
    {
        var byMember = same.Where(s => members.Contains(s.Place)).ToDictionary(s => s.Place, s => s.Points.ToDictionary(p => p.Slot), StringComparer.Ordinal);
        if (byMember.Count < members.Count)
            yield break;
        foreach (var slot in byMember[members[0]].Keys.Where(slot => members.All(m => byMember[m].ContainsKey(slot))))
        {
            MemberPoint[] addends = [.. members.Select(m => new MemberPoint(m, byMember[m][slot]))];
            yield return PointSum.Of(slot, [.. addends.Select(a => a.Point)], Choice.SumOfMembers) with { Members = addends };
        }
    }

    private static IEnumerable<string> FormerCodes() => PlaceTables.Names.Keys.Where(code => code != HaTay);

    /// <summary>Joined Hà Nội in 2008; figures told of it stay its own.</summary>
    private const string HaTay = "VN-15";
}
