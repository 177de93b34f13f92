using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Inspection;

/// <summary>Guesses the address patterns of a site from its links, for a person who declares a portal.</summary>
internal static class AddressShape
{
    /// <summary>A shape, how many links have it, and one of them.</summary>
    internal sealed record Shape(string Pattern, int Count, Uri Example);

    /// <summary>The commonest shapes of links that end in a number or a long slug; the commonest first.</summary>
    public static IReadOnlyList<Shape> Guess(IEnumerable<Uri> links, Uri site, int most) =>
        [.. links.Select(link => WebAddress.Canonical(link, site)).Distinct()
            .Select(link => (Link: link, Pattern: Of(link))).Where(l => l.Pattern is not null)
            .GroupBy(l => l.Pattern!, StringComparer.Ordinal).Select(g => new Shape(g.Key, g.Count(), g.First().Link))
            .Where(s => s.Count >= 3).OrderByDescending(s => s.Count).ThenBy(s => s.Pattern, StringComparer.Ordinal).Take(most)];

    /// <summary>The pattern that an address would be declared by, or null where it does not look like an article's.</summary>
    /// <example><c>/xa-hoi/hoi-nghi-tong-ket-post1234.html</c> is <c>/{slug}/{slug}-post{id}.html</c></example>
    internal static string? Of(Uri address)
    {
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return null;
        var (extension, last) = (Path.GetExtension(parts[^1]), Path.GetFileNameWithoutExtension(parts[^1]));
        var digits = last.Length - last.TrimEnd("0123456789".ToCharArray()).Length;
        var words = last[..^digits];
        var dash = words.LastIndexOf('-');
        var end = dash < 0 ? null
            : digits >= 3 ? "{slug}" + words[dash..] + "{id}"
            : last.Count(c => c == '-') >= 4 ? "{slug}" : null;
        return end is null || words[(dash + 1)..].Length > 6 && digits > 0 ? null : "/" + string.Concat(parts[..^1].Select(FolderOf)) + end + extension;
    }

    private static string FolderOf(string folder) => (folder.All(char.IsAsciiDigit) ? "{id}" : folder is "-" ? "-" : "{slug}") + "/";
}
