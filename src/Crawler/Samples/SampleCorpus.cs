using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Samples;

/// <summary>Finds and reads the sample portals.</summary>
internal static class SampleCorpus
{
    /// <summary>The folder <c>corpus</c>: the one given, or that of the solution above the current directory or above the program.</summary>
    /// <exception cref="DeclarationException">There is none.</exception>
    public static string Find(string? given)
    {
        if (given is not null)
            return Directory.Exists(Path.Combine(given, "portals")) ? given : throw new DeclarationException([$"{given}: holds no folder portals (--corpus wants the folder corpus of the repository)"]);
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "NgoNews.sln")) && Directory.Exists(Path.Combine(folder.FullName, "corpus", "portals")))
                    return Path.Combine(folder.FullName, "corpus");
        throw new DeclarationException(["the sample portals were not found: run inside the repository, or say where its folder corpus lies with --corpus DIR"]);
    }

    /// <summary>Reads all sample portals.</summary>
    /// <exception cref="DeclarationException">Something in them is wrong; all errors are told.</exception>
    public static IReadOnlyList<SampleSite> Load(string corpus)
    {
        var errors = new List<string>();
        var sites = Directory.GetDirectories(Path.Combine(corpus, "portals")).Order(StringComparer.Ordinal)
            .Select(folder => Read(folder, errors)).OfType<SampleSite>().ToArray();
        return errors.Count == 0 ? sites : throw new DeclarationException(errors);
    }

    private static SampleSite? Read(string folder, List<string> errors)
    {
        var file = Path.Combine(folder, "site.yaml");
        if (!File.Exists(file))
        {
            errors.Add($"{file}: missing");
            return null;
        }
        if (YamlFields.Parse(File.ReadAllText(file), file, errors) is not { } fields) return null;
        var paging = fields.Text("paging");
        const string post = "POST ";
        var byPost = paging?.StartsWith(post, StringComparison.Ordinal) ?? false;
        // For people and for the declaration; serving needs neither.
        foreach (var name in new[] { "place", "family", "robots" }) fields.Required(name);
        var site = new SampleSite
        {
            Key = Path.GetFileName(folder),
            Name = fields.Required("name"),
            Host = fields.Required("host"),
            Article = fields.Required("article"),
            Listing = fields.Required("listing"),
            Paging = byPost ? paging![post.Length..].Trim() : paging,
            PagingByPost = byPost,
            PageSize = fields.Number("page_size", 6, 1, 100),
            Sections = fields.Pairs("sections"),
            Feed = fields.Text("feed"),
            Sitemap = fields.Text("sitemap"),
            Templates = Templates(folder, errors),
            Files = Files(folder, "files", "*").ToDictionary(file => Path.GetFileName(file)!, File.ReadAllBytes, StringComparer.Ordinal),
            Articles = [.. Articles(folder, errors).OrderByDescending(a => a.Published).ThenByDescending(a => a.Id, StringComparer.Ordinal)],
        };
        fields.Finish();
        Check(site, folder, fields, errors);
        return site;
    }

    private static void Check(SampleSite site, string folder, YamlFields fields, List<string> errors)
    {
        if (!site.Host.EndsWith(".localhost", StringComparison.Ordinal)) fields.Error("host", "host: a name under .localhost is wanted, so that it can be served on loopback only");
        var needed = new List<string> { "article.html", "listing.html" };
        if (site.PagingByPost) needed.Add("fragment.html");
        if (site.Feed is not null) needed.Add("rss.xml");
        if (site.Sitemap is not null) needed.Add("sitemap.xml");
        foreach (var name in needed.Where(name => !site.Templates.ContainsKey(name))) errors.Add($"{Path.Combine(folder, "templates", name)}: missing");
        var ids = site.Articles.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var article in site.Articles)
        {
            var file = Path.Combine(folder, "articles", article.Id + ".html");
            if (!File.Exists(file)) errors.Add($"{file}: missing; the file of article {article.Id} has another name");
            if (site.Sections.All(s => s.Key != article.Section)) errors.Add($"{file}: there is no section {article.Section}");
            foreach (var linked in article.Attachments.Where(a => a.File is not null && !site.Files.ContainsKey(a.File))) errors.Add($"{file}: there is no file files/{linked.File}");
            foreach (var related in article.Related.Where(id => !ids.Contains(id))) errors.Add($"{file}: there is no related article {related}");
        }
    }

    private static Dictionary<string, Template> Templates(string folder, List<string> errors) =>
        Files(folder, "templates", "*").ToDictionary(file => Path.GetFileName(file)!, file => Template.Parse(File.ReadAllText(file), file, errors), StringComparer.Ordinal);

    private static IEnumerable<SampleArticle> Articles(string folder, List<string> errors) =>
        Files(folder, "articles", "*.html").Select(file => SampleArticleReader.Read(File.ReadAllText(file), file, errors)).OfType<SampleArticle>();

    private static IEnumerable<string> Files(string folder, string name, string pattern) =>
        Directory.Exists(Path.Combine(folder, name)) ? Directory.GetFiles(Path.Combine(folder, name), pattern).Order(StringComparer.Ordinal) : [];
}
