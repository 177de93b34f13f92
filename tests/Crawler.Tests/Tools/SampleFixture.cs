namespace NgoNews.Crawler.Tests.Tools;

/// <summary>A small sample portal in a folder, for tests that must not change when the shipped ones do.</summary>
internal static class SampleFixture
{
    public static string Write(TempFolder folder, string siteExtra = "", string articleExtra = "")
    {
        const string portal = "corpus/portals/thu/";
        folder.Write(portal + "site.yaml", $$"""
            name: Cổng thử (dữ liệu mẫu)
            host: thu.localhost
            place: VN-25
            family: vnportal
            article: /{section}/{slug}-{id}
            listing: /{section}
            paging: POST /LoadArticle
            page_size: 2
            sections: { tin: Tin tức, doi-ngoai: Đối ngoại }
            feed: /rss/{section}.rss
            sitemap: /sitemap.xml
            robots: true
            {{siteExtra}}
            """);
        folder.Write(portal + "templates/article.html", "<h1>{{title}}</h1><i>{{today_dmy}}</i><p>{{published_weekday}} {{published_dmy}} {{published_hm}}</p><div>{{{body}}}</div>{{#related}}<a href=\"{{url}}\">{{title}}</a>{{/related}}");
        folder.Write(portal + "templates/listing.html", "{{section_name}} {{page}}/{{pages}} {{today_dmy}} {{#items}}<a href=\"{{url}}\">{{title}}</a>{{/items}}");
        folder.Write(portal + "templates/fragment.html", "{{#items}}<a href=\"{{url}}\">{{title}}</a>{{/items}}");
        folder.Write(portal + "templates/rss.xml", "<rss><channel>{{#items}}<item><link>{{link}}</link></item>{{/items}}</channel></rss>");
        folder.Write(portal + "templates/sitemap.xml", "<urlset>{{#items}}<url><loc>{{link}}</loc></url>{{/items}}</urlset>");
        folder.Write(portal + "templates/robots.txt", "User-agent: *\nSitemap: http://{{host}}/sitemap.xml");
        folder.Write(portal + "files/phu-luc.docx", "tệp");
        for (var i = 1; i <= 3; i++)
            folder.Write(portal + $"articles/{i}.html", $$"""
                ---
                id: {{i}}
                slug: bai-so
                section: tin
                title: Bài số {{i}}
                published: 2024-01-1{{i}}T16:20:00+07:00
                relevant: true
                kind: report
                related: [1]
                {{(i == 1 ? "attachments: [{name: Phụ lục.docx, url: /tep/phu-luc.docx/5f, file: phu-luc.docx}, {name: Biểu.xlsx, url: /tep/bieu.xlsx}]" : "")}}
                {{(i == 2 ? "correction: {at: 2024-02-01T08:00:00+07:00, replace: \"45 khoản\", with: \"46 khoản\"}" : "")}}
                {{(i == 3 ? "nfd: true" : "")}}
                {{(i == 3 ? articleExtra : "")}}
                ---
                <p>Tỉnh tiếp nhận 45 khoản viện trợ.</p>
                """);
        return Path.Combine(folder.Path, "corpus");
    }
}
