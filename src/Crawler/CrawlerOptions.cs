using NgoNews.Crawler.Settings;
using NgoNews.Store;

namespace NgoNews.Crawler;

/// <summary>How the crawler works in this process.</summary>
public sealed record CrawlerOptions
{
    /// <summary>The folder that is taken where none is told.</summary>
    public const string DefaultData = "data";

    /// <summary>Folder of everything that is kept; the archive goes into <c>archive</c> below it. Made where absent.</summary>
    [FolderSetting("data", "Folder of everything that is kept; made where absent.")]
    public required string Data { get; init; }

    /// <summary>Where the store is; the file in <see cref="Data"/> unless told otherwise.</summary>
    [StoreSetting(Without = "the file store.db in the data folder")]
    public StoreAddress Store { get; init; } = StoreAddress.Embedded;

    /// <summary>What this node is called among those that harvest into one <see cref="Store"/>: small letters, digits and hyphens, no two alike; null takes the machine's name.
    /// Its leases and the files of its archive are named by it. Without meaning where the store is a file.</summary>
    [NodeSetting(Without = "the machine's name")]
    public string? Node { get; init; }

    /// <summary>Can a node be called so?</summary>
    public static bool IsNodeName(string name) => name is { Length: >= 1 and <= 32 } && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>The name that counts; null where the store is a file.</summary>
    internal string? NodeName => Store.IsEmbedded ? null : Node ?? string.Concat(Environment.MachineName.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    /// <summary>A node that is not heard of for so long has died or stands still, and others take its portals over; 2 seconds to 10 minutes. Without meaning where the store is a file.</summary>
    [SecondsSetting("lease", "After so many seconds a node that is not heard of has its portals taken over by others that harvest into the same database.", Least = 2, Most = 600)]
    public TimeSpan LeaseTerm { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Can a lease last so long?</summary>
    public static bool IsLeaseTerm(TimeSpan term) => term >= TimeSpan.FromSeconds(2) && term <= TimeSpan.FromMinutes(10);

    /// <summary>Which declarations are used.</summary>
    [ChoiceSetting<PortalChoice>("portals", "sample: invented portals that the program serves itself; live: real ones.")]
    public PortalChoice Portals { get; init; } = PortalChoice.Sample;

    /// <summary>Folder of declarations to use instead of the shipped ones; null for those. What they declare as sample has to be served by somebody else, on loopback.</summary>
    [PresentFolderSetting("declarations", "Folder of declarations to use instead of the shipped ones; with live portals for real ones.", Without = "those that are shipped")]
    public string? Declarations { get; init; }

    /// <summary>The folder <c>corpus</c> that holds the sample pages; null looks for it above the current directory and above the program.</summary>
    [FolderSetting("corpus", "The folder corpus of the repository, with the sample portals.", Without = "looked for above the current folder and above the program")]
    public string? Corpus { get; init; }

    /// <summary>Port that the sample portals are served at; another one is taken where it is in use. 0 takes any.</summary>
    [NumberSetting("sample-port", "Port of loopback that the sample portals are served at; another one is taken where it is in use, and 0 takes any.", Most = ushort.MaxValue)]
    public int SamplePort { get; init; } = 5081;

    /// <summary>Harvest by the portals' own cron expressions while the host runs; the times are kept in the data directory, and what was missed is made up for once.</summary>
    public bool Schedule { get; init; }

    /// <summary>Harvest when the host has started every portal that is due: never harvested, cut off, or missed by its schedule.</summary>
    public bool RunAtStart { get; init; }

    /// <summary>At most so many portals at once; 1 to 64.</summary>
    [NumberSetting("parallel", "At most so many portals are harvested at once.", Least = 1, Most = 64)]
    public int Parallel { get; init; } = 4;

    /// <summary>So many articles are read at once while files are imported, 1 to 256; null: as many as there are cores.</summary>
    [NumberSetting("workers", "So many articles are read at once while files are imported; what is stored, and in which order, does not depend on it.", Least = 1, Most = 256, Without = "as many as there are cores")]
    public int? Workers { get; init; }

    /// <summary>The number that counts.</summary>
    internal int Cores => Workers ?? Environment.ProcessorCount;

    /// <summary>At most so many new addresses of a portal are asked in one run; the next goes on. At least 1.</summary>
    [NumberSetting("most", "At most so many new addresses of a portal in one run; the next run goes on.", Least = 1)]
    public int MostNew { get; init; } = 2000;

    /// <summary>A known article is asked for again, conditionally, for so long after it was first seen.</summary>
    [TermSetting("recheck", "For so many days after it was first seen, an article is asked for again, conditionally.")]
    public TimeSpan Recheck { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Each run goes on to read the history of these days too, within its budgets, till all of it is read; null reads none.</summary>
    [DaysSetting("backfill", "Also read what came out on these days, both included; a run does as much as its budgets allow, and the next one with the same days goes on.", Without = "none")]
    public DaySpan? Backfill { get; init; }

    /// <summary>Address that the User-Agent names, where a portal's administrator learns who asks; null sends the product token alone.</summary>
    [ContactSetting(Without = "the product's name alone")]
    public Uri? Contact { get; init; }
}

/// <summary>Which portals are harvested.</summary>
public enum PortalChoice
{
    /// <summary>The invented ones, which the program serves itself; needs no network.</summary>
    Sample,

    /// <summary>Real ones.</summary>
    Live,
}
