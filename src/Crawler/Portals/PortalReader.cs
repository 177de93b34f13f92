using System.Text.RegularExpressions;
using NgoNews.Extractor.Pages;
using Quartz;

namespace NgoNews.Crawler.Portals;

/// <summary>Reads a portal's declaration.</summary>
internal static partial class PortalReader
{
    /// <summary>Twice a day, when the morning's and the afternoon's news are out; <c>H</c> spreads the portals over these hours.</summary>
    private const string UsualCron = "0 H H(5-7),H(17-19) * * ?";

    /// <summary>Reads one; errors are noted with file and line, and then it is null.</summary>
    public static Portal? Read(string yaml, string file, List<string> errors) => Declare(yaml, file, errors)?.Portal;

    /// <summary>Reads one, with the fields that it was read from, so that what is found wrong later can be told with its line.</summary>
    public static (Portal Portal, YamlFields Fields)? Declare(string yaml, string file, List<string> errors)
    {
        var before = errors.Count;
        if (YamlFields.Parse(yaml, file, errors) is not { } fields) return null;
        var portal = Read(fields);
        Check(portal, fields, file);
        fields.Finish();
        return errors.Count == before ? (portal, fields) : null;
    }

    private static Portal Read(YamlFields fields)
    {
        var site = SiteOf(fields);
        var sections = fields.Pairs("sections").ToDictionary(StringComparer.Ordinal);
        var sample = fields.Flag("sample");
        return new Portal
        {
            Id = fields.Required("id"),
            Name = fields.Required("name"),
            Kind = fields.Choice<PortalKind>("kind"),
            Places = PlaceSpanReader.Read(fields),
            Site = site,
            Hosts = [site.Authority, .. fields.Texts("hosts")],
            FormerHosts = fields.Texts("former"),
            Successor = fields.Text("successor"),
            Family = fields.Required("family"),
            Evidence = sample ? null : fields.Choice<Evidence>("evidence"),
            Tried = fields.Day("tried"),
            Sample = sample,
            Active = fields.Flag("active", otherwise: true),
            Why = fields.Text("why"),
            Cron = fields.Text("cron") ?? UsualCron,
            Delay = fields.Duration("delay", TimeSpan.FromSeconds(5)),
            Tls = TlsOf(fields),
            Sections = sections,
            Sources = [.. fields.Maps("sources").SelectMany(source => SourceReader.Read(source, site, sections.Keys))],
            Articles = PatternsOf(fields, sections.Keys),
            Examples = [.. fields.Texts("examples").Select(text => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : new Uri(site, text))],
            Keep = fields.Texts("keep"),
            Template = TemplateOf(fields),
            Layouts = [.. fields.Maps("layouts").Select(layout => LayoutOf(layout, sections.Keys))],
        };
    }

    private static void Check(Portal portal, YamlFields fields, string file)
    {
        if (portal.Id.Length > 0 && !IdForm().IsMatch(portal.Id)) fields.Error("id", "id: small letters, digits and hyphens are wanted");
        if (portal.Id.Length > 0 && portal.Id != Path.GetFileNameWithoutExtension(file)) fields.Error("id", $"id: the file is called {Path.GetFileName(file)}");
        if (!CronExpression.TryParseWithHash(portal.Cron, portal.Id, out _)) fields.Error("cron", $"cron: {portal.Cron} is no Quartz cron expression");
        foreach (var layout in portal.Layouts.Select(l => l.Family).Append(portal.Family).Where(f => f.Length > 0 && !PortalFamily.All.ContainsKey(f)))
            fields.Error("family", $"family: {layout} is none of {string.Join(", ", PortalFamily.All.Keys.Order(StringComparer.Ordinal))}");
        if (!portal.Layouts.Select(l => l.Until).SequenceEqual(portal.Layouts.Select(l => l.Until).Order())) fields.Error("layouts", "layouts: the oldest stands first");
        if (portal.Sample != portal.Id.StartsWith("sample-", StringComparison.Ordinal)) fields.Error("sample", "sample: ids of sample portals, and only theirs, begin with sample-");
        // They are asked without a pause.
        if (portal.Sample && !IsLoopback(portal.Site)) fields.Error("site", "site: a sample portal is served on loopback, at a name under .localhost or at 127.0.0.1");
        foreach (var (example, at) in portal.Examples.Select((example, at) => (example, at)).Where(e => portal.ArticleAddress(e.example) is null))
            fields.ErrorIn("examples", at, $"examples: {example.OriginalString} fits none of the article patterns");
        CheckState(portal, fields);
    }

