namespace NgoNews.Store.Copies;

/// <summary>Clusters are what links connect, but that nobody is in one with whom a person says it is no copy of.</summary>
internal static class CopyGroups
{
    /// <summary>The members in groups. What a person linked is connected first, then link by link; a link that would bring together what a person holds apart is left out.</summary>
    /// <param name="members">Articles.</param>
    /// <param name="links">Pairs that were found to be copies.</param>
    /// <param name="decided">Pairs that a person decided about: copies or not.</param>
    public static IEnumerable<IReadOnlyList<long>> Of(IReadOnlyCollection<long> members, IEnumerable<(long One, long Other)> links,
        IReadOnlyCollection<(long One, long Other, bool Same)> decided)
    {
        var groups = members.ToDictionary(member => member, member => new List<long> { member });
        var apart = decided.Where(pair => !pair.Same).SelectMany(pair => new[] { (pair.One, pair.Other), (pair.Other, pair.One) }).ToHashSet();
        foreach (var (one, other) in decided.Where(pair => pair.Same).Select(pair => (pair.One, pair.Other)).Order().Concat(links.Order()))
        {
            if (!groups.TryGetValue(one, out var first) || !groups.TryGetValue(other, out var second) || first == second)
                continue;
            if (apart.Count > 0 && first.Exists(left => second.Exists(right => apart.Contains((left, right)))))
                continue;
            var (large, small) = first.Count >= second.Count ? (first, second) : (second, first);
            large.AddRange(small);
            foreach (var member in small)
                groups[member] = large;
        }
        return groups.Values.Distinct();
    }
}
