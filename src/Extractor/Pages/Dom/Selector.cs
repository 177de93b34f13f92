namespace NgoNews.Extractor.Pages.Dom;

/// <summary>
/// The part of CSS that templates need: <c>tag</c>, <c>#id</c>, <c>.class</c>, <c>[name]</c>, <c>[name=value]</c> with <c>*=</c>, <c>^=</c>, <c>$=</c>,
/// and descendants by a space. Names are matched without case, because editors' systems mix it.
/// </summary>
/// <example><c>div.ArticleDetailControl .ArticleHeader</c>, <c>[id$=pnNguontin]</c>, <c>iframe[src*=file=]</c></example>
internal sealed class Selector
{
    private readonly Compound[] _steps;

    private Selector(string text, Compound[] steps) => (Text, _steps) = (text, steps);

    /// <summary>As written.</summary>
    internal string Text { get; }

    /// <summary>Reads a selector; a malformed one is a programmer's error.</summary>
    internal static Selector Parse(string text) =>
        new(text, [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Compound.Parse)]);

    /// <summary>All matches in reading order, struck out ones included.</summary>
    internal IEnumerable<PageNode> All(PageTree tree)
    {
        foreach (var node in Anchored(tree))
        {
            if (Matches(node))
                yield return node;
        }
    }

    /// <summary>Whether the node is one that this selects.</summary>
    internal bool Matches(PageNode node)
    {
        if (!_steps[^1].Matches(node))
            return false;
        var ancestor = node.Parent;
        for (var i = _steps.Length - 2; i >= 0; i--)
        {
            while (ancestor is not null && !_steps[i].Matches(ancestor))
                ancestor = ancestor.Parent;
            if (ancestor is null)
                return false;
            ancestor = ancestor.Parent;
        }
        return true;
    }

    private IEnumerable<PageNode> Anchored(PageTree tree)
    {
        var last = _steps[^1];
        if (last.Id is { } id)
            return tree.WithId(id) is { } one ? [one] : [];
        if (last.Classes.Length > 0)
            return tree.WithClass(last.Classes[0]);
        foreach (var test in last.Tests)
        {
            if (tree.WithAttribute(test.Name) is { } indexed)
                return indexed;
        }
        return last.Tag is { } tag ? tree.WithTag(tag) : tree.Nodes;
    }

    private sealed record Test(string Name, char Operator, string Value)
    {
        internal bool Matches(PageNode node)
        {
            var actual = node.Attribute(Name);
            return actual is not null && Operator switch
            {
                '*' => actual.Contains(Value, StringComparison.OrdinalIgnoreCase),
                '^' => actual.StartsWith(Value, StringComparison.OrdinalIgnoreCase),
                '$' => actual.EndsWith(Value, StringComparison.OrdinalIgnoreCase),
                '=' => actual.Equals(Value, StringComparison.OrdinalIgnoreCase),
                _ => true,
            };
        }
    }

    private sealed record Compound(string? Tag, string? Id, string[] Classes, Test[] Tests)
    {
        internal bool Matches(PageNode node) =>
            !node.IsText
            && (Tag is null || node.Tag == Tag)
            && (Id is null || node.Id.Equals(Id, StringComparison.OrdinalIgnoreCase))
            && HasClasses(node)
            && Passes(node);

        // Asked of every link of a page: loops, without a closure each.
        private bool HasClasses(PageNode node)
        {
            foreach (var name in Classes)
            {
                if (!ClassIndex.Has(node.Class, name))
                    return false;
            }
            return true;
        }

        private bool Passes(PageNode node)
        {
            foreach (var test in Tests)
            {
                if (!test.Matches(node))
                    return false;
            }
            return true;
        }

        internal static Compound Parse(string text)
        {
            string? tag = null, id = null;
            var classes = new List<string>();
            var tests = new List<Test>();
            for (var i = 0; i < text.Length;)
            {
                var end = text[i] == '[' ? text.IndexOf(']', i) + 1 : NextPart(text, i + 1);
                if (end <= i)
                    throw new FormatException($"Selector '{text}' is not closed.");
                var part = text[i..end];
                switch (part[0])
                {
                    case '.': classes.Add(part[1..]); break;
                    case '#': id = part[1..]; break;
                    case '[': tests.Add(ParseTest(part[1..^1])); break;
                    default: tag = part; break;
                }
                i = end;
            }
            return new Compound(tag, id, [.. classes], [.. tests]);
        }

        private static int NextPart(string text, int from)
        {
            var next = text.AsSpan(from).IndexOfAny('.', '#', '[');
            return next < 0 ? text.Length : from + next;
        }

        private static Test ParseTest(string text)
        {
            var equals = text.IndexOf('=');
            if (equals < 0)
                return new Test(text, ' ', "");
            var op = text[equals - 1] is '*' or '^' or '$' ? text[equals - 1] : '=';
            return new Test(text[..(op == '=' ? equals : equals - 1)], op, text[(equals + 1)..]);
        }
    }
}
