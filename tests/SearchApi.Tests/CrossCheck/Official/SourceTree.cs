namespace NgoNews.SearchApi.Tests.CrossCheck.Official;

/// <summary>Where the sources lie, for tests that read files of the repository.</summary>
internal static class SourceTree
{
    public const string Missing = "NgoNews.sln is in no folder above the tests";

    /// <summary>The folder of NgoNews.sln, or null where the tests run away from it.</summary>
    public static string? Root { get; } = Find(AppContext.BaseDirectory);

    private static string? Find(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "NgoNews.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}

/// <summary>A test that reads the source tree.</summary>
internal sealed class SourceFactAttribute : FactAttribute
{
    public SourceFactAttribute() => Skip = SourceTree.Root is null ? SourceTree.Missing : null;
}

/// <summary>A table of tests that read the source tree.</summary>
internal sealed class SourceTheoryAttribute : TheoryAttribute
{
    public SourceTheoryAttribute() => Skip = SourceTree.Root is null ? SourceTree.Missing : null;
}
