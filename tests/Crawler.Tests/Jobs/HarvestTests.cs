using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Samples;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Extractor.Figures;
using NgoNews.Store;
using NgoNews.Store.Crawling;
using NgoNews.Store.Sqlite;
using Quartz;

namespace NgoNews.Crawler.Tests.Jobs;

/// <summary>The crawler as a host has it, over the shipped sample portals.</summary>
public class HarvestTests
{
    [CorpusFact]
    public async Task Every_sample_article_is_harvested_and_the_second_harvest_brings_the_corrections_alone()
    {
        var sites = SampleCorpus.Load(SampleCorpus.Find(null));
        using var folder = new TempFolder();
        using var host = await StartAsync(folder);
        var harvest = host.Services.GetRequiredService<IHarvest>();
        var steps = new Steps();

        var first = await harvest.RunAllAsync(steps, default);
        Assert.True(first.Succeeded, string.Join('\n', first.Portals.SelectMany(p => p.Failures)));
        foreach (var site in sites)
        {
            var portal = first.Portals.Single(p => p.Portal == "sample-" + site.Key);
            Assert.Equal((site.Articles.Count, site.Articles.Count, site.Articles.Count), (portal.Found, portal.Fetched, portal.New));
        }
        var store = host.Services.GetRequiredService<IStore>();
        var (articles, documents) = (sites.Sum(s => s.Articles.Count), SampleFiles.Readable(sites));
        Assert.Equal(articles + documents, (await store.CountAsync(default)).Articles);
        Assert.Equal(articles + documents, steps.Events.Count(e => e.Outcome == FetchOutcome.New));
        Assert.All(sites.SelectMany(s => s.Articles.Select(a => (s, a))), pair => Assert.Contains(steps.Events, e => e.Detail == pair.a.Title && e.Outcome == FetchOutcome.New));

        var second = await harvest.RunAllAsync(null, default);
        Assert.True(second.Succeeded);
        var corrections = sites.Sum(s => s.Articles.Count(a => a.Correction is not null));
        Assert.Equal((0, corrections, corrections, articles - corrections),
            (second.Portals.Sum(p => p.New), second.Portals.Sum(p => p.Fetched), second.Portals.Sum(p => p.Changed), second.Portals.Sum(p => p.Unchanged)));
        Assert.Equal(articles + documents, (await store.CountAsync(default)).Articles);

        var third = await harvest.RunAllAsync(null, default);
        Assert.Equal((0, articles), (third.Portals.Sum(p => p.Fetched), third.Portals.Sum(p => p.Unchanged)));
        await host.StopAsync();
    }

    [CorpusFact]
    public async Task Every_figure_of_every_sample_article_leads_to_its_words_and_its_archived_page()
    {
        using var folder = new TempFolder();
        using var host = await StartAsync(folder);
        await host.Services.GetRequiredService<IHarvest>().RunAllAsync(null, default);
        var store = host.Services.GetRequiredService<IStore>();
        var archive = host.Services.GetRequiredService<IPageArchive>();
        foreach (var change in await store.ReadChangesAsync(0, 1000, default))
        {
            var article = (await store.FindArticleAsync(change.ArticleId, default))!;
            Assert.True(article.Draft.Text.IsNormalized());
            foreach (var figure in article.Figures)
                Assert.Equal(figure.Figure.Mentions.Select(m => m.In(article.Draft.Text)), figure.Quotes);
            Assert.NotNull(await archive.ReadAsync((await store.FindPageAsync(article.Draft.PageId!, default))!, default));
        }
        await host.StopAsync();
    }

