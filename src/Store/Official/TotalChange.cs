namespace NgoNews.Store.Official;

/// <summary>What an import does to one total.</summary>
/// <param name="Before">As it stood; null where it is new.</param>
/// <param name="After">As it stands then; null where it is removed.</param>
public sealed record TotalChange(OfficialTotal? Before, OfficialTotal? After)
{
    /// <summary>What changes between two contents of a file, in the order of the later, removed ones last by id; and how many of each kind.</summary>
    internal static TotalsPreview Between(IEnumerable<OfficialTotal> before, IReadOnlyList<OfficialTotal> after)
    {
        var left = before.ToDictionary(total => total.Id, StringComparer.Ordinal);
        var changes = new List<TotalChange>();
        var unchanged = 0;
        foreach (var total in after)
        {
            if (left.Remove(total.Id, out var old) && old == total)
                unchanged++;
            else
                changes.Add(new TotalChange(old, total));
        }
        var (added, changed) = (changes.Count(change => change.Before is null), changes.Count(change => change.Before is not null));
        changes.AddRange(left.Values.OrderBy(total => total.Id, StringComparer.Ordinal).Select(total => new TotalChange(total, null)));
        return new TotalsPreview(new TotalsImport(added, changed, unchanged, left.Count), changes);
    }
}

/// <summary>What an import would do.</summary>
public sealed record TotalsPreview(TotalsImport Import, IReadOnlyList<TotalChange> Changes);

/// <summary>A total as it once stood.</summary>
/// <param name="Version">From 1.</param>
/// <param name="At">Since when; null where that was before versions were kept.</param>
/// <param name="Author">Who brought it; null for what came with the program or by command.</param>
/// <param name="Removed">From then on it was in no file: the rest is what it last said.</param>
/// <param name="SourceFile">Name of the file.</param>
/// <param name="Total">What it said.</param>
public sealed record TotalVersion(int Version, DateTimeOffset? At, string? Author, bool Removed, string SourceFile, OfficialTotal Total);

/// <summary>Who brings totals, and when.</summary>
/// <param name="At">When; null takes the store's clock.</param>
/// <param name="Author">Who; null where nobody signed in.</param>
/// <param name="Key">Names the request: sent twice, it is written once. Null where it cannot be sent twice.</param>
public sealed record TotalsEdit(DateTimeOffset? At = null, string? Author = null, string? Key = null);
