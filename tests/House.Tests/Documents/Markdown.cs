using System.Text;
using System.Text.RegularExpressions;

namespace NgoNews.House.Tests.Documents;

/// <summary>What is looked for in a Markdown document: links, the anchors of headings, and words in code.</summary>
internal static partial class Markdown
{
    /// <summary>Targets of links and pictures, with the line; what stands in code is none.</summary>
    public static IEnumerable<(int Line, string Target)> Links(string document) =>
        from line in Prose(document)
        from match in Link().Matches(Code().Replace(line.Text, ""))
        select (line.Number, match.Groups["target"].Value.Trim('<', '>'));

    /// <summary>Words in code, with the line, those of fenced blocks left out.</summary>
    public static IEnumerable<(int Line, string Words)> Codes(string document) =>
        from line in Prose(document)
        from match in Code().Matches(line.Text)
        select (line.Number, match.Value.Trim('`', ' '));

    /// <summary>Anchors of the headings, made as GitHub makes them.</summary>
    public static IReadOnlySet<string> Anchors(string document)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, _) in Prose(document).Where(l => l.Text.StartsWith('#')))
        {
            var slug = Slug(LinkText().Replace(text.TrimStart('#').Trim(), "${text}"));
            var anchor = slug;
            for (var again = 1; !anchors.Add(anchor); again++)
                anchor = $"{slug}-{again}";
        }
        return anchors;
    }

    private static string Slug(string heading)
    {
        var slug = new StringBuilder();
        foreach (var letter in heading)
        {
            if (char.IsLetterOrDigit(letter) || letter is '-' or '_')
                slug.Append(char.ToLowerInvariant(letter));
            else if (letter == ' ')
                slug.Append('-');
        }
        return slug.ToString();
    }

    private static IEnumerable<(string Text, int Number)> Prose(string document)
    {
        var fenced = false;
        foreach (var (number, text) in document.Split('\n').Index())
        {
            if (text.TrimStart().StartsWith("```", StringComparison.Ordinal))
                fenced = !fenced;
            else if (!fenced)
                yield return (text, number + 1);
        }
    }

    [GeneratedRegex(@"\]\((?<target>[^()\s]+)(?: ""[^""]*"")?\)|^\[[^\]]+\]:\s*(?<target>\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex LinkText();

    [GeneratedRegex("``[^`].*?``|`[^`]+`", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
