namespace NgoNews.Crawler.Discovery;

/// <summary>Tells the end of a listing that is read back into history, over several runs maybe.</summary>
internal sealed class ListingPast
{
    /// <summary>So many pages in a row on which everything came out before the days that are wanted are no accident.</summary>
    private const int MostOld = 3;

    /// <summary>In a listing that grew since its first pages were read, what was seen comes again; but not for ever.</summary>
    private const int MostSeen = 200;

    private IReadOnlyList<Uri> before = [];
    private int old;
    private int seen;

    /// <summary>Is nothing wanted behind this page?</summary>
    /// <param name="page">Its articles.</param>
    /// <param name="fresh">How many of them no page before had.</param>
    /// <param name="isOld">Did all come out too early?</param>
    public bool Ends(IReadOnlyList<Uri> page, int fresh, bool isOld)
    {
        // Behind their last page some listings show it again.
        var same = page.SequenceEqual(before);
        (before, old, seen) = (page, isOld ? old + 1 : 0, fresh == 0 ? seen + 1 : 0);
        return same || page.Count == 0 || old == MostOld || seen == MostSeen;
    }
}
