using System.Text;

namespace NgoNews.Crawler.Samples;

/// <summary>A page template in a subset of Mustache: <c>{{name}}</c> encoded, <c>{{{name}}}</c> raw, <c>{{#name}}…{{/name}}</c> for each or if present, <c>{{^name}}…{{/name}}</c> if absent.</summary>
internal sealed class Template
{
    private readonly IReadOnlyList<Node> nodes;

    private Template(IReadOnlyList<Node> nodes) => this.nodes = nodes;

    /// <summary>Reads a template; errors are noted with file and line.</summary>
    public static Template Parse(string text, string file, List<string> errors)
    {
        var open = new Stack<(string Name, bool Absent, int Line, List<Node> Nodes)>();
        var nodes = new List<Node>();
        var at = 0;
        while (at < text.Length)
        {
            var start = text.IndexOf("{{", at, StringComparison.Ordinal);
            if (start < 0) break;
            if (start > at) nodes.Add(new Words(text[at..start]));
            var line = 1 + text.AsSpan(0, start).Count('\n');
            var raw = text.AsSpan(start).StartsWith("{{{", StringComparison.Ordinal);
            var end = text.IndexOf(raw ? "}}}" : "}}", start, StringComparison.Ordinal);
            if (end < 0)
            {
                errors.Add($"{file}:{line}: {{{{ without }}}}");
                return new Template(nodes);
            }
            var tag = text[(start + (raw ? 3 : 2))..end].Trim();
            at = end + (raw ? 3 : 2);
            if (raw || tag.Length == 0 || tag[0] is not ('#' or '^' or '/'))
            {
                nodes.Add(new Value(tag, raw));
            }
            else if (tag[0] != '/')
            {
                open.Push((tag[1..].Trim(), tag[0] == '^', line, nodes));
                nodes = [];
            }
            else if (open.TryPop(out var section) && section.Name == tag[1..].Trim())
            {
                section.Nodes.Add(new Section(section.Name, section.Absent, nodes));
                nodes = section.Nodes;
            }
            else
            {
                errors.Add($"{file}:{line}: {{{{{tag}}}}} closes nothing");
                return new Template(nodes);
            }
        }
        if (at < text.Length) nodes.Add(new Words(text[at..]));
        foreach (var section in open) errors.Add($"{file}:{section.Line}: {{{{{section.Name}}}}} is not closed");
        return new Template(nodes);
    }

    /// <summary>Fills it in.</summary>
    public string Render(View view)
    {
        var result = new StringBuilder();
        Render(nodes, view, result);
        return result.ToString();
    }

    private static void Render(IReadOnlyList<Node> nodes, View view, StringBuilder result)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case Words words: result.Append(words.Text); break;
                case Value { Raw: true } value: result.Append(view.Text(value.Name)); break;
                case Value value: result.Append(Encoded(view.Text(value.Name))); break;
                case Section section: Render(section, view, result); break;
            }
        }
    }

    private static void Render(Section section, View view, StringBuilder result)
    {
        var views = view.Items(section.Name);
        if (section.Absent && views.Count == 0) Render(section.Nodes, view, result);
        if (!section.Absent)
            foreach (var item in views) Render(section.Nodes, item, result);
    }

    /// <summary>Only what markup needs: a portal writes its letters as letters.</summary>
    private static string Encoded(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    private abstract record Node;

    private sealed record Words(string Text) : Node;

    private sealed record Value(string Name, bool Raw) : Node;

    private sealed record Section(string Name, bool Absent, IReadOnlyList<Node> Nodes) : Node;
}
