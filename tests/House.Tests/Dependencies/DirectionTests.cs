using System.Xml.Linq;
using NgoNews.House.Tests.Files;

namespace NgoNews.House.Tests.Dependencies;

/// <summary>Rooms know each other in one direction: Extractor ← Store ← Crawler, and SearchApi knows all three.</summary>
public sealed class DirectionTests
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["Extractor"] = [],
        ["Store"] = ["Extractor"],
        ["Crawler"] = ["Extractor", "Store"],
        ["SearchApi"] = ["Crawler", "Extractor", "Store"],
    };

    /// <summary>What SearchApi may know of the crawler: how it is put into a host, how it is told to harvest, what it answers, the pages that it archived, how settings are told, and the portals as they are declared.</summary>
    private static readonly HashSet<string> CrawlersDoor = new(StringComparer.Ordinal)
    {
        "NgoNews.Crawler.CrawlerRegistration", "NgoNews.Crawler.CrawlerOptions", "NgoNews.Crawler.PortalChoice",
        "NgoNews.Crawler.Jobs.IHarvest", "NgoNews.Crawler.Jobs.HarvestEvent", "NgoNews.Crawler.Jobs.HarvestSummary",
        "NgoNews.Crawler.Jobs.PortalSummary", "NgoNews.Crawler.Jobs.HarvestFailure",
        "NgoNews.Crawler.Archive.IPageArchive", "NgoNews.Crawler.Archive.ArchivedPage",
        "NgoNews.Crawler.Portals.IPortalDirectory", "NgoNews.Crawler.Portals.PortalInfo", "NgoNews.Crawler.Portals.PortalKind", "NgoNews.Crawler.Portals.Evidence",
        "NgoNews.Crawler.Portals.DeclarationException",
    };

    private static readonly string[] Engines = ["NgoNews.Store.Sql.", "NgoNews.Store.Sqlite.", "NgoNews.Store.Postgres."];

    public static TheoryData<string> Rooms => [.. Known.Keys];

    [RepositoryFact]
    public void Projects_refer_to_what_their_room_may_know()
    {
        foreach (var (room, known) in Known)
        {
            var project = XDocument.Load(Repository.PathOf($"src/{room}/{room}.csproj"));
            var references = project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
            Assert.Equal(known, references.Order(StringComparer.Ordinal));
        }
    }

    [RepositoryFact]
    public void Every_room_is_held_to_the_direction() => Assert.Equal(
        Known.Keys.Order(StringComparer.Ordinal), Repository.Ending(".csproj").Where(f => f.StartsWith("src/", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!);

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Assemblies_use_what_their_room_may_know(string room)
    {
        var used = CompiledAssembly.Read(room).Assemblies.Where(a => a.StartsWith("NgoNews.", StringComparison.Ordinal)).Select(a => a["NgoNews.".Length..]);

        Faults.None(used.Except(Known[room]));
    }

    [Fact]
    public void SearchApi_comes_into_the_crawler_by_its_door() =>
        Assert.DoesNotContain(CompiledAssembly.Read("SearchApi").Types, t => t.Assembly == "NgoNews.Crawler" && !CrawlersDoor.Contains(t.Type) && !t.Type.StartsWith("NgoNews.Crawler.Settings.", StringComparison.Ordinal));

    [Theory]
    [InlineData("Crawler")]
    [InlineData("SearchApi")]
    public void Of_the_stores_engines_others_know_the_address_only(string room) =>
        Assert.DoesNotContain(CompiledAssembly.Read(room).Types, t => Engines.Any(engine => t.Type.StartsWith(engine, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Extractor")]
    [InlineData("Crawler")]
    public void Who_writes_no_SQL_knows_no_database(string room) =>
        Assert.DoesNotContain(CompiledAssembly.Read(room).Assemblies, a => a is "Dapper" or "System.Data.Common" or "Npgsql" or "Microsoft.Data.Sqlite" or "SQLitePCLRaw.core");
}
