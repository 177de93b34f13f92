using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Commands;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Tests.Commands;

/// <summary>The program's own host is told to stop while a server keeps it waiting, as SIGTERM does.</summary>
public class StopTests
{
    [Fact]
    public async Task A_stop_in_the_middle_of_a_crawl_leaves_a_recorded_run_and_whole_archive_files_and_the_next_goes_on()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var slow = true;
        await using var server = await TestServer.StartAsync(async context =>
        {
            var path = context.Request.Path.Value!;
            if (path == "/tin") await context.Response.WriteAsync(string.Concat(new[] { 3, 2, 1 }.Select(n => $"<a href=\"{RunBench.Address(n)}\">Tin</a>")));
            else if (path == RunBench.Address(2) && slow)
            {
                // Half of an answer, and then nothing more.
                await context.Response.WriteAsync("<html>");
                await context.Response.Body.FlushAsync();
                asked.TrySetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            else if (path.StartsWith("/vien-tro-", StringComparison.Ordinal)) await context.Response.WriteAsync(RunBench.Article(path[^1] - '0', $"Khoản viện trợ số {path[^1]}"));
            else context.Response.StatusCode = 404;
        });
        using var folder = new TempFolder();

        await using (var host = new Owned(await StartAsync(folder, server, runAtStart: true)))
        {
            await asked.Task;
            await host.Of.StopAsync();
            var store = host.Of.Services.GetRequiredService<IStore>();
            Assert.Equal(RunOutcome.Cancelled, Assert.Single(await store.ListRunsAsync(null, 10, default)).Outcome);
            Assert.Equal(1, (await store.CountAsync(default)).Articles);
        }
        Assert.All(Directory.GetFiles(Path.Combine(folder.Path, "archive"), "*.warc.gz"), file => Assert.True(IsWhole(file), file));

        slow = false;
        await using (var host = new Owned(await StartAsync(folder, server, runAtStart: false)))
        {
            Assert.True((await host.Of.Services.GetRequiredService<IHarvest>().RunAllAsync(null, default)).Succeeded);
            Assert.Equal(3, (await host.Of.Services.GetRequiredService<IStore>().CountAsync(default)).Articles);
        }
    }

    private static async Task<IHost> StartAsync(TempFolder folder, TestServer server, bool runAtStart)
    {
        var portal = Make.Portal(server.Root, [new ListingSource(server.At("/tin"), "/tin?page={page}", null, 1)]);
        var host = await CrawlerHost.OpenAsync(new CrawlerOptions { Data = folder.Path, Portals = PortalChoice.Live, RunAtStart = runAtStart, Schedule = true }, LogLevel.None, default, PortalSet.Of(portal));
        await host.StartAsync();
        return host;
    }

    private static bool IsWhole(string file)
    {
        using var stream = File.OpenRead(file);
        return stream.Length > 0 && WarcTail.WholeEnd(stream, 0) == stream.Length;
    }

    private sealed record Owned(IHost Of) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await CrawlerHost.DisposeAsync(Of);
    }
}
