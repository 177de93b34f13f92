namespace NgoNews.House.Tests.Files;

/// <summary>The files of the repository, as a clean clone would hold them.</summary>
internal static class Repository
{
    public const string Missing = "NgoNews.sln is in no folder above the tests";

    /// <summary>What is built, installed, harvested or kept by tools; the same names as in .gitignore.</summary>
    private static readonly HashSet<string> NotOurs = new(StringComparer.Ordinal)
    {
        ".git", ".vs", "bin", "obj", "data", "TestResults", "node_modules", "BenchmarkDotNet.Artifacts",
    };

    private static string? Folder { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Do the tests run inside the repository?</summary>
    public static bool IsHere => Folder is not null;

    /// <summary>Its folder.</summary>
    public static string Root => Folder ?? throw new InvalidOperationException(Missing);

    /// <summary>Every file, relative to the root with forward slashes, in order.</summary>
    public static IReadOnlyList<string> Files { get; } = Folder is null ? [] : [.. Under(Folder).Select(Relative).Order(StringComparer.Ordinal)];

    /// <summary>Files whose names end so.</summary>
    public static IEnumerable<string> Ending(string end) => Files.Where(f => f.EndsWith(end, StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(PathOf(file));

    public static string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>Is there a file or a folder of this name, letter for letter?</summary>
    public static bool Has(string path) => path.Length == 0 || Files.Any(f => f == path || f.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal));

    private static IEnumerable<string> Under(string folder) =>
        Directory.EnumerateFiles(folder).Where(f => !NotOurs.Contains(Path.GetFileName(f)))
            .Concat(Directory.EnumerateDirectories(folder).Where(IsOurs).SelectMany(Under));

    private static bool IsOurs(string folder) =>
        !NotOurs.Contains(Path.GetFileName(folder)) && !folder.Replace('\\', '/').EndsWith("/wwwroot/lib", StringComparison.Ordinal);

    private static string Relative(string file) => Path.GetRelativePath(Folder!, file).Replace('\\', '/');

    private static string? Find(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "NgoNews.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}

/// <summary>A test that reads the repository; skipped where the tests run away from it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RepositoryFactAttribute : FactAttribute
{
    public RepositoryFactAttribute() => Skip = Repository.IsHere ? null : Repository.Missing;
}
