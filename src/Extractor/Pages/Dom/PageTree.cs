using System.Text;
using AngleSharp.Dom;

namespace NgoNews.Extractor.Pages.Dom;

/// <summary>
/// A parsed page as a flat list in reading order. One walk numbers it and indexes classes and ids, so that selectors are look-ups
/// and every later step is a loop over a range: walking AngleSharp's tree once per selector would cost more than parsing the page.
/// </summary>
internal sealed class PageTree
{
    /// <summary>VnExpress sets the place before a lead and draws the dash behind it by its style sheet.</summary>
    private const string PlaceStamp = "location-stamp";

    private readonly List<PageNode> _nodes = new(2048);
    private readonly ClassIndex _byClass = new();
    private readonly Dictionary<string, List<PageNode>> _byTag = new(StringComparer.Ordinal);
    private readonly List<PageNode> _withId = [], _withClass = [], _withProperty = [];
    private readonly List<string> _linkedData = [];
    private readonly List<string> _scripts = [];

    private PageTree(IDocument document)
    {
        if (document.DocumentElement is { } root)
            Walk(root, null, Tags.Of(root.LocalName));
    }

    internal IReadOnlyList<PageNode> Nodes => _nodes;

    /// <summary>The page's JSON-LD, unparsed.</summary>
    internal IReadOnlyList<string> LinkedData => _linkedData;

    /// <summary>The other scripts written into the page.</summary>
    internal IReadOnlyList<string> Scripts => _scripts;

    internal PageNode? Root => _nodes.Count > 0 ? _nodes[0] : null;

    internal static PageTree Of(IDocument document) => new(document);

    internal IEnumerable<PageNode> WithClass(string name) => _byClass.With(name);

    /// <summary>The elements of a tag, by reading order.</summary>
    internal IReadOnlyList<PageNode> WithTag(string name)
    {
        if (_byTag.TryGetValue(name, out var found))
            return found;
        return (Tags.Of(name) & TagTraits.Listed) != 0 ? [] : _byTag[name] = [.. _nodes.Where(n => n.Tag == name)];
    }

    /// <summary>The elements that bear an attribute; null where that attribute is not indexed.</summary>
    internal IReadOnlyList<PageNode>? WithAttribute(string name) => name switch
    {
        "id" => _withId,
        "class" => _withClass,
        "itemprop" => _withProperty,
        _ => null,
    };

    internal PageNode? WithId(string id) => _withId.Find(n => n.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Strikes a subtree out of the reading.</summary>
    internal void Drop(PageNode node)
    {
        for (var i = node.Index; i < node.End; i++)
            _nodes[i].Dropped = true;
    }

    /// <summary>The children, struck out ones included.</summary>
    internal IEnumerable<PageNode> Children(PageNode node)
    {
        for (var i = node.Index + 1; i < node.End; i = _nodes[i].End)
            yield return _nodes[i];
    }

    /// <summary>The node and all inside it that is not struck out.</summary>
    internal IEnumerable<PageNode> Inside(PageNode node)
    {
        for (var i = node.Index; i < node.End; i++)
        {
            if (!_nodes[i].Dropped)
                yield return _nodes[i];
        }
    }

    /// <summary>The words inside, cleaned; those of struck out parts only on demand.</summary>
    internal string TextOf(PageNode node, bool evenDropped = false)
    {
        var text = new StringBuilder();
        PageNode? block = null;
        for (var i = node.Index; i < node.End; i++)
        {
            var part = _nodes[i];
            if ((part.Dropped && !evenDropped) || (!part.IsText && part.Tag != "br"))
                continue;
            // Words of two blocks never run together, whichever of them ends.
            if (BlockOf(part) is var own && own != block && block is not null)
                text.Append(' ');
            block = own;
            text.Append(part.Data ?? " ");
            if (part.Parent is { Class: PlaceStamp })
                text.Append(" - ");
        }
        return Words.Clean(text.ToString());
    }

    /// <summary>The block that a node stands in.</summary>
    internal static PageNode? BlockOf(PageNode node)
    {
        var up = node.Parent;
        while (up is not null && !up.IsBlock)
            up = up.Parent;
        return up;
    }

    /// <summary>Counts letters and link letters of every subtree, struck out ones excluded.</summary>
    internal void Count()
    {
        // Children stand behind their parents: one loop backwards hands every count upwards.
        for (var i = _nodes.Count - 1; i >= 0; i--)
        {
            var node = _nodes[i];
            if (node.IsText)
                node.Letters = node.Dropped ? 0 : node.OwnLetters;
            else if (node.Tag == "a")
                node.LinkLetters = node.Letters;
            if (node.Parent is not { } parent)
                continue;
            parent.Letters += node.Letters;
            parent.LinkLetters += node.LinkLetters;
        }
    }

    /// <summary>Forgets the counts, to count anew after striking out more.</summary>
    internal void Recount()
    {
        foreach (var node in _nodes)
            (node.Letters, node.LinkLetters) = (0, 0);
        Count();
    }

    // Recursion is safe: the parser caps the depth of its tree at 512.
    private void Walk(IElement element, PageNode? parent, TagTraits traits)
    {
        var node = new PageNode(_nodes.Count, parent, element, traits);
        _nodes.Add(node);
        Register(node);
        var children = element.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            switch (children[i])
            {
                case IText text:
                    if (string.IsNullOrWhiteSpace(text.Data) && (i == 0 || i == children.Length - 1 || StandsApart(children[i - 1]) || StandsApart(children[i + 1])) && node.IsBlock)
                        break;
                    _nodes.Add(new PageNode(_nodes.Count, node, text.Data) { End = _nodes.Count + 1 });
                    break;
                case IElement child when Tags.Of(child.LocalName) is var own && (own & TagTraits.Silent) == 0:
                    Walk(child, node, own);
                    break;
                case IElement { LocalName: "script" } script:
                    Keep(script);
                    break;
            }
        }
        node.End = _nodes.Count;
    }

    // White space separates words, but not blocks.
    private static bool StandsApart(INode neighbour) => neighbour is IElement element && (Tags.Of(element.LocalName) & TagTraits.Block) != 0;

    private void Keep(IElement script)
    {
        if (script.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true)
            _linkedData.Add(script.TextContent);
        else
            _scripts.Add(script.TextContent);
    }

    private void Register(PageNode node)
    {
        if ((node.Traits & TagTraits.Listed) != 0)
            Bucket(_byTag, node.Tag).Add(node);
        if (node.Id.Length > 0)
            _withId.Add(node);
        if (node.Property is not null)
            _withProperty.Add(node);
        if (node.Class.Length == 0)
            return;
        _withClass.Add(node);
        _byClass.Add(node);
    }

    private static List<PageNode> Bucket(Dictionary<string, List<PageNode>> index, string key)
    {
        if (!index.TryGetValue(key, out var bucket))
            index[key] = bucket = [];
        return bucket;
    }
}
