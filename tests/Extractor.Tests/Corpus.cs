using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Learning.Gold;
using NgoNews.Extractor.Pages;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests;

/// <summary>The files of the repository that the tests read.</summary>
internal static class Corpus
{
    /// <summary>The folder of NgoNews.sln.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The gold articles beside the repository, or null where there are none.</summary>
    public static string? SharedGold { get; } =
        Path.GetFullPath(Path.Combine(Root, "..", "shared", "gold")) is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>The folder of one part of the annotated corpus: "train", "test".</summary>
    public static string GoldFolder(string part) => Path.Combine(Root, "corpus", "gold", part);

    /// <summary>The annotated articles of a folder, in order of their names.</summary>
    public static IReadOnlyList<GoldArticle> Gold(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(f => GoldArticle.Read(f, File.ReadAllBytes(f)))];

    /// <summary>The sample articles of every portal, read as their pages would be.</summary>
    public static IEnumerable<SourceArticle> Samples() =>
        Directory.EnumerateFiles(Path.Combine(Root, "corpus", "portals"), "*.html", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "articles")
            .Order(StringComparer.Ordinal).Select(Sample);

    /// <summary>Everything: gold and samples.</summary>
    public static IEnumerable<SourceArticle> All() =>
        Gold(GoldFolder("train")).Concat(Gold(GoldFolder("test"))).Select(a => a.Source).Concat(Samples());

    // Front matter between two lines of "---", then the body as HTML.
    private static SourceArticle Sample(string file)
    {
        var parts = File.ReadAllText(file).Split("\n---\n", 2);
        var fields = parts[0].Split('\n').Select(l => l.Split(": ", 2)).Where(l => l.Length == 2).ToDictionary(l => l[0], l => l[1].Trim('"'), StringComparer.Ordinal);
        var html = $"<html><body><article><h1>{fields["title"]}</h1><p>{fields.GetValueOrDefault("lead")}</p>{parts[1]}</article></body></html>";
        var text = PageReader.Read(html, null).Article?.Text ?? throw new InvalidDataException($"{file} is read as no article");
        return new SourceArticle(fields["id"], null, PublishedDate.Parse(fields["published"]), null, fields["title"], text);
    }

    private static string Find(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "NgoNews.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("NgoNews.sln is in no folder above the tests");
    }
}
