namespace NgoNews.Crawler.Tests.Tools;

/// <summary>A test that reads our archives with another program; skipped where Node.js or the npm package warcio is missing.</summary>
public sealed class WarcioFactAttribute : FactAttribute
{
    private const string Variable = "NGONEWS_WARCIO";

    public WarcioFactAttribute() => Skip = Missing;

    /// <summary>What is missing, or null.</summary>
    internal static string? Missing =>
        Home.Length == 0 ? $"{Variable} names no folder that warcio is installed in (npm install --prefix FOLDER warcio)"
        : !File.Exists(Path.Combine(Home, "node_modules", "warcio", "dist", "index.js")) ? $"{Variable} names {Home}, which holds no node_modules/warcio"
        : !OnPath("node") ? "there is no node on the PATH" : null;

    /// <summary>The folder whose node_modules holds warcio.</summary>
    public static string Home => Environment.GetEnvironmentVariable(Variable) ?? "";

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}
