using System.Globalization;
using System.Text.Json;
using NgoNews.Crawler.Tests.Made;
using NgoNews.Extractor.Figures;

namespace NgoNews.Bench;

/// <summary>What is measured: the articles of the repository, and pages of the size and make that newspapers serve.</summary>
internal static class Samples
{
    /// <summary>The folder of NgoNews.sln.</summary>
    public static readonly string Root = Find(AppContext.BaseDirectory);

    /// <summary>The annotated articles of <c>corpus/gold/train</c>.</summary>
    public static IReadOnlyList<SourceArticle> Articles() => [.. Directory.EnumerateFiles(Path.Combine(Root, "corpus", "gold", "train"), "*.json").Order(StringComparer.Ordinal).Select(Article)];

    /// <summary>
    /// The articles of the sample portals as whole pages. Their own templates are bare, so each is put into the frame of a newspaper's page:
    /// head, menus, teasers of other news, scripts, footer, some 96 KB in all.
    /// </summary>
    public static IReadOnlyList<(string Name, string Html)> Pages()
    {
        var bodies = Directory.EnumerateFiles(Path.Combine(Root, "corpus", "portals"), "*.html", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "articles").Order(StringComparer.Ordinal)
            .Select(f => (Name: Path.GetFileNameWithoutExtension(f), Parts: File.ReadAllText(f).Split("\n---\n", 2)))
            .Where(f => f.Parts.Length == 2).ToList();
        var titles = bodies.ConvertAll(b => Field(b.Parts[0], "title"));
        return [.. bodies.Select((b, i) => (b.Name, PageFrame.Around(titles[i], Field(b.Parts[0], "lead"), Field(b.Parts[0], "published"), b.Parts[1], titles, i, bodies.Count)))];
    }

    private static SourceArticle Article(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var article = json.RootElement;
        string? Text(string name) => article.TryGetProperty(name, out var value) ? value.GetString() : null;
        return new SourceArticle(Path.GetFileNameWithoutExtension(file), Text("url"), Text("published") is { } at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : null, Text("place"), Text("title"), Text("text")!);
    }

    private static string Field(string head, string name) =>
        head.Split('\n').FirstOrDefault(l => l.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..].Trim('"') ?? "";

    private static string Find(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "NgoNews.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("NgoNews.sln is in no folder above the program");
    }
}
