using System.Globalization;
using System.Text;

namespace NgoNews.Crawler.Tests.Made;

/// <summary>A newspaper's page around an article: the same parts, and about the same share of each, as the pages that portals serve.</summary>
internal static class PageFrame
{
    /// <summary>The sections of its menu: the word in addresses, and the name.</summary>
    internal static readonly (string Key, string Name)[] Sections =
    [
        ("chinh-tri", "Chính trị"), ("xa-hoi", "Xã hội"), ("kinh-te", "Kinh tế"), ("doi-ngoai", "Đối ngoại"), ("giao-duc", "Giáo dục"), ("y-te", "Y tế"),
        ("van-hoa", "Văn hóa"), ("du-lich", "Du lịch"), ("phap-luat", "Pháp luật"), ("the-thao", "Thể thao"), ("cong-nghe", "Công nghệ"), ("ban-doc", "Bạn đọc"),
    ];

    /// <summary>Address of an article by its number; the section follows from it.</summary>
    internal static string AddressOf(int number) => string.Create(CultureInfo.InvariantCulture, $"/{Sections[number % Sections.Length].Key}/tin-{number}.html");

    /// <summary>A page.</summary>
    /// <param name="title">Headline.</param>
    /// <param name="lead">Summary.</param>
    /// <param name="published">ISO 8601.</param>
    /// <param name="body">HTML.</param>
    /// <param name="titles">Headlines for the teasers of other articles.</param>
    /// <param name="number">Its number.</param>
    /// <param name="count">Articles of the site: teasers lead to numbers below it.</param>
    internal static string Around(string title, string lead, string published, string body, IReadOnlyList<string> titles, int number, int count)
    {
        var page = new StringBuilder(120_000);
        Head(page, title, lead, published, number);
        Menu(page);
        page.Append("<main class=\"main container\"><div class=\"row\"><div class=\"col-main\"><article class=\"detail-post\"><h1 class=\"detail-title\">").Append(title)
            .Append("</h1><div class=\"detail-meta\"><span class=\"detail-author\">Minh Anh</span><time class=\"detail-time\" datetime=\"").Append(published).Append("\">").Append(published)
            .Append("</time></div><h2 class=\"detail-sapo\">").Append(lead).Append("</h2><div class=\"detail-content afcbc-body\">").Append(body).Append("</div></article>");
        Teasers(page, titles, "related-news", number, 24, count);
        page.Append("</div><aside class=\"col-side\">");
        Teasers(page, titles, "most-read", number + 7, 40, count);
        Teasers(page, titles, "latest", number + 31, 40, count);
        page.Append("</aside></div></main>");
        Footer(page);
        return page.ToString();
    }

    /// <summary>A page that lists articles.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="numbers">The articles, in order.</param>
    /// <param name="titles">Their headlines: of article n the n-th, from the beginning again where they are fewer.</param>
    /// <param name="next">Where the list goes on, or null.</param>
    internal static string Listing(string name, IEnumerable<int> numbers, IReadOnlyList<string> titles, string? next)
    {
        var page = new StringBuilder(60_000);
        Head(page, name, name, "2026-01-05T08:00:00+07:00", 0);
        Menu(page);
        page.Append("<main class=\"main container\"><h1>").Append(name).Append("</h1><section class=\"box list\">");
        foreach (var number in numbers) Story(page, number, titles[number % titles.Count]);
        page.Append("</section>");
        if (next is not null) page.Append("<a class=\"next\" href=\"").Append(next).Append("\">Trang sau</a>");
        page.Append("</main>");
        Footer(page);
        return page.ToString();
    }

