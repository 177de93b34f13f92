namespace NgoNews.SearchApi.CrossCheck.Truth;

/// <summary>The independent claims of a slot, and the numbers that they can mean.</summary>
/// <param name="Claims">One a source and a text.</param>
/// <param name="Numbers">Every largest set of claims that can be one number: the interval that all of them hold, and which claims hold it.</param>
internal sealed record TruthItem(IReadOnlyList<Claim> Claims, IReadOnlyList<(Interval Interval, bool[] Holds)> Numbers)
{
    /// <summary>Of copies and of several claims of one source the first counts.</summary>
    public static TruthItem Of(IEnumerable<Claim> given)
    {
        var claims = given.DistinctBy(claim => claim.Cluster, StringComparer.Ordinal).DistinctBy(claim => claim.Source, StringComparer.Ordinal).ToArray();
        var numbers = new List<(Interval Interval, bool[] Holds)>();
        // Intervals that share a number share the lower end of one of them.
        foreach (var low in claims.Select(claim => claim.Bounds.Low).Distinct().Order())
        {
            var holds = Array.ConvertAll(claims, claim => claim.Bounds.Contains(low));
            var high = claims.Where((_, at) => holds[at]).Min(claim => claim.Bounds.High);
            if (!numbers.Exists(other => IsWithin(holds, other.Holds)))
            {
                numbers.RemoveAll(other => IsWithin(other.Holds, holds));
                numbers.Add((new Interval(low, high), holds));
            }
        }
        return new TruthItem(claims, numbers);
    }

    private static bool IsWithin(bool[] some, bool[] all)
    {
        for (var at = 0; at < some.Length; at++)
        {
            if (some[at] && !all[at])
                return false;
        }
        return true;
    }
}
