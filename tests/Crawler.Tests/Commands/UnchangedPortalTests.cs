using NgoNews.Crawler.Tests.Made;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Commands;

/// <summary>What a portal is asked for that has not changed.</summary>
public class UnchangedPortalTests
{
    [CorpusFact]
    public async Task A_second_crawl_transfers_less_than_three_hundredths_of_the_first()
    {
        using var folder = new TempFolder();
        await using var server = await MadeServer.StartAsync(new MadePortal(100, MadeTexts.Load()));
        folder.Write($"portals/{MadePortal.Id}.yaml", MadePortal.Declaration(server.Site));
        string[] arguments = ["once", "--data", Path.Combine(folder.Path, "data"), "--declarations", Path.Combine(folder.Path, "portals")];

        var first = await CrawlerProcess.RunAsync(arguments);
        Assert.True(first.Exit == 0, first.Output + first.Error);
        var bytes = server.Sent;
        // Pages of a real size, compressed: 100 articles, and a dozen of what lists them.
        Assert.InRange(bytes, 1_000_000, 2_500_000);

        server.Clear();
        var second = await CrawlerProcess.RunAsync(arguments);
        Assert.True(second.Exit == 0, second.Output + second.Error);
        // All articles were asked for again, and answered without a body.
        Assert.True(server.Log.Count(r => r.Status == 304) > 100);
        Assert.InRange(server.Sent, 1, 3 * bytes / 100);
    }
}
