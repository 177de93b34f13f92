using System.Text.RegularExpressions;
using NgoNews.House.Tests.Files;

namespace NgoNews.House.Tests.Documents;

/// <summary>Documents lead nowhere that is not there.</summary>
public sealed partial class LinkTests
{
    [RepositoryFact]
    public void Every_relative_link_and_anchor_resolves()
    {
        var links = (from file in Repository.Ending(".md") from link in Markdown.Links(Repository.Read(file)) select (file, link.Line, link.Target)).ToList();

        Assert.NotEmpty(links);
        Faults.None(links.Where(l => !IsElsewhere(l.Target) && !Resolves(l.file, l.Target)).Select(l => $"{l.file}:{l.Line}: {l.Target}"));
    }

    [RepositoryFact]
    public void Every_path_that_a_document_names_is_there()
    {
        var paths = from file in Repository.Ending(".md")
                    from code in Markdown.Codes(Repository.Read(file))
                    from word in code.Words.Split(' ')
                    where PathOfTheRepository().IsMatch(word)
                    select (file, code.Line, word);

        Faults.None(paths.Where(p => !Repository.Has(p.word)).Select(p => $"{p.file}:{p.Line}: {p.word}"));
    }

    [Theory]
    [InlineData("see [it](a/b.md#part) and ![that](c.png)", "a/b.md#part,c.png")]
    [InlineData("`[no](link.md)`", "")]
    [InlineData("```\n[no](link.md)\n```\n[yes](x.md)", "x.md")]
    [InlineData("[ref]: other.md", "other.md")]
    public void Links_are_found_in_prose_only(string document, string targets) =>
        Assert.Equal(targets, string.Join(',', Markdown.Links(document).Select(l => l.Target)));

    [Theory]
    [InlineData("## `src/Store`: what is kept?", "srcstore-what-is-kept")]
    [InlineData("# A [link](x.md), twice", "a-link-twice")]
    [InlineData("# Same\n# Same", "same,same-1")]
    public void Anchors_are_GitHubs(string document, string anchors) => Assert.Equal(anchors, string.Join(',', Markdown.Anchors(document)));

    private static bool IsElsewhere(string target) => Scheme().IsMatch(target);

    private static bool Resolves(string file, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? file : Within(file, Uri.UnescapeDataString(parts[0]));
        if (path is null || !Repository.Has(path))
            return false;
        return parts.Length == 1 || (path.EndsWith(".md", StringComparison.Ordinal) && Markdown.Anchors(Repository.Read(path)).Contains(Uri.UnescapeDataString(parts[1])));
    }

    /// <summary>The path from the root, or null where it leads out of the repository.</summary>
    private static string? Within(string file, string link)
    {
        if (link.StartsWith('/'))
            return null;
        var steps = new Stack<string>((Path.GetDirectoryName(file) ?? "").Split('/', '\\').Where(s => s.Length > 0));
        foreach (var step in link.Split('/').Where(s => s is not ("" or ".")))
        {
            if (step != "..")
                steps.Push(step);
            else if (!steps.TryPop(out _))
                return null;
        }
        return string.Join('/', steps.Reverse());
    }

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    /// <summary>Places to fill in, in angle brackets or capitals, and wildcards are no paths.</summary>
    [GeneratedRegex(@"^(?:src|tests|corpus|\.ci)/[\w./-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PathOfTheRepository();
}
