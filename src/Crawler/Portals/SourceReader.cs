namespace NgoNews.Crawler.Portals;

/// <summary>Reads one entry of a declaration's <c>sources</c>: one source, or one for each section where its address names them.</summary>
internal static class SourceReader
{
    private static readonly string[] Kinds = ["feed", "sitemap", "listing", "walk"];

    /// <summary>The ways in which a listing goes on; it has one of them at most.</summary>
    private static readonly string[] Ways = ["next", "post", "postback", "paging"];

    public static IEnumerable<Source> Read(YamlFields entry, Uri site, IEnumerable<string> sections)
    {
        var named = Kinds.Where(name => entry.Text(name) is not null).ToArray();
        var ways = Ways.Where(name => entry.Text(name) is not null).ToArray();
        var (body, argument) = (entry.Text("body"), entry.Text("argument"));
        var pages = entry.Number("pages", 20, 1, 500);
        entry.Finish();
        if (named is not [var kind])
        {
            entry.Error("feed", "a source is a feed, a sitemap, a listing or a walk");
            yield break;
        }
        if (ways.Length > 1) entry.Error(ways[1], $"a listing goes on by one of {string.Join(", ", Ways)}, not by {string.Join(" and ", ways)}");
        if (ways.Length > 0 && kind != "listing") entry.Error(ways[0], $"{ways[0]}: only a listing has following pages");
        if (ways.Contains("post") != body is not null) entry.Error("post", "post and body belong together");
        if (argument is not null && !ways.Contains("postback")) entry.Error("argument", "argument belongs to postback");
        if (entry.Text("paging") is { } paging && paging != "links") entry.Error("paging", $"paging: links is the only value, not {paging}");
        var template = entry.Text(kind)!;
        foreach (var section in template.Contains("{section}", StringComparison.Ordinal) ? sections : [""])
        {
            string? Filled(string? text) => text is null ? null : AddressPattern.Fill(text, ("section", section));
            if (!Uri.TryCreate(site, Filled(template), out var address))
            {
                entry.Error(kind, $"{template} is no address");
                yield break;
            }
            yield return kind switch
            {
                "feed" => new FeedSource(address),
                "sitemap" => new SitemapSource(address),
                "walk" => new WalkSource(address, pages),
                _ => new ListingSource(address, Filled(entry.Text("next") ?? entry.Text("post")), Filled(body), pages)
                {
                    Postback = Filled(entry.Text("postback")) is { } target ? new Postback(target, Filled(argument) ?? "{page}") : null,
                    ByLinks = entry.Text("paging") is not null,
                },
            };
        }
    }
}
