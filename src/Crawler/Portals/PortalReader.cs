using System.Text.RegularExpressions;
using Quartz;

namespace NgoNews.Crawler.Portals;

/// <summary>Reads a portal's declaration.</summary>
internal static partial class PortalReader
{
    /// <summary>Reads one; errors are noted with file and line, and then it is null.</summary>
    public static Portal? Read(string yaml, string file, List<string> errors)
    {
        var before = errors.Count;
        if (YamlFields.Parse(yaml, file, errors) is not { } fields) return null;
        var portal = Read(fields, file);
        fields.Finish();
        return errors.Count == before ? portal : null;
    }

    private static Portal Read(YamlFields fields, string file)
    {
        var site = SiteOf(fields);
        var sections = fields.Pairs("sections").ToDictionary(StringComparer.Ordinal);
        var portal = new Portal
        {
            Id = fields.Required("id"),
            Name = fields.Required("name"),
            Kind = fields.Choice<PortalKind>("kind"),
            Place = fields.Required("place"),
            Site = site,
            Hosts = [site.Authority, .. fields.Texts("hosts")],
            Family = fields.Required("family"),
            Sample = fields.Flag("sample"),
            Active = fields.Flag("active", otherwise: true),
            Why = fields.Text("why"),
            Cron = fields.Required("cron"),
            Delay = fields.Duration("delay", TimeSpan.FromSeconds(5)),
            Sections = sections,
            Sources = [.. fields.Maps("sources").SelectMany(source => SourcesOf(source, site, sections.Keys))],
            Articles = [.. fields.Texts("articles").Select(text => PatternOf(fields, text, sections.Keys)).OfType<AddressPattern>()],
        };
        Check(portal, fields, file);
        return portal;
    }

    private static void Check(Portal portal, YamlFields fields, string file)
    {
        if (portal.Id.Length > 0 && !IdForm().IsMatch(portal.Id)) fields.Error("id", "id: small letters, digits and hyphens are wanted");
        if (portal.Id.Length > 0 && portal.Id != Path.GetFileNameWithoutExtension(file)) fields.Error("id", $"id: the file is called {Path.GetFileName(file)}");
        if (portal.Place.Length > 0 && !PlaceForm().IsMatch(portal.Place)) fields.Error("place", "place: VN or an ISO 3166-2:VN code is wanted");
        if (portal.Cron.Length > 0 && !CronExpression.TryParseWithHash(portal.Cron, portal.Id, out _)) fields.Error("cron", $"cron: {portal.Cron} is no Quartz cron expression");
        if (portal.Articles.Count == 0) fields.Error("articles", "articles: at least one address pattern is wanted");
        if (portal.Active && portal.Sources.Count == 0) fields.Error("sources", "sources: an active portal needs one");
        if (!portal.Active && portal.Why is null) fields.Error("why", "why is missing: a portal that is not active says why");
        if (portal.Sample != portal.Id.StartsWith("sample-", StringComparison.Ordinal)) fields.Error("sample", "sample: ids of sample portals, and only theirs, begin with sample-");
    }

    private static Uri SiteOf(YamlFields fields)
    {
        var text = fields.Required("site");
        if (Uri.TryCreate(text, UriKind.Absolute, out var site) && site.Scheme is "http" or "https" && site.PathAndQuery == "/") return site;
        if (text.Length > 0) fields.Error("site", "site: an address such as https://example.vn is wanted");
        return new Uri("http://invalid");
    }

    private static IEnumerable<Source> SourcesOf(YamlFields source, Uri site, IEnumerable<string> sections)
    {
        var kinds = new[] { "feed", "sitemap", "listing" };
        var template = kinds.Select(source.Text).FirstOrDefault(text => text is not null);
        var (next, post, body) = (source.Text("next"), source.Text("post"), source.Text("body"));
        var pages = source.Number("pages", 20, 1, 500);
        var kind = kinds.FirstOrDefault(name => source.Text(name) is not null);
        source.Finish();
        if (template is null || kind is null)
        {
            source.Error("feed", "a source is a feed, a sitemap or a listing");
            yield break;
        }
        if (next is not null && post is not null) source.Error("post", "a listing goes on by next or by post, not both");
        if (post is null != body is null) source.Error("post", "post and body belong together");
        foreach (var section in template.Contains("{section}", StringComparison.Ordinal) ? sections : [""])
        {
            if (!Uri.TryCreate(site, AddressPattern.Fill(template, ("section", section)), out var address))
            {
                source.Error(kind, $"{template} is no address");
                yield break;
            }
            yield return kind switch
            {
                "feed" => new FeedSource(address),
                "sitemap" => new SitemapSource(address),
                _ => new ListingSource(address, (next ?? post) is { } following ? AddressPattern.Fill(following, ("section", section)) : null,
                    body is null ? null : AddressPattern.Fill(body, ("section", section)), pages),
            };
        }
    }

    private static AddressPattern? PatternOf(YamlFields fields, string text, IEnumerable<string> sections)
    {
        var pattern = AddressPattern.Parse(text, sections, out var error);
        if (error is not null) fields.Error("articles", error);
        return pattern;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdForm();

    [GeneratedRegex("^VN(-[0-9A-Z]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceForm();
}
