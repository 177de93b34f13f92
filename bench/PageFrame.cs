using System.Globalization;
using System.Text;

namespace NgoNews.Bench;

/// <summary>A newspaper's page around an article: the same parts, and about the same share of each, as the pages that portals serve.</summary>
internal static class PageFrame
{
    private static readonly string[] Sections = ["Chính trị", "Xã hội", "Kinh tế", "Đối ngoại", "Giáo dục", "Y tế", "Văn hóa", "Du lịch", "Pháp luật", "Thể thao", "Công nghệ", "Bạn đọc"];

    internal static string Around(string title, string lead, string published, string body, IReadOnlyList<string> titles, int number)
    {
        var page = new StringBuilder(120_000);
        Head(page, title, lead, published, number);
        Menu(page);
        page.Append("<main class=\"main container\"><div class=\"row\"><div class=\"col-main\"><article class=\"detail-post\"><h1 class=\"detail-title\">").Append(title)
            .Append("</h1><div class=\"detail-meta\"><span class=\"detail-author\">Minh Anh</span><time class=\"detail-time\" datetime=\"").Append(published).Append("\">").Append(published)
            .Append("</time></div><h2 class=\"detail-sapo\">").Append(lead).Append("</h2><div class=\"detail-content afcbc-body\">").Append(body).Append("</div></article>");
        Teasers(page, titles, "related-news", number, 24);
        page.Append("</div><aside class=\"col-side\">");
        Teasers(page, titles, "most-read", number + 7, 40);
        Teasers(page, titles, "latest", number + 31, 40);
        page.Append("</aside></div></main>");
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
        foreach (var section in Sections)
        {
            page.Append("<li class=\"nav-item\"><a href=\"/").Append(Uri.EscapeDataString(section)).Append("\">").Append(section).Append("</a><ul class=\"sub\">");
            for (var i = 1; i <= 8; i++)
                page.Append("<li><a href=\"/").Append(Uri.EscapeDataString(section)).Append('/').Append(i).Append("\" title=\"").Append(section).Append(' ').Append(i).Append("\">").Append(section).Append(' ').Append(i).Append("</a></li>");
            page.Append("</ul></li>\n");
        }
        page.Append("</ul></nav></header>");
    }

    private static void Teasers(StringBuilder page, IReadOnlyList<string> titles, string name, int from, int count)
    {
        page.Append("<section class=\"box ").Append(name).Append("\"><h3 class=\"box-title\">Tin khác</h3>");
        for (var i = 0; i < count; i++)
        {
            var title = titles[(from + i) % titles.Count];
            page.Append("<div class=\"story\" data-id=\"").Append(from + i).Append("\"><a class=\"story__thumb\" href=\"/tin-").Append(from + i).Append(".html\"><img loading=\"lazy\" src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" data-src=\"/media/2024/01/thumb-")
                .Append(from + i).Append(".jpg\" alt=\"").Append(title.Replace('"', '\'')).Append("\"></a><h4 class=\"story__title\"><a href=\"/tin-").Append(from + i).Append(".html\" title=\"").Append(title.Replace('"', '\'')).Append("\">").Append(title)
                .Append("</a></h4><div class=\"story__meta\"><span class=\"cat\">Xã hội</span> <span class=\"time\">26/01/2024 08:00</span></div></div>\n");
        }
        page.Append("</section>");
    }

    private static void Footer(StringBuilder page)
    {
        page.Append("<footer class=\"site-footer\"><div class=\"foot-nav\">");
        foreach (var section in Sections)
            page.Append("<a href=\"/").Append(Uri.EscapeDataString(section)).Append("\">").Append(section).Append("</a> ");
        page.Append("</div><p>Cơ quan chủ quản: Tỉnh ủy. Giấy phép số 123/GP-BTTTT. Tòa soạn: 1 Trần Phú. Điện thoại: 0203 123 456</p></footer>");
        for (var i = 0; i < 12; i++)
            page.Append(CultureInfo.InvariantCulture, $"<script>(function(){{var a=document.querySelectorAll('.b{i}');for(var j=0;j<a.length;j++){{a[j].addEventListener('click',function(e){{e.preventDefault();track({i},'click');}});}}}})();</script>\n");
        page.Append("</body></html>");
    }
}
