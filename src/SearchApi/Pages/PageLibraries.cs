namespace NgoNews.SearchApi.Pages;

/// <summary>Which libraries the build found for the pages. Where one is missing, the pages ask for nothing that is not there, and show their tables.</summary>
internal sealed class PageLibraries(IWebHostEnvironment environment)
{
    /// <summary>Charts can be drawn.</summary>
    public bool Charts { get; } = Has(environment, "d3.min.js") && Has(environment, "plot.umd.min.js");

    /// <summary>The letters of our own can be had; else the system's are taken.</summary>
    public bool Letters { get; } = Has(environment, "be-vietnam-pro-latin-400.woff2");

    private static bool Has(IWebHostEnvironment environment, string file) => environment.WebRootFileProvider.GetFileInfo("lib/" + file).Exists;
}
