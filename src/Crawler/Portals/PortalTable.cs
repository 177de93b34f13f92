using System.Globalization;
using System.Text;
using NgoNews.Extractor.Places;

namespace NgoNews.Crawler.Portals;

/// <summary>The table of all declarations, for the documents.</summary>
internal static class PortalTable
{
    /// <summary>A whole Markdown document. It is made from the declarations alone, so that the same ones always give the same text.</summary>
    public static string Of(IReadOnlyList<Portal> portals)
    {
        var live = portals.Where(p => !p.Sample).ToArray();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Declared portals

            Made from the declarations under `src/Crawler/Portals` by `dotnet run --project src/Crawler -- portals --markdown > docs/portals.md`; a test holds it to them.

            {live.Length} real sites are declared, {live.Count(p => p.Active)} of them active: those are harvested when an operator [goes live](../README.md), and else none is.
            *Evidenced*: an address of the site was met in a search result. *Listed*: a public list names it. *Inferred*: its host was made by pattern and may not be there; such a portal is never active.
            *Tried* is the day when somebody last saw the declaration work on the real site; a dash means that nobody has.

            """);
        foreach (var kind in Enum.GetValues<PortalKind>())
            if (live.Where(p => p.Kind == kind).ToArray() is { Length: > 0 } group) Append(text, kind, group);
        text.Append("\n## Sample portals\n\nInvented, and served by the program itself: ").AppendJoin(", ", portals.Where(p => p.Sample).Select(p => $"`{p.Id}`")).Append(".\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, PortalKind kind, IReadOnlyList<Portal> portals)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {Headings[kind]}\n\n| portal | site | place | family | sources | evidence | tried | active | what is known |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var p in portals)
            text.Append(CultureInfo.InvariantCulture,
                $"| {p.Name} (`{p.Id}`) | {Sites(p)} | {Places(p)} | {p.Family} | {Sources(p)} | {p.Evidence?.ToString().ToLowerInvariant()} | {p.Tried?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–"} | {(p.Active ? "yes" : "no")} | {Cell(p.Why)}{Successor(p)} |\n");
    }

    private static readonly Dictionary<PortalKind, string> Headings = new()
    {
        [PortalKind.Portal] = "Provinces' portals",
        [PortalKind.Newspaper] = "Newspapers and magazines",
        [PortalKind.Broadcaster] = "Radio and television",
        [PortalKind.Agency] = "News agencies",
        [PortalKind.Union] = "Unions of friendship organisations",
        [PortalKind.Ministry] = "Ministries and national committees",
        [PortalKind.Office] = "Departments of provinces",
        [PortalKind.Party] = "Sites of the Party",
        [PortalKind.Centre] = "Organisations that serve NGOs",
        [PortalKind.Aggregator] = "Aggregators",
        [PortalKind.Mirror] = "Mirrors, never harvested",
    };

    private static string Sites(Portal portal) =>
        portal.Site.Authority + string.Concat(portal.Hosts.Skip(1).Select(h => ", " + h)) + (portal.FormerHosts.Count > 0 ? "; before: " + string.Join(", ", portal.FormerHosts) : "");

    private static string Places(Portal portal) => string.Join("; ", portal.Places.Select(span => PlaceTables.NameOf(span.Code)
        + (span.Until is { } end ? string.Create(CultureInfo.InvariantCulture, $" until {end:yyyy-MM-dd}") : "")
        + (span.From is { } begin && span.Until is null ? string.Create(CultureInfo.InvariantCulture, $" since {begin:yyyy-MM-dd}") : "")));

    private static string Sources(Portal portal) => portal.Sources.Count == 0 ? "–" : string.Join(", ", portal.Sources.Select(s => s.Kind).Distinct());

    private static string Successor(Portal portal) => portal.Successor is { } successor ? $" Goes on as `{successor}`." : "";

    /// <summary>A bar would end the cell.</summary>
    private static string Cell(string? text) => (text ?? "").Trim().ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