    [CorpusFact]
    public async Task A_file_of_each_kind_is_served_and_its_table_is_read_with_pages()
    {
        using var folder = new TempFolder();
        using var host = await StartAsync(folder);
        var steps = new Steps();
        await host.Services.GetRequiredService<IHarvest>().RunAllAsync(steps, default);
        var store = host.Services.GetRequiredService<IStore>();
        List<string> documents = [.. (await store.ReadChangesAsync(0, 1000, default)).Select(c => c.ArticleId).Where(id => id.Contains('~', StringComparison.Ordinal))];
        Assert.Equal(SampleFiles.Readable(SampleCorpus.Load(SampleCorpus.Find(null))), documents.Count);
        Assert.Contains(documents, id => id.StartsWith("sample-gialai-", StringComparison.Ordinal));
        foreach (var id in documents)
        {
            var document = (await store.FindArticleAsync(id, default))!;
            Assert.Contains(steps.Events, e => e.Url == document.Draft.Url && e.Figures == document.Figures.Count);
            // The report on the first page, the table behind it on the second.
            Assert.All(document.Figures, figure => Assert.Equal([figure.Figure.Coverage == Coverage.Total ? 1 : 2], figure.Pages!.Take(1)));
            Assert.Contains(document.Figures, figure => figure.Figure is { Coverage: Coverage.Part, Indicator: Indicator.AidValue, Place: "VN-30" or "VN-25" });
        }
        await host.StopAsync();
    }

    [CorpusFact]
    public async Task Two_harvests_at_once_do_everything_once()
    {
        using var folder = new TempFolder();
        using var host = await StartAsync(folder);
        var harvest = host.Services.GetRequiredService<IHarvest>();
        var both = await Task.WhenAll(harvest.RunAllAsync(null, default), harvest.RunAllAsync(null, default));
        var articles = SampleCorpus.Load(SampleCorpus.Find(null)).Sum(s => s.Articles.Count);
        Assert.Equal(articles, both.Sum(s => s.Portals.Sum(p => p.New)));
        await host.StopAsync();
    }

    [CorpusFact]
    public async Task What_was_just_harvested_is_not_due()
    {
        using var folder = new TempFolder();
        using var host = await StartAsync(folder, time: new StillTime());
        var harvest = host.Services.GetRequiredService<IHarvest>();
        Assert.Equal(5, (await harvest.RunDueAsync(null, default)).Portals.Count);
        Assert.Empty((await harvest.RunDueAsync(null, default)).Portals);
        await host.StopAsync();
    }

    [CorpusFact]
    public async Task Every_portal_has_its_own_time_in_Vietnam()
    {
        using var folder = new TempFolder();
        using var host = await StartAsync(folder, schedule: true);
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var times = new HashSet<string>(StringComparer.Ordinal);
        foreach (var portal in host.Services.GetRequiredService<IPortalDirectory>().List())
        {
            var trigger = Assert.IsAssignableFrom<ICronTrigger>(await scheduler.GetTrigger(new TriggerKey(portal.Id)));
            Assert.Equal("Asia/Ho_Chi_Minh", trigger.TimeZone.Id);
            times.Add(trigger.CronExpressionString!);
        }
        Assert.True(times.Count > 1, "all portals at the same minute");
        await host.StopAsync();
    }

    private static async Task<IHost> StartAsync(TempFolder folder, bool schedule = false, TimeProvider? time = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        if (time is not null) builder.Services.AddSingleton(time);
        builder.Services.AddSingleton<IStore>(_ => new SqliteStore(folder.Path));
        builder.Services.AddCrawler(new CrawlerOptions { Data = folder.Path, SamplePort = 0, Schedule = schedule });
        var host = builder.Build();
        await host.Services.GetRequiredService<IStore>().OpenAsync(default);
        await host.StartAsync();
        return new Owned(host);
    }

    /// <summary>The store can only be given back asynchronously.</summary>
    private sealed class Owned(IHost host) : IHost
    {
        public IServiceProvider Services => host.Services;

        public Task StartAsync(CancellationToken cancellationToken = default) => host.StartAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken = default) => host.StopAsync(cancellationToken);

        public void Dispose() => ((IAsyncDisposable)host).DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>A day that does not pass.</summary>
    private sealed class StillTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    }

    private sealed class Steps : IProgress<HarvestEvent>
    {
        private readonly Lock gate = new();

        public List<HarvestEvent> Events { get; } = [];

        public void Report(HarvestEvent value)
        {
            lock (gate) Events.Add(value);
        }
    }
}
