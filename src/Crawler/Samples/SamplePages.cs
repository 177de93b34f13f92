using System.Globalization;
using System.Text;
using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Samples;

/// <summary>Answers requests to one sample portal as a real one would.</summary>
internal sealed class SamplePages
{
    private const string Html = "text/html; charset=utf-8";
    private static readonly string[] Weekdays = ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"];
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    private readonly SampleSite site;
    private readonly TimeProvider time;
    private readonly string authority;
    private readonly AddressPattern article;
    private readonly AddressPattern listing;
    private readonly AddressPattern? paging;
    private readonly AddressPattern? feed;

    public SamplePages(SampleSite site, string authority, TimeProvider time)
    {
        (this.site, this.authority, this.time) = (site, authority, time);
        article = Pattern(site.Article)!;
        listing = Pattern(site.Listing)!;
        paging = site.PagingByPost ? null : Pattern(site.Paging);
        feed = Pattern(site.Feed);
    }

    public SampleAnswer Answer(SampleRequest request)
    {
        var target = request.Target;
        if (site.PagingByPost && target == site.Paging) return Fragment(request);
        if (request.Post is not null) return NotFound();
        if (target == "/") return Listing(site.Sections[0].Key, 1);
        if (target == "/robots.txt" && site.Templates.TryGetValue("robots.txt", out var robots))
            return new SampleAnswer(200, "text/plain; charset=utf-8", robots.Render(Page()));
        if (target == site.Sitemap) return Items("sitemap.xml", "application/xml; charset=utf-8", "", site.Articles);
        if (feed?.Match(target) is { } fed) return Items("rss.xml", "application/rss+xml; charset=utf-8", Section(fed), site.In(Section(fed)));
        if (listing.Match(target) is { } first) return Listing(Section(first), 1);
        if (paging?.Match(target) is { } following && int.TryParse(following["page"], CultureInfo.InvariantCulture, out var page)) return Listing(Section(following), page);
        if (article.Match(target) is { } asked && site.Articles.FirstOrDefault(a => a.Id == asked["id"]) is { } found && site.AddressOf(found) == target) return Article(found, request.Known);
        return site.Articles.SelectMany(a => a.Attachments).FirstOrDefault(a => a.Url == target)?.File is { } file ? File(file) : NotFound();
    }

    private SampleAnswer File(string name)
    {
        var bytes = site.Files[name];
        var type = Path.GetExtension(name) == ".pdf" ? "application/pdf" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        return new SampleAnswer(200, type, bytes, SampleAnswer.TagOf(bytes));
    }

    /// <summary>The first text, until the client shows that it holds it; then the corrected one: a harvest sees the correction at its second visit.</summary>
    private SampleAnswer Article(SampleArticle found, string? known)
    {
        var first = Render(found, found.Published);
        if (found.Correction is not { } correction || known is null) return first;
        var corrected = Render(found.Corrected(), correction.At);
        return known.Contains(first.ETag!, StringComparison.Ordinal) || known.Contains(corrected.ETag!, StringComparison.Ordinal) ? corrected : first;
    }

    private SampleAnswer Render(SampleArticle found, DateTimeOffset modified)
    {
        var template = site.Templates["article.html"];
        var tag = SampleAnswer.TagOf(template.Render(ArticleView(found, new View())));
        return new SampleAnswer(200, Html, template.Render(ArticleView(found, Page())), tag, modified);
    }

    private View ArticleView(SampleArticle found, View page)
    {
        string? Form(string? text) => found.Decomposed ? text?.Normalize(NormalizationForm.FormD) : text;
        return Item(new View(page), found)
            .With("title", Form(found.Title)).With("lead", Form(found.Lead)).With("body", Form(found.Body))
            .With("author", found.Author).With("source", found.Source).With("views", found.Views).With("image_caption", Form(found.ImageCaption))
            .With("related", found.Related.Select(id => site.Articles.First(a => a.Id == id)), (view, related) => Item(view, related))
            .With("attachments", found.Attachments, (view, file) => view.With("name", file.Name).With("url", file.Url))
            .With("tags", found.Tags, (view, tag) => view.With("name", tag));
    }

    private SampleAnswer Listing(string section, int page)
    {
        var pages = PagesOf(section);
        if (page < 1 || page > pages) return NotFound();
        var template = site.Templates["listing.html"];
        View Fill(View around) => ListingView(new View(around), section, page, pages);
        return new SampleAnswer(200, Html, template.Render(Fill(Page())), SampleAnswer.TagOf(template.Render(Fill(new View()))));
    }

    private SampleAnswer Fragment(SampleRequest request)
    {
        if (request.Paging() is not var (section, page) || site.Sections.All(s => s.Key != section) || page < 1) return NotFound();
        return new SampleAnswer(200, Html, site.Templates["fragment.html"].Render(ListingView(new View(Page()), section, page, PagesOf(section))));
    }

    private SampleAnswer Items(string template, string type, string section, IReadOnlyList<SampleArticle> items)
    {
        var view = SectionView(new View(Page()), section).With("items", items, (v, item) => Item(v, item));
        var text = site.Templates[template].Render(view);
        return new SampleAnswer(200, type, text, SampleAnswer.TagOf(text));
    }

    private View ListingView(View view, string section, int page, int pages) => SectionView(view, section)
        .With("items", site.In(section).Skip((page - 1) * site.PageSize).Take(site.PageSize), (v, item) => Item(v, item))
        .With("page", page.ToString(CultureInfo.InvariantCulture)).With("pages", pages.ToString(CultureInfo.InvariantCulture))
        .With("next_url", page < pages ? site.AddressOf(section, page + 1) : null)
        .With("previous_url", page > 1 ? site.AddressOf(section, page - 1) : null)
        .With("sections", site.Sections, (v, s) => v.With("name", s.Value).With("url", site.AddressOf(s.Key, 1)));

    private View SectionView(View view, string section) =>
        view.With("section", section).With("section_name", site.Sections.FirstOrDefault(s => s.Key == section).Value).With("portal_name", site.Name).With("host", authority);

    private View Item(View view, SampleArticle item)
    {
        var published = item.Published.ToOffset(Vietnam);
        return SectionView(view, item.Section)
            .With("id", item.Id).With("slug", item.Slug).With("title", item.Title).With("lead", item.Lead)
            .With("url", site.AddressOf(item)).With("link", $"http://{authority}{site.AddressOf(item)}")
            .With("published_iso", published.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture))
            .With("published_dmy", published.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))
            .With("published_hm", published.ToString("HH:mm", CultureInfo.InvariantCulture))
            .With("published_weekday", Weekdays[(int)published.DayOfWeek]);
    }

    /// <summary>What every page shows; today's date in the header is a trap that real portals set.</summary>
    private View Page()
    {
        var today = time.GetUtcNow().ToOffset(Vietnam);
        return new View().With("portal_name", site.Name).With("host", authority)
            .With("today_dmy", today.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)).With("today_weekday", Weekdays[(int)today.DayOfWeek]);
    }

    private int PagesOf(string section) => Math.Max(1, (site.In(section).Count + site.PageSize - 1) / site.PageSize);

    private string Section(IReadOnlyDictionary<string, string> values) => values.GetValueOrDefault("section") ?? site.Sections[0].Key;

    private AddressPattern? Pattern(string? source) =>
        source is null ? null : AddressPattern.Parse(source, site.Sections.Select(s => s.Key), out var error) ?? throw new DeclarationException([$"{site.Key}/site.yaml: {error}"]);

    private static SampleAnswer NotFound() => new(404, Html, "<!DOCTYPE html><title>404</title><h1>Không tìm thấy trang</h1>");
}
