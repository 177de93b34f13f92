using System.Globalization;
using NgoNews.Crawler;
using NgoNews.Crawler.Settings;
using NgoNews.Store;

namespace NgoNews.SearchApi.Hosting;

/// <summary>How the program runs, as its arguments say.</summary>
public sealed record ServeOptions
{
    /// <summary>Folder of everything that is kept; made where absent.</summary>
    [FolderSetting("data", "Folder of everything that is kept; made where absent.")]
    public string Data { get; init; } = CrawlerOptions.DefaultData;

    /// <summary>Where the store is; the file in <see cref="Data"/> unless told otherwise.</summary>
    [StoreSetting(Without = "the file store.db in the data folder")]
    public StoreAddress Store { get; init; } = StoreAddress.Embedded;

    /// <summary>What this node is called among those that harvest into one store; null takes the machine's name.</summary>
    [NodeSetting(Without = "the machine's name")]
    public string? Node { get; init; }

    /// <summary>Which portals are harvested in the background.</summary>
    [ChoiceSetting<PortalChoices>("portals", "sample: invented portals that the program serves itself; live: real ones; none: what is stored is served.")]
    public PortalChoices Portals { get; init; } = PortalChoices.Sample;

    /// <summary>The folder <c>corpus</c>; null looks for it above the current directory and above the program.</summary>
    [PresentFolderSetting("corpus", "The folder corpus of the repository, with the sample portals.", Without = "looked for above the current folder and above the program")]
    public string? Corpus { get; init; }

    /// <summary>Folder of the official totals' CSV files; null takes <c>official</c> in the corpus.</summary>
    [PresentFolderSetting("official", "Folder of the CSV files of official totals.", Without = "official in the corpus")]
    public string? Official { get; init; }

    /// <summary>Address that the crawler's User-Agent names, where a portal's administrator learns who asks; or null.</summary>
    [ContactSetting(Without = "the product's name alone")]
    public Uri? Contact { get; init; }

    /// <summary>Port of loopback to listen at, 0 to 65535; 0 takes a free one.</summary>
    [NumberSetting("port", "Port of loopback to listen at; 0 takes a free one.", Most = ushort.MaxValue)]
    public int Port { get; init; } = 5080;

    /// <summary>Addresses to listen at instead, separated by semicolons; or null.</summary>
    [ListeningSetting("urls", "Addresses to listen at, instead of the port of loopback.", Without = "the port of loopback")]
    public string? Urls { get; init; }

    /// <summary>Addresses that it listens at. Loopback unless told otherwise.</summary>
    public string Addresses => Urls ?? (Port == 0 ? "http://127.0.0.1:0" : string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Port}"));

    /// <summary>Requests to the API that one address may send in a minute; 0: as many as it likes. The machine itself is not held to it.</summary>
    [NumberSetting("rate", "Requests to the API that one address may send in a minute, but for this machine; 0 sets no limit.")]
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
