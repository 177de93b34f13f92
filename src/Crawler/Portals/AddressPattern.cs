using System.Text;
using System.Text.RegularExpressions;

namespace NgoNews.Crawler.Portals;

/// <summary>The form of addresses, held against path and query: <c>/{section}/{slug}-{id}</c>, or a regular expression where it begins with <c>^</c>.</summary>
/// <remarks>
/// <c>{section}</c> is one of the portal's sections, <c>{slug}</c> anything within a path segment or query value, <c>{id}</c> and <c>{page}</c> digits,
/// <c>{hash}</c> letters and digits, <c>{any}</c> anything up to the query.
/// Always matched without backtracking: addresses come from the outside.
/// </remarks>
internal sealed class AddressPattern
{
    private static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        ["slug"] = "[^/?#&]+",
        ["id"] = "[0-9]+",
        ["page"] = "[0-9]+",
        ["hash"] = "[0-9A-Za-z]+",
        ["any"] = "[^?#]+",
    };

    private readonly Regex regex;

    private AddressPattern(string source, Regex regex) => (Source, this.regex) = (source, regex);

    /// <summary>As declared.</summary>
    public string Source { get; }

    /// <summary>Reads a pattern; null and a reason where it is none.</summary>
    public static AddressPattern? Parse(string source, IEnumerable<string> sections, out string? error)
    {
        error = null;
        try
        {
            var text = source.StartsWith('^') ? source : Translate(source, sections);
            return new AddressPattern(source, new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or FormatException)
        {
            error = $"{source}: {e.Message}";
            return null;
        }
    }

    /// <summary>Does an address fit? Its values by name, or null.</summary>
    public IReadOnlyDictionary<string, string>? Match(string pathAndQuery)
    {
        var match = regex.Match(pathAndQuery);
        return match.Success
            ? match.Groups.Values.Where(g => g.Success && !char.IsAsciiDigit(g.Name[0])).ToDictionary(g => g.Name, g => g.Value, StringComparer.Ordinal)
            : null;
    }

    /// <summary>Puts values into the places of a template; a name without a value stays as it is.</summary>
    public static string Fill(string template, params ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values) template = template.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return template;
    }

    private static string Translate(string source, IEnumerable<string> sections)
    {
        var result = new StringBuilder("^");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < source.Length;)
        {
            if (source[at] != '{')
            {
                result.Append(Regex.Escape(source[at++].ToString()));
                continue;
            }
            var end = source.IndexOf('}', at);
            var name = end < 0 ? source[at..] : source[(at + 1)..end];
            var form = name == "section" ? string.Join('|', sections.Select(Regex.Escape)) : Forms.GetValueOrDefault(name);
            if (string.IsNullOrEmpty(form)) throw new FormatException($"{{{name}}} stands for nothing");
            result.Append(seen.Add(name) ? $"(?<{name}>{form})" : $"(?:{form})");
            at = end + 1;
        }
        return result.Append('$').ToString();
    }
}
