namespace NgoNews.Crawler.Portals;

/// <summary>The portals that this process harvests.</summary>
internal sealed class PortalSet : IPortalDirectory
{
    // Any moment shows a rhythm; a fixed one shows the same at every start.
    private static readonly DateTimeOffset Rhythms = new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(7));

    private readonly Lazy<IReadOnlyList<PortalInfo>> infos;

    private PortalSet(IReadOnlyList<Portal> portals)
    {
        Portals = portals;
        infos = new(() => [.. Portals.Select(Info)]);
    }

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<Portal> Portals { get; }

    /// <inheritdoc/>
    public IReadOnlyList<PortalInfo> List() => infos.Value;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, DateTimeOffset> NextRuns(DateTimeOffset after) =>
        Portals.Select(p => (p.Id, Due: PortalSchedule.Next(p, after))).Where(p => p.Due is not null).ToDictionary(p => p.Id, p => p.Due!.Value, StringComparer.Ordinal);

    /// <summary>A set made in code.</summary>
    public static PortalSet Of(params IReadOnlyList<Portal> portals) => new(portals);

    /// <summary>Reads every declaration of a folder and of those within it.</summary>
    /// <exception cref="DeclarationException">At least one is wrong; all errors are told.</exception>
    public static PortalSet Load(string folder)
    {
        var errors = new List<string>();
        var portals = new List<(Portal Portal, YamlFields Fields)>();
        if (!Directory.Exists(folder)) errors.Add($"{folder}: no such folder of portal declarations");
        else
        {
            foreach (var file in Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                if (PortalReader.Declare(File.ReadAllText(file), file, errors) is { } declared)
                    portals.Add(declared);
            if (portals.Count == 0 && errors.Count == 0) errors.Add($"{folder}: holds no portal declaration");
        }
        CheckTogether(portals);
        return errors.Count == 0 ? new PortalSet([.. portals.Select(p => p.Portal).OrderBy(p => p.Id, StringComparer.Ordinal)]) : throw new DeclarationException(errors);
    }

    private static PortalInfo Info(Portal portal) => new(portal.Id, portal.Name, portal.Place, portal.Site.ToString(), portal.Sample, portal.Active, portal.Why)
    {
        Kind = portal.Kind,
        Evidence = portal.Evidence,
        Tried = portal.Tried,
        Rhythm = PortalSchedule.Rhythm(portal, Rhythms),
    };

    /// <summary>What only all of them together can have wrong: an id or a host twice, a successor that nobody declared.</summary>
    private static void CheckTogether(IReadOnlyList<(Portal Portal, YamlFields Fields)> portals)
    {
        var (ids, hosts) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
        foreach (var (portal, fields) in portals)
        {
            if (!ids.Add(portal.Id)) fields.Error("id", $"id: {portal.Id} is declared twice");
            foreach (var (host, at) in portal.Hosts.Concat(portal.FormerHosts).Select((host, at) => (host, at)))
                if (!hosts.TryAdd(host, portal.Id))
                    fields.Error(at == 0 ? "site" : at < portal.Hosts.Count ? "hosts" : "former", $"{host} is a host of {hosts[host]} already");
        }
        foreach (var (portal, fields) in portals)
            if (portal.Successor is { } successor && !ids.Contains(successor)) fields.Error("successor", $"successor: no portal is called {successor}");
    }

    /// <summary>All that are shipped, live and sample: for pages that say by their address alone whose they are.</summary>
    public static IReadOnlyList<Portal> All() => [.. Shipped(PortalChoice.Live).Portals, .. Shipped(PortalChoice.Sample).Portals];

    /// <summary>Those that a process was told to use.</summary>
    /// <exception cref="DeclarationException">At least one is wrong, or of the other kind; all errors are told.</exception>
    public static PortalSet Of(CrawlerOptions options)
    {
        if (options.Declarations is not { } folder) return Shipped(options.Portals);
        var set = Load(folder);
        // Invented and real data never share a data directory by mistake.
        var strangers = set.Portals.Where(p => p.Sample != (options.Portals == PortalChoice.Sample)).Select(p => $"{folder}: {p.Id} is {(p.Sample ? "a sample portal" : "no sample portal")}, and {(p.Sample ? "live" : "sample")} ones were asked for (--portals)").ToArray();
        return strangers.Length == 0 ? set : throw new DeclarationException(strangers);
    }

    /// <summary>Reads the declarations that lie beside the program.</summary>
    /// <param name="choice"><c>sample</c> or <c>live</c>.</param>
    public static PortalSet Shipped(PortalChoice choice) =>
        Load(Path.Combine(AppContext.BaseDirectory, "Portals", choice == PortalChoice.Live ? "live" : "samples"));
}