    private static bool IsLoopback(Uri site) => site.IsLoopback || site.Host.EndsWith(".localhost", StringComparison.Ordinal);

    private static void CheckState(Portal portal, YamlFields fields)
    {
        if (!portal.Active && portal.Why is null) fields.Error("why", "why is missing: a portal that is not active says why");
        if (!portal.Active) return;
        if (portal.Sources.Count == 0) fields.Error("sources", "sources: an active portal needs one");
        if (portal.Articles.Count == 0) fields.Error("articles", "articles: an active portal needs an address pattern");
        if (portal.Evidence == Evidence.Inferred) fields.Error("active", "active: a host that is only inferred is not visited; it needs evidence first");
        if (portal.Kind == PortalKind.Mirror) fields.Error("active", "active: a mirror is never harvested");
    }

    private static Uri SiteOf(YamlFields fields)
    {
        var text = fields.Required("site");
        if (Uri.TryCreate(text, UriKind.Absolute, out var site) && site.Scheme is "http" or "https" && site.PathAndQuery == "/") return site;
        if (text.Length > 0) fields.Error("site", "site: an address such as https://example.vn is wanted");
        return new Uri("http://invalid");
    }

    private static TlsException? TlsOf(YamlFields fields)
    {
        if (fields.Map("tls") is not { } tls) return null;
        var accept = new HashSet<TlsFault>();
        foreach (var word in tls.Texts("accept"))
            if (char.IsAsciiLetter(word[0]) && Enum.TryParse<TlsFault>(word, ignoreCase: true, out var fault)) accept.Add(fault);
            else tls.Error("accept", $"accept: expired, chain and name are known, not {word}");
        if (accept.Count == 0) tls.Error("accept", "accept: what is overlooked is missing: expired, chain, name");
        var why = tls.Required("why");
        tls.Finish();
        return new TlsException(accept, why);
    }

    private static Layout LayoutOf(YamlFields fields, IEnumerable<string> sections)
    {
        var until = fields.Day("until");
        if (until is null) fields.Error("until", "until: the last day of an earlier layout is wanted");
        var layout = new Layout(until, fields.Required("family"), PatternsOf(fields, sections), TemplateOf(fields));
        fields.Finish();
        return layout;
    }

    private static PageTemplate? TemplateOf(YamlFields fields)
    {
        if (fields.Map("selectors") is not { } selectors) return null;
        IReadOnlyList<string> List(string name)
        {
            var list = selectors.Texts(name);
            foreach (var fault in list.Select(PageTemplate.FindFault).OfType<string>()) selectors.Error(name, $"{name}: {fault}");
            return list;
        }
        var template = new PageTemplate { Title = List("title"), Lead = List("lead"), Body = List("body"), Author = List("author"), Published = List("published"), Strip = List("strip") };
        selectors.Finish();
        return template;
    }

    private static List<AddressPattern> PatternsOf(YamlFields fields, IEnumerable<string> sections)
    {
        var patterns = new List<AddressPattern>();
        foreach (var (text, at) in fields.Texts("articles").Select((text, at) => (text, at)))
        {
            if (AddressPattern.Parse(text, sections, out var error) is { } pattern) patterns.Add(pattern);
            else fields.ErrorIn("articles", at, error!);
        }
        return patterns;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdForm();
}
