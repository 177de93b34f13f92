namespace NgoNews.SearchApi.Tests.Outside;

/// <summary>A test that has what we write judged by programs of others; skipped where Node.js or their npm packages are missing.</summary>
public sealed class OutsideFactAttribute : FactAttribute
{
    private const string Variable = "NGONEWS_VALIDATORS";

    public OutsideFactAttribute() => Skip = Missing;

    /// <summary>The folder whose node_modules holds them.</summary>
    public static string Home => Environment.GetEnvironmentVariable(Variable) ?? "";

    private static string? Missing =>
        Home.Length == 0 ? $"{Variable} names no folder that the validators are installed in (npm install --prefix FOLDER datapackage @seriousme/openapi-schema-validator)"
        : !Has("datapackage") || !Has("@seriousme", "openapi-schema-validator") ? $"{Variable} names {Home}, which does not hold datapackage and @seriousme/openapi-schema-validator"
        : !OnPath("node") ? "there is no node on the PATH" : null;

    private static bool Has(params string[] package) => File.Exists(Path.Combine([Home, "node_modules", .. package, "package.json"]));

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}
