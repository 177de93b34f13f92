namespace NgoNews.Crawler.Portals;

/// <summary>The portals that this process harvests.</summary>
internal sealed class PortalSet : IPortalDirectory
{
    private PortalSet(IReadOnlyList<Portal> portals) => Portals = portals;

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<Portal> Portals { get; }

    /// <inheritdoc/>
    public IReadOnlyList<PortalInfo> List() =>
        [.. Portals.Select(p => new PortalInfo(p.Id, p.Name, p.Place, p.Site.ToString(), p.Sample, p.Active, p.Why))];

    /// <summary>A set made in code.</summary>
    public static PortalSet Of(params IReadOnlyList<Portal> portals) => new(portals);

    /// <summary>Reads every declaration of a folder.</summary>
    /// <exception cref="DeclarationException">At least one is wrong; all errors are told.</exception>
    public static PortalSet Load(string folder)
    {
        var errors = new List<string>();
        var portals = new List<Portal>();
        if (!Directory.Exists(folder)) errors.Add($"{folder}: no such folder of portal declarations");
        else
        {
            foreach (var file in Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
                if (PortalReader.Read(File.ReadAllText(file), file, errors) is { } portal)
                    portals.Add(portal);
            if (portals.Count == 0 && errors.Count == 0) errors.Add($"{folder}: holds no portal declaration");
        }
        return errors.Count == 0 ? new PortalSet(portals) : throw new DeclarationException(errors);
    }

    /// <summary>All that are shipped, live and sample: for pages that say by their address alone whose they are.</summary>
    public static IReadOnlyList<Portal> All() => [.. Shipped(PortalChoice.Live).Portals, .. Shipped(PortalChoice.Sample).Portals];

    /// <summary>Reads the declarations that lie beside the program.</summary>
    /// <param name="choice"><c>sample</c> or <c>live</c>.</param>
    public static PortalSet Shipped(PortalChoice choice) =>
        Load(Path.Combine(AppContext.BaseDirectory, "Portals", choice == PortalChoice.Live ? "live" : "samples"));
}
