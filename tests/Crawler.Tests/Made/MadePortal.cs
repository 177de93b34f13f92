using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Samples;

namespace NgoNews.Crawler.Tests.Made;

/// <summary>What a made portal answers.</summary>
/// <param name="Type">Content-Type.</param>
/// <param name="Plain">The body.</param>
/// <param name="Zipped">The same as gzip.</param>
/// <param name="ETag">Validator.</param>
/// <param name="Modified">Last-Modified.</param>
internal sealed record MadeAnswer(string Type, byte[] Plain, byte[] Zipped, string ETag, DateTimeOffset Modified);

/// <summary>A newspaper of as many articles as wanted, the same at every start: pages of the size that newspapers serve, listings with paging, a feed, sitemaps, style sheets and scripts.</summary>
/// <param name="count">Articles; they are numbered from 0, the newest last.</param>
/// <param name="texts">What they are made of.</param>
internal sealed class MadePortal(int count, MadeTexts texts)
{
    /// <summary>Id of the portal as it is declared.</summary>
    public const string Id = "sample-made";

    private const int PageSize = 20;
    private const int MapSize = 1000;
    private const int InFeed = 50;
    private const int Paragraphs = 10;

    /// <summary>One article in so many is on foreign-NGO aid, more than in any real newspaper.</summary>
    private const int OnAid = 10;

    private static readonly DateTimeOffset First = new(2024, 1, 1, 6, 0, 0, TimeSpan.FromHours(7));

    private readonly ConcurrentDictionary<string, MadeAnswer?> answers = new(StringComparer.Ordinal);

    /// <summary>Paths of all articles.</summary>
    public IEnumerable<string> Articles => Enumerable.Range(0, count).Select(PageFrame.AddressOf);

    /// <summary>The declaration of the portal where it is served.</summary>
    public static string Declaration(Uri site) => $$"""
        # A made newspaper on loopback: invented from the annotated articles.
        id: {{Id}}
        name: Báo Mẫu
        kind: newspaper
        place: VN-33
        site: {{site.GetLeftPart(UriPartial.Authority)}}
        family: newspaper
        sample: true
        delay: 0s
        sections: { {{string.Join(", ", PageFrame.Sections.Select(s => $"{s.Key}: {s.Name}"))}} }
        sources:
          - feed: /rss.xml
          - sitemap: /sitemap.xml
          - listing: /{section}/
            next: /{section}/trang-{page}
            pages: 500
        articles:
          - /{section}/tin-{id}.html
        """;

    /// <summary>What it answers, made at the first question; null where there is nothing.</summary>
    /// <param name="target">Path and query.</param>
    /// <param name="site">Where it is served.</param>
    public MadeAnswer? Answer(string target, Uri site) => answers.GetOrAdd(target, _ => Make(target, site));

    /// <summary>Makes every page, so that serving costs next to nothing.</summary>
    public void Prepare(Uri site)
    {
        var listings = PageFrame.Sections.SelectMany((s, i) => Enumerable.Range(1, PagesOf(i)).SelectMany(page => new[] { Listing(s.Key, page), $"/{s.Key}/trang-{page}" }));
        Parallel.ForEach(Articles.Concat(listings), target => Answer(target, site));
    }

