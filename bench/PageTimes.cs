using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Places;
using NgoNews.SearchApi.Hosting;
using NgoNews.SearchApi.Search;
using NgoNews.Store;
using NgoNews.Store.Articles;

namespace NgoNews.Bench;

/// <summary>How soon the web pages answer over many articles, with two users at once.</summary>
internal static class PageTimes
{
    private const int Batch = 500;
    private const int Users = 2;
    private const int WarmUp = 3;

    /// <summary>One address of each kind of page; {0} is an article.</summary>
    private static readonly string[] Addresses =
    [
        "/", "/tim-kiem", "/tim-kiem?q=viện+trợ+phi+chính+phủ", "/tim-kiem?q=von+cam+ket+{1}&place=VN-25", "/bai-viet/{0}", "/so-lieu", "/so-lieu?place=VN-25&indicator=aid_value",
        "/thong-ke", "/thong-ke?place=VN-25&indicator=aid_value", "/thong-ke/xep-hang", "/thong-ke/cac-tinh", "/thong-ke/do-phu", "/dia-phuong", "/dia-phuong/VN-25",
        "/nha-tai-tro", "/nha-tai-tro/Plan%20International", "/nguon/portal7", "/doi-chieu?place=VN-25", "/phuong-phap",
    ];

    internal static async Task RunAsync(TextWriter output, int articles, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("ngonews-bench-").FullName;
        try
        {
            await using var app = SearchApp.Build(new ServeOptions { Data = folder, Portals = PortalChoices.None, Urls = "http://127.0.0.1:0" }, b => b.Logging.ClearProviders());
            await app.StartAsync();
            await FillAsync(output, app, articles);
            await MeasureAsync(output, app, articles, rounds);
            await app.StopAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task FillAsync(TextWriter output, WebApplication app, int articles)
    {
        var clock = Stopwatch.StartNew();
        var store = app.Services.GetRequiredService<IStore>();
        foreach (var batch in new RecombinedDrafts().Make(articles).Chunk(Batch))
            await store.SaveAsync(batch, default);
        await app.Services.GetRequiredService<IndexProjector>().CaughtUpAsync(default);
        var counts = await store.CountAsync(default);
        Line(output, $"{counts.Articles} articles with {counts.Figures} figures stored and indexed in {clock.Elapsed.TotalSeconds:F0} s");
    }

    // CA5394: nothing secret is drawn here.
#pragma warning disable CA5394
    private static async Task MeasureAsync(TextWriter output, WebApplication app, int articles, int rounds)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var times = Addresses.ToDictionary(address => address, _ => new List<double>(), StringComparer.Ordinal);
        await Task.WhenAll(Enumerable.Range(0, Users).Select(async user =>
        {
            var chance = new Random(user);
            for (var round = 0; round < WarmUp + rounds; round++)
            {
                foreach (var address in Addresses.OrderBy(_ => chance.Next()))
                {
                    var asked = address.Replace("{0}", $"made-{chance.Next(articles)}", StringComparison.Ordinal).Replace("{1}", $"{2015 + chance.Next(10)}", StringComparison.Ordinal);
                    var clock = Stopwatch.StartNew();
                    using var answer = await client.GetAsync(new Uri(asked, UriKind.Relative));
                    await answer.Content.ReadAsByteArrayAsync();
                    if (!answer.IsSuccessStatusCode)
                        throw new InvalidOperationException($"{asked} answers {(int)answer.StatusCode}");
                    if (round >= WarmUp)
                    {
                        lock (times)
                            times[address].Add(clock.Elapsed.TotalMilliseconds);
                    }
                }
            }
        }));
        foreach (var address in Addresses)
            Print(output, address, times[address]);
        Print(output, "all of them", [.. times.Values.SelectMany(t => t)]);
    }

    private static void Print(TextWriter output, string name, List<double> times)
    {
        times.Sort();
        Line(output, $"{name,-45} p50 {times[times.Count / 2],7:F1} ms   p95 {times[times.Count * 95 / 100],7:F1} ms");
    }

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

/// <summary>As many articles as wanted, with figures, put together of paragraphs of the annotated ones as the reader reads them; the same at every start.</summary>
internal sealed class RecombinedDrafts
{
    private static readonly DateTimeOffset First = new(2005, 1, 1, 8, 0, 0, TimeSpan.FromHours(7));

    private readonly Random _chance = new(7);
    private readonly string[] _provinces = [.. PlaceTables.Names.Keys.Order(StringComparer.Ordinal)];
    private readonly List<(string Text, IReadOnlyList<Figure> Figures)> _paragraphs = [];
    private readonly List<(string Title, bool Relevant, IReadOnlyList<string> Sectors)> _heads = [];

    public RecombinedDrafts()
    {
        foreach (var article in Samples.Articles())
        {
            var reading = FigureReader.Read(article);
            _heads.Add((article.Title ?? article.Id, reading.Relevant, reading.Sectors));
            _paragraphs.AddRange(Cut(article.Text, reading.Figures));
        }
    }

    public IEnumerable<ArticleDraft> Make(int count) => Enumerable.Range(0, count).Select(Draft);

    private static IEnumerable<(string, IReadOnlyList<Figure>)> Cut(string text, IReadOnlyList<Figure> figures)
    {
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var (from, to) = (start, start + line.Length);
            start = to + 1;
            if (line.Length > 80)
                yield return (line, [.. figures.Where(f => f.Mentions[0].Start >= from && f.Mentions[0].End <= to)
                    .Select(f => f with { Mentions = [new Mention(f.Mentions[0].Start - from, f.Mentions[0].End - from)], Checks = [] })]);
        }
    }

    private ArticleDraft Draft(int number)
    {
        var head = _heads[_chance.Next(_heads.Count)];
        var place = _provinces[_chance.Next(_provinces.Length)];
        var (text, figures) = (new System.Text.StringBuilder(head.Title), new List<Figure>());
        for (var left = 3 + _chance.Next(4); left > 0; left--)
        {
            var (paragraph, own) = _paragraphs[_chance.Next(_paragraphs.Count)];
            text.Append("\n\n");
            figures.AddRange(own.Select(f => f with
            {
                Mentions = [new Mention(text.Length + f.Mentions[0].Start, text.Length + f.Mentions[0].End)],
                Place = f.Place is null or "VN" ? f.Place : place,
            }));
            text.Append(paragraph);
        }
        var published = First.AddHours(number * 4L);
        return new ArticleDraft
        {
            Id = $"made-{number}",
            Url = $"https://portal.example/{number}",
            Portal = $"portal{_chance.Next(40)}",
            Place = place,
            Title = head.Title,
            Text = text.ToString(),
            Published = published,
            ReadAt = published,
            ReaderVersion = FigureReader.Version,
            Relevant = head.Relevant,
            Sectors = head.Sectors,
            Figures = figures,
        };
    }
#pragma warning restore CA5394
}
