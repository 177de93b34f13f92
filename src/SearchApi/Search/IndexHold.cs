namespace NgoNews.SearchApi.Search;

/// <summary>An index is written by one process at a time: what that keeps in memory of it would not stay true beside another.</summary>
/// <remarks>One way for all engines: Lucene.Net's own lock does not keep another process out on every system.</remarks>
internal static class IndexHold
{
    /// <summary>Takes hold of an index, till what is given is disposed of or the process ends, however it ends.</summary>
    /// <param name="path">Its file or folder; need not be there.</param>
    /// <exception cref="IOException">Another process has it.</exception>
    public static FileStream Take(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException e)
        {
            throw new IOException($"{path}: another process has this index open", e);
        }
    }
}
