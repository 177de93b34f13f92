using System.Globalization;
using System.Text;

namespace NgoNews.Crawler.Fetching;

/// <summary>What a robots.txt says to us (RFC 9309).</summary>
internal sealed class Robots
{
    /// <summary>So much of a robots.txt is read; the rest is as if it were not there.</summary>
    public const int Limit = 500 * 1024;

    /// <summary>Everything is allowed: there is no robots.txt.</summary>
    public static readonly Robots AllowAll = new([], null);

    /// <summary>Nothing is allowed: the server could not tell.</summary>
    public static readonly Robots DisallowAll = new([new Rule(false, "/", "/")], null);

    private readonly IReadOnlyList<Rule> rules;

    private Robots(IReadOnlyList<Rule> rules, TimeSpan? delay) => (this.rules, Delay) = (rules, delay);

    /// <summary>Crawl-delay, where it says one; at most 30 seconds.</summary>
    public TimeSpan? Delay { get; }

    /// <summary>May the address be asked? The longest rule that fits decides, and of two as long the one that allows.</summary>
    public bool Allows(Uri address)
    {
        if (address.AbsolutePath == "/robots.txt") return true;
        var path = RobotsPath.OfAddress(address.PathAndQuery);
        var query = RobotsPath.WithQueryEscaped(path);
        var best = new Rule(true, "", "");
        foreach (var rule in rules)
            if ((rule.Path.Length > best.Path.Length || (rule.Path.Length == best.Path.Length && rule.Allow)) && (Fits(rule.Path, path) || Fits(rule.Query, query)))
                best = rule;
        return best.Allow;
    }

    /// <summary>Reads a robots.txt; anything gets an answer. All groups that name us count together; without one, those for everyone.</summary>
    public static Robots Parse(ReadOnlySpan<byte> bytes, string product)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Limit)]);
        var (ours, all) = (new Group(), new Group());
        List<Group> open = [];
        var listening = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var (key, value) = Split(line);
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (!listening) open = [];
                listening = true;
                if (value == "*") open.Add(all);
                else if (value.Split('/', ' ')[0].Equals(product, StringComparison.OrdinalIgnoreCase)) { open.Add(ours); ours.Named = true; }
                continue;
            }
            // Sitemap and the like belong to no group and do not end the list of agents.
            if (key is not ("allow" or "disallow" or "crawl-delay")) continue;
            listening = false;
            foreach (var group in open) group.Add(key, value);
        }
        var chosen = ours.Named ? ours : all;
        return new Robots(chosen.Rules, chosen.Delay);
    }

    private static (string Key, string Value) Split(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf('#');
        if (comment >= 0) line = line[..comment];
        var colon = line.IndexOf(':');
        return colon < 0 ? ("", "") : (line[..colon].Trim().ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString());
    }

    /// <summary><c>*</c> is anything, a final <c>$</c> the end; each piece is looked for once, so hostile patterns cost no more than honest ones.</summary>
    private static bool Fits(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var pieces = (anchored ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal)) return false;
        var at = pieces[0].Length;
        if (pieces.Length == 1) return !anchored || at == path.Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            var last = anchored && i == pieces.Length - 1;
            if (last) return path.Length - pieces[i].Length >= at && path.EndsWith(pieces[i], StringComparison.Ordinal);
            var found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + pieces[i].Length;
        }
        return true;
    }

    /// <param name="Allow">Or forbid.</param>
    /// <param name="Path">In the one spelling.</param>
    /// <param name="Query">The same with its query escaped.</param>
    private sealed record Rule(bool Allow, string Path, string Query);

    private sealed class Group
    {
        public List<Rule> Rules { get; } = [];

        public TimeSpan? Delay { get; private set; }

        public bool Named { get; set; }

        public void Add(string key, string value)
        {
            if (key == "crawl-delay")
            {
                if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds) && seconds >= 0)
                    Delay = TimeSpan.FromSeconds(Math.Min(seconds, 30));
                return;
            }
            // An empty rule says nothing.
            if (value.Length == 0) return;
            var path = RobotsPath.OfRule(value);
            Rules.Add(new Rule(key == "allow", path, RobotsPath.WithQueryEscaped(path)));
        }
    }
}
