using Lucene.Net.Index;
using FSDirectory = Lucene.Net.Store.FSDirectory;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>Looks through the folder of the index as its last commit left it. No program may have it open: files that a merge takes away would look like lost ones.</summary>
internal static class LuceneCheck
{
    /// <summary>Runs it. The folder must be there.</summary>
    /// <exception cref="IOException">Another process has the index open.</exception>
    public static IndexReport Run(string path)
    {
        using var held = IndexHold.Take(path);
        using var directory = FSDirectory.Open(path);
        try
        {
            var status = new CheckIndex(directory).DoCheckIndex();
            if (!status.Clean)
                return IndexReport.Unreadable(Fault(status));
            return LuceneFolder.Report(directory);
        }
        catch (Exception e) when (LuceneFolder.IsDamage(e))
        {
            return IndexReport.Unreadable(e.Message);
        }
    }

    private static string Fault(CheckIndex.Status status) => status switch
    {
        { MissingSegments: true } => "the list of its segments cannot be read",
        { CantOpenSegments: true } or { MissingSegmentVersion: true } => $"the list of its segments, {status.SegmentsFileName}, cannot be read",
        { ToolOutOfDate: true } => "it was written by a newer Lucene",
        _ => FormattableString.Invariant($"{status.NumBadSegments} of {status.NumSegments} segments are damaged, with {status.TotLoseDocCount} articles"),
    };
}