    private static void Head(StringBuilder page, string title, string lead, string published, int number)
    {
        page.Append("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>").Append(title).Append(" - Báo Mẫu</title>");
        foreach (var (name, value) in new[] { ("og:title", title), ("og:description", lead), ("og:site_name", "Báo Mẫu"), ("article:published_time", published), ("og:type", "article") })
            page.Append("<meta property=\"").Append(name).Append("\" content=\"").Append(value.Replace('"', '\'')).Append("\">\n");
        for (var i = 0; i < 14; i++)
            page.Append("<link rel=\"stylesheet\" href=\"/static/css/part-").Append(i).Append(".min.css?v=20240126\"><script async src=\"/static/js/part-").Append(i).Append(".min.js\"></script>\n");
        page.Append("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"").Append(title.Replace('"', '\'')).Append("\",\"datePublished\":\"").Append(published).Append("\"}</script>");
        page.Append("<style>");
        for (var i = 0; i < 120; i++)
            page.Append(CultureInfo.InvariantCulture, $".c{number}-{i}{{margin:{i}px auto;padding:0 {i % 9}px;color:#3{i % 10}3}}");
        page.Append("</style><script>window.__cfg={");
        for (var i = 0; i < 160; i++)
            page.Append(CultureInfo.InvariantCulture, $"\"key{i}\":{{\"id\":{i * 37},\"on\":{(i % 2 == 0 ? "true" : "false")},\"path\":\"/api/v2/block/{i}\"}},");
        page.Append("};</script></head><body class=\"page-detail\">\n");
    }

    private static void Menu(StringBuilder page)
    {
        page.Append("<header class=\"site-header\"><div class=\"logo\"><a href=\"/\"><img src=\"/logo.png\" alt=\"Báo Mẫu\"></a></div><nav class=\"main-nav\"><ul>");
        foreach (var (key, name) in Sections)
        {
            page.Append("<li class=\"nav-item\"><a href=\"/").Append(key).Append("/\">").Append(name).Append("</a><ul class=\"sub\">");
            for (var i = 1; i <= 8; i++)
                page.Append("<li><a href=\"/").Append(key).Append("/trang-").Append(i).Append("\" title=\"").Append(name).Append(' ').Append(i).Append("\">").Append(name).Append(' ').Append(i).Append("</a></li>");
            page.Append("</ul></li>\n");
        }
        page.Append("</ul></nav></header>");
    }

    private static void Teasers(StringBuilder page, IReadOnlyList<string> titles, string name, int from, int length, int count)
    {
        page.Append("<section class=\"box ").Append(name).Append("\"><h3 class=\"box-title\">Tin khác</h3>");
        for (var i = 0; i < length; i++) Story(page, (from + i) % count, titles[(from + i) % titles.Count]);
        page.Append("</section>");
    }

    private static void Story(StringBuilder page, int number, string title)
    {
        var (address, quoted) = (AddressOf(number), title.Replace('"', '\''));
        page.Append("<div class=\"story\" data-id=\"").Append(number).Append("\"><a class=\"story__thumb\" href=\"").Append(address)
            .Append("\"><img loading=\"lazy\" src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" data-src=\"/media/2024/01/thumb-").Append(number).Append(".jpg\" alt=\"").Append(quoted)
            .Append("\"></a><h4 class=\"story__title\"><a href=\"").Append(address).Append("\" title=\"").Append(quoted).Append("\">").Append(title)
            .Append("</a></h4><div class=\"story__meta\"><span class=\"cat\">Xã hội</span> <span class=\"time\">26/01/2024 08:00</span></div></div>\n");
    }

    private static void Footer(StringBuilder page)
    {
        page.Append("<footer class=\"site-footer\"><div class=\"foot-nav\">");
        foreach (var (key, name) in Sections)
            page.Append("<a href=\"/").Append(key).Append("/\">").Append(name).Append("</a> ");
        page.Append("</div><p>Cơ quan chủ quản: Tỉnh ủy. Giấy phép số 123/GP-BTTTT. Tòa soạn: 1 Trần Phú. Điện thoại: 0203 123 456</p></footer>");
        for (var i = 0; i < 12; i++)
            page.Append(CultureInfo.InvariantCulture, $"<script>(function(){{var a=document.querySelectorAll('.b{i}');for(var j=0;j<a.length;j++){{a[j].addEventListener('click',function(e){{e.preventDefault();track({i},'click');}});}}}})();</script>\n");
        page.Append("</body></html>");
    }
}