    private MadeAnswer? Make(string target, Uri site)
    {
        if (target.Split('/') is ["", var key, var name] && Array.FindIndex(PageFrame.Sections, s => s.Key == key) is >= 0 and var section)
        {
            if (Number(name, "tin-", ".html") is { } number) return number < count && PageFrame.AddressOf(number) == target ? Article(number) : null;
            return (name.Length == 0 ? 1 : Number(name, "trang-", "")) is { } page && page >= 1 && page <= PagesOf(section) ? ListingPage(section, page) : null;
        }
        return target switch
        {
            "/" => Page("text/html; charset=utf-8", PageFrame.Listing("Báo Mẫu", Numbers(count - 1, 1, InFeed), texts.Titles, null), count - 1),
            "/robots.txt" => Page("text/plain", $"User-agent: *\nDisallow: /tim-kiem\nSitemap: {new Uri(site, "/sitemap.xml")}\n", 0),
            "/rss.xml" => Page("application/rss+xml; charset=utf-8", $"<rss version=\"2.0\"><channel>{string.Concat(Numbers(count - 1, 1, InFeed).Select(n => $"<item><title>{texts.Titles[n % texts.Titles.Count]}</title><link>{new Uri(site, PageFrame.AddressOf(n))}</link></item>"))}</channel></rss>", count - 1),
            "/sitemap.xml" => Page("application/xml", $"<sitemapindex>{string.Concat(Enumerable.Range(0, (count + MapSize - 1) / MapSize).Select(m => $"<sitemap><loc>{new Uri(site, $"/sitemap-{m}.xml")}</loc></sitemap>"))}</sitemapindex>", count - 1),
            "/logo.png" => Page("image/png", "png", 0),
            _ when Number(target, "/sitemap-", ".xml") is { } map && map * MapSize < count => Page("application/xml",
                $"<urlset>{string.Concat(Numbers(Math.Min(count, (map + 1) * MapSize) - 1, 1, MapSize).Where(n => n >= map * MapSize).Select(n => $"<url><loc>{new Uri(site, PageFrame.AddressOf(n))}</loc><lastmod>{Published(n):yyyy-MM-dd}</lastmod></url>"))}</urlset>", count - 1),
            _ when target.StartsWith("/static/css/", StringComparison.Ordinal) => Page("text/css", string.Concat(Enumerable.Repeat(".a{margin:0}\n", 150)), 0),
            _ when target.StartsWith("/static/js/", StringComparison.Ordinal) => Page("text/javascript", string.Concat(Enumerable.Repeat("function a(){}\n", 150)), 0),
            _ => null,
        };
    }

    private MadeAnswer Article(int number)
    {
        // A draw of its own for each article: no two share more than a paragraph or two.
        var draw = new Random(number);
        var paragraphs = number % OnAid == 0 ? texts.OnAid : texts.Ordinary;
        string Drawn() => paragraphs[draw.Next(paragraphs.Count)];
        var body = string.Concat(Enumerable.Range(0, Paragraphs).Select(_ => $"<p>{Drawn()}</p>\n"));
        var title = texts.Titles[number % texts.Titles.Count];
        return Page("text/html; charset=utf-8", PageFrame.Around(title, Drawn(), Published(number).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), body, texts.Titles, number, count), number);
    }

    private MadeAnswer ListingPage(int section, int page)
    {
        var newest = count - 1 - ((count - 1 - section) % PageFrame.Sections.Length + PageFrame.Sections.Length) % PageFrame.Sections.Length;
        var numbers = Numbers(newest - ((page - 1) * PageSize * PageFrame.Sections.Length), PageFrame.Sections.Length, PageSize);
        var next = page < PagesOf(section) ? Listing(PageFrame.Sections[section].Key, page + 1) : null;
        return Page("text/html; charset=utf-8", PageFrame.Listing(PageFrame.Sections[section].Name, numbers, texts.Titles, next), count - 1);
    }

    private int PagesOf(int section) => Math.Max(1, ((count - section + PageFrame.Sections.Length - 1) / PageFrame.Sections.Length + PageSize - 1) / PageSize);

    private static string Listing(string key, int page) => page == 1 ? $"/{key}/" : string.Create(CultureInfo.InvariantCulture, $"/{key}/trang-{page}");

    private static IEnumerable<int> Numbers(int from, int step, int most) => Enumerable.Range(0, most).Select(i => from - (i * step)).Where(n => n >= 0);

    private static DateTimeOffset Published(int number) => First.AddMinutes(97 * number);

    private static int? Number(string text, string before, string behind) =>
        text.StartsWith(before, StringComparison.Ordinal) && text.EndsWith(behind, StringComparison.Ordinal) && text.Length > before.Length + behind.Length
            && int.TryParse(text.AsSpan(before.Length, text.Length - before.Length - behind.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static MadeAnswer Page(string type, string text, int at)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        return new MadeAnswer(type, plain, Body.Gzip(plain), SampleAnswer.TagOf(text), Published(at));
    }
}
