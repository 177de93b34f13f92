namespace NgoNews.SearchApi.Search;

/// <summary>What a look through an index found.</summary>
/// <param name="Articles">How many it holds; 0 where that cannot be read.</param>
/// <param name="LastChange">The change that it stands at; 0 likewise.</param>
/// <param name="Faults">What is wrong, a sentence each; none where all is well.</param>
internal sealed record IndexReport(long Articles, long LastChange, IReadOnlyList<string> Faults)
{
    /// <summary>Of an index that cannot be read.</summary>
    public static IndexReport Unreadable(string fault) => new(0, 0, [fault]);
}
