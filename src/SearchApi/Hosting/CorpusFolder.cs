namespace NgoNews.SearchApi.Hosting;

/// <summary>Finds the folder corpus: the one given, or that of the solution above the current directory or above the program.</summary>
internal static class CorpusFolder
{
    public static string? Find(string? given) => given ?? Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory);

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NgoNews.sln")) && Directory.Exists(Path.Combine(folder.FullName, "corpus")))
                return Path.Combine(folder.FullName, "corpus");
        }
        return null;
    }
}
