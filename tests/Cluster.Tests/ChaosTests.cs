using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.Crawler.Archive;
using NgoNews.Store.Crawling;
using Xunit.Abstractions;

namespace NgoNews.Cluster.Tests;

/// <summary>Three crawlers and two search nodes on one PostgreSQL are killed, stopped and robbed of their server, again and again, while the portals publish. tests/disturb-cluster does it for long.</summary>
public class ChaosTests(ITestOutputHelper output)
{
    private static readonly string[] Questions = ["/api/articles?limit=100&copies=true", "/api/articles?limit=100&sort=date", "/api/articles?q=vi%E1%BB%87n+tr%E1%BB%A3&limit=100&copies=true",
        "/api/articles?q=vien+tro+phi+chinh+phu&limit=50", "/api/articles?place=VN-25", "/api/articles?indicator=aid_value&year=2023", "/api/suggestions?q=vi%E1%BB%87n"];

    [ClusterFact]
    public async Task Whatever_happens_to_the_nodes_every_article_is_stored_once_no_host_is_asked_by_two_at_once_and_both_indexes_are_equal()
    {
        var (rounds, seed) = (Variables.Number("NGONEWS_ROUNDS", 20), Variables.Number("NGONEWS_SEED", 20240612));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} rounds, NGONEWS_SEED={seed}"));
        await using var cluster = await Cluster.StartAsync();
        var clock = cluster.Clock;
        try
        {
            var disturbance = new Disturbance(cluster, new Random(seed));
            for (var round = 1; round <= rounds; round++)
            {
                // The last articles come out when all is quiet again.
                cluster.Portals.Publish(round / (rounds + 1.0));
                var what = await disturbance.HappenAsync();
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,6:0.0} s  {round,3}  {what}"));
            }
            disturbance.Mend();
            await QuietAsync(cluster);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,6:0.0} s  all is stored; {cluster.Portals.Log.Count} requests"));
            await StoredOnceAsync(cluster);
            await ArchivedAsync(cluster);
            NeverTwoAtOnce(cluster);
            await SameIndexesAsync(cluster);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,6:0.0} s  held"));
        }
        catch (Exception)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,6:0.0} s  failed"));
            output.WriteLine(cluster.Said);
            throw;
        }
    }

    /// <summary>Lets everything be published, waits till every portal was run to its end twice since (the second time brings corrections), and ends the crawlers as an operator does.</summary>
    private static async Task QuietAsync(Cluster cluster)
    {
        cluster.Portals.Publish(1);
        var since = DateTimeOffset.UtcNow;
        await cluster.Portals.UntilAsync("every portal run to its end three times", async _ =>
        {
            foreach (var portal in cluster.Portals.Portals)
                if ((await cluster.Store.ListRunsAsync(portal, 20, default)).Count(r => r.Outcome == RunOutcome.Completed && r.Started >= since) < 3)
                    return false;
            return true;
        });
        foreach (var crawler in cluster.Crawlers)
            Assert.Equal(0, await crawler.EndAsync());
    }

    private static async Task StoredOnceAsync(Cluster cluster)
    {
        var articles = new List<(string Portal, string Url)>();
        var versions = 0;
        foreach (var portal in cluster.Portals.Portals)
        {
            var known = await cluster.Store.ListArticleAddressesAsync(portal, DateTimeOffset.UnixEpoch, 10_000, default);
            Assert.Equal(known.Count, known.Select(a => a.ArticleId).Distinct().Count());
            articles.AddRange(known.Select(a => (portal, a.Url)));
            foreach (var address in known)
                versions += (await cluster.Store.ListVersionsAsync(address.ArticleId!, default)).Count;
        }
        Assert.Equal(cluster.Portals.Articles.Order(), articles.Order());
        Assert.Equal(articles.Count + cluster.Portals.Corrected, versions);
        // Nobody has died since, so nobody has left anything.
        Assert.Empty(await cluster.Store.ListAbandonedLeasesAsync(default));
    }

    /// <summary>Of each article the page that it was read from lies in the archive of the node that fetched it.</summary>
    private static async Task ArchivedAsync(Cluster cluster)
    {
        foreach (var (portal, url) in cluster.Portals.Articles)
        {
            var address = await cluster.Store.FindAddressAsync(url, default);
            var article = await cluster.Store.FindArticleAsync(address!.ArticleId!, default);
            var page = await cluster.Store.FindPageAsync(article!.Draft.PageId!, default);
            var node = Assert.Single(cluster.Crawlers, c => page!.ArchiveFile.StartsWith($"ngonews-{c.Name}-", StringComparison.Ordinal));
            await using var archive = new WarcArchive(Path.Combine(node.Data, "archive"), cluster.Store, TimeProvider.System, NullLogger<WarcArchive>.Instance);
            Assert.NotNull(await archive.ReadAsync(page!, default));
        }
    }

    private static void NeverTwoAtOnce(Cluster cluster)
    {
        Assert.True(cluster.Portals.Log.Select(r => r.Node).Distinct().Count() == cluster.Crawlers.Count, "not every node has asked");
        foreach (var host in cluster.Portals.Log.GroupBy(r => r.Host))
        {
            var latest = default(Asked);
            foreach (var asked in host.OrderBy(r => r.Begun))
            {
                Assert.False(latest is not null && latest.Node != asked.Node && asked.Begun < latest.Ended,
                    $"{host.Key} was asked by {latest?.Node} ({latest?.Target}) and {asked.Node} ({asked.Target}) at once");
                if (latest is null || asked.Ended > latest.Ended)
                    latest = asked;
            }
        }
    }

    private static async Task SameIndexesAsync(Cluster cluster)
    {
        var last = await cluster.Store.LastChangeAsync(default);
        var answers = new List<string[]>();
        foreach (var node in cluster.Searchers)
        {
            using var client = new HttpClient { BaseAddress = await node.ServingAsync() };
            client.DefaultRequestHeaders.Add("NgoNews-After", last.ToString(CultureInfo.InvariantCulture));
            answers.Add([.. await Task.WhenAll(Questions.Select(q => AnswerAsync(client, q)))]);
        }
        for (var i = 0; i < Questions.Length; i++)
            Assert.Equal((Questions[i], WithoutCursor(answers[0][i])), (Questions[i], WithoutCursor(answers[1][i])));
        foreach (var node in cluster.Searchers)
            Assert.Equal(0, await node.EndAsync());
        // Lucene's index says nothing beyond its answers.
        if (cluster.Searchers.All(node => File.Exists(IndexFile(node))))
            Assert.Equal(Rows(cluster.Searchers[0]), Rows(cluster.Searchers[1]));
    }

    private static string IndexFile(Node node) => Path.Combine(node.Data, "index.db");

    /// <summary>Where a page ended is told by a node's own numbers, which differ with the order in which it has heard of articles.</summary>
    private static string WithoutCursor(string answer)
    {
        var json = JsonNode.Parse(answer)!;
        (json as JsonObject)?.Remove("next");
        return json.ToJsonString();
    }

    private static async Task<string> AnswerAsync(HttpClient client, string question)
    {
        while (true)
        {
            using var answer = await client.GetAsync(question);
            // It has waited for some seconds before it says so.
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                continue;
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return await answer.Content.ReadAsStringAsync();
        }
    }

    /// <summary>What an index holds, whatever it has numbered it by.</summary>
    private static List<string> Rows(Node node)
    {
        using var index = new SqliteConnection($"Data Source={IndexFile(node)};Mode=ReadOnly;Pooling=False");
        index.Open();
        using var command = index.CreateCommand();
        command.CommandText = """
            SELECT id || ' ' || facts || ' ' || title || ' ' || body || ' ' || mentions FROM document JOIN content USING (number)
            UNION ALL SELECT name || ' ' || value FROM state ORDER BY 1
            """;
        var rows = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
