using NgoNews.Store;

namespace NgoNews.SearchApi.Hosting;

/// <summary>How the program runs, as its arguments say.</summary>
public sealed record ServeOptions
{
    /// <summary>Folder of everything that is kept; made where absent.</summary>
    public string Data { get; init; } = "data";

    /// <summary>Where the store is; the file in <see cref="Data"/> unless told otherwise.</summary>
    public StoreAddress Store { get; init; } = StoreAddress.Embedded;

    /// <summary>What this node is called among those that harvest into one store; null takes the machine's name.</summary>
    public string? Node { get; init; }

    /// <summary>Which portals are harvested in the background.</summary>
    public PortalChoices Portals { get; init; } = PortalChoices.Sample;

    /// <summary>The folder <c>corpus</c>; null looks for it above the current directory and above the program.</summary>
    public string? Corpus { get; init; }

    /// <summary>Folder of the official totals' CSV files; null takes <c>official</c> in the corpus.</summary>
    public string? Official { get; init; }

    /// <summary>Address that the crawler's User-Agent names, where a portal's administrator learns who asks; or null.</summary>
    public Uri? Contact { get; init; }

    /// <summary>Addresses to listen at, separated by semicolons. Loopback unless told otherwise.</summary>
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>Requests to the API that one address may send in a minute; 0: as many as it likes. The machine itself is not held to it.</summary>
    public int Rate { get; init; } = 600;

    /// <summary>Only the usage text is wanted.</summary>
    public bool Help { get; init; }
}

/// <summary>Which portals are harvested.</summary>
public enum PortalChoices
{
    /// <summary>The invented ones, which the program serves itself; needs no network.</summary>
    Sample,

    /// <summary>Real ones.</summary>
    Live,

    /// <summary>None: what is stored is served.</summary>
    None,
}
