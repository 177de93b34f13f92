namespace NgoNews.Browser.Tests.Tools;

/// <summary>What these tests need of the machine: a browser, the sample portals, and what npm brings.</summary>
internal static class Needs
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    /// <summary>The browser: NGONEWS_CHROMIUM, or the first of the usual names on the path; null where there is none.</summary>
    public static string? Chromium { get; } = Environment.GetEnvironmentVariable("NGONEWS_CHROMIUM") is { Length: > 0 } told ? told : OnPath();

    /// <summary>The folder of the solution, or null.</summary>
    public static string? Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>The source of axe-core, or null where npm brought none.</summary>
    public static string? Axe { get; } = Root is null ? null : Existing(Path.Combine(Root, "src", "SearchApi", "node_modules", "axe-core", "axe.min.js"));

    /// <summary>Why nothing can be tested, or null.</summary>
    public static string? Missing { get; } =
        Chromium is null ? "chromium is missing (apt-get install chromium), or NGONEWS_CHROMIUM names another place"
        : Root is null || !Directory.Exists(Path.Combine(Root, "corpus", "portals")) ? "corpus/portals is in no folder above the tests"
        : Axe is null ? "npm brought no axe-core when src/SearchApi was built"
        : null;

    private static string? OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private static string? Existing(string file) => File.Exists(file) ? file : null;

    private static string? Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "NgoNews.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}

/// <summary>A test in a browser; skipped, with what is missing, where it cannot run.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Needs.Missing;
}

/// <inheritdoc cref="BrowserFactAttribute"/>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Needs.Missing;
}
