using NgoNews.Extractor.Pages.Dom;

namespace NgoNews.Extractor.Pages.Blocks;

/// <summary>Reads an element into blocks: paragraphs, headings, lists, tables, captions, in reading order. Judges nothing; that is <see cref="BlockJudge"/>'s part.</summary>
internal sealed class BlockReader
{
    private const int LongestBoldHeading = 120;

    /// <summary>What holds more is a picture's whole story, or the article.</summary>
    private const int LongestCaption = 600;

    private readonly PageTree _tree;
    private readonly List<RawBlock> _blocks = [];
    private readonly Line _line = new();
    private int _bold, _italic, _link, _caption;
    private bool _picture, _break;

    private BlockReader(PageTree tree) => _tree = tree;

    internal static List<RawBlock> Read(PageTree tree, PageNode body)
    {
        var reader = new BlockReader(tree);
        reader.Children(body, body);
        reader.Flush(body);
        return reader._blocks;
    }

    private void Children(PageNode parent, PageNode block)
    {
        for (var i = parent.Index + 1; i < parent.End; i = _tree.Nodes[i].End)
        {
            var child = _tree.Nodes[i];
            if (!child.Dropped)
                Visit(child, block);
        }
    }

    private void Visit(PageNode node, PageNode block)
    {
        switch (node.Tag)
        {
            case PageNode.TextTag:
                Resume(node.Data!, block);
                _line.Append(node.Data!, node.OwnLetters, _bold > 0, _italic > 0, _link > 0);
                break;
            case "br":
                Break(block);
                break;
            case "img" or "picture" or "figure" or "iframe":
                Picture(node, block);
                break;
            case "table":
                Table(node, block);
                break;
            case "ul" or "ol" or "dl":
                Flush(block);
                List(node);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush(block);
                Children(node, node);
                Flush(node, BlockKind.Heading);
                break;
            default:
                Other(node, block);
                break;
        }
    }

    private void Other(PageNode node, PageNode block)
    {
        if (node.IsBlock)
        {
            Flush(block);
            var caption = node.Letters <= LongestCaption && CaptionNames.Are(node.Class) ? 1 : 0;
            _caption += caption;
            Children(node, node);
            Flush(node);
            _caption -= caption;
            return;
        }
        var bold = node.Tag is "b" or "strong" || HasStyle(node, "font-weight", "bold", "700", "600");
        var italic = node.Tag is "i" or "em" || HasStyle(node, "font-style", "italic");
        var link = node.Tag == "a" && node.Attribute("href") is not null;
        (_bold, _italic, _link) = (_bold + (bold ? 1 : 0), _italic + (italic ? 1 : 0), _link + (link ? 1 : 0));
        Children(node, block);
        (_bold, _italic, _link) = (_bold - (bold ? 1 : 0), _italic - (italic ? 1 : 0), _link - (link ? 1 : 0));
    }

    // Two breaks always end a paragraph, and one does behind a sentence. Else the next words tell: in a block that is no paragraph
    // itself, a capital begins a line of its own; "3 phòng học,<br>một bếp ăn" goes on.
    private void Break(PageNode block)
    {
        if (_break || _line.EndsSentence())
            Flush(block);
        else
            _line.Space();
        _break = true;
    }

    private void Resume(string text, PageNode block)
    {
        if (!_break)
            return;
        var first = text.AsSpan().TrimStart();
        if (first.IsEmpty)
            return;
        if (block.Tag is not ("p" or "li" or "td") && !char.IsLower(first[0]) && !_line.IsEmpty)
            Flush(block);
        _break = false;
    }

    private void Picture(PageNode node, PageNode block)
    {
        if (node.Tag != "figure")
        {
            if (IsGlyph(node))
                return;
            Flush(block);
            _picture = node.Tag is not "iframe";
            return;
        }
        Flush(block);
        if (_tree.Inside(node).Any(n => n.Tag is "table" or "blockquote" or "ul" or "ol"))
        {
            Children(node, node);
            Flush(node);
            return;
        }
        var caption = _tree.TextOf(node);
        if (caption.Length > 0)
            Add(new RawBlock(BlockKind.Caption, caption, node) { Letters = Words.Letters(caption), FollowsPicture = true });
        _picture = caption.Length == 0;
    }

    // Emoticons and icons stand inside sentences.
    private static bool IsGlyph(PageNode image) =>
        image.Class.Contains("emoji", StringComparison.OrdinalIgnoreCase) || image.Attribute("width") is { Length: 1 } or ['1' or '2' or '3', _];

    private void Table(PageNode node, PageNode block)
    {
        Flush(block);
        var text = TableReader.Read(_tree, node);
        if (text is null)
        {
            _picture = false;
            Children(node, node);
            Flush(node);
            return;
        }
        if (text.Length > 0)
            Add(new RawBlock(BlockKind.Table, text, node) { Letters = node.Letters, LinkLetters = node.LinkLetters });
    }

    private void List(PageNode list)
    {
        // Items that hold whole sections lay out; they are read as if the list were not there.
        var items = _tree.Inside(list).Where(n => n.Tag is "li" or "dt" or "dd").ToList();
        if (items.Count == 0 || items.Exists(i => Holds(i)))
        {
            Children(list, list);
            Flush(list);
            return;
        }
        var lines = items.Select(i => ItemText(i)).Where(t => t.Length > 0).ToList();
        if (lines.Count > 0)
            Add(new RawBlock(BlockKind.List, string.Join('\n', lines), list) { Letters = list.Letters, LinkLetters = list.LinkLetters });
    }

    private bool Holds(PageNode item) =>
        item.Letters > 800 || _tree.Inside(item).Any(n => n.Tag is "table" or "figure" or "h1" or "h2" or "h3" or "img") || _tree.Inside(item).Count(n => n.Tag == "p") > 3;

    // An item's own words; those of lists inside it are lines of their own.
    private string ItemText(PageNode item)
    {
        var text = new System.Text.StringBuilder();
        for (var i = item.Index + 1; i < item.End; i++)
        {
            var node = _tree.Nodes[i];
            if (node.Dropped)
                continue;
            if (node.Tag is "ul" or "ol" or "dl")
                i = node.End - 1;
            else if (node.IsText)
                text.Append(node.Data);
            else if (node.IsBlock || node.Tag == "br")
                text.Append(' ');
        }
        return Words.Clean(text.ToString());
    }

    private void Flush(PageNode node, BlockKind kind = BlockKind.Paragraph)
    {
        var block = _line.Take(kind, node, _picture);
        _break = false;
        if (block is null)
            return;
        if (_caption > 0)
            block = block with { Kind = BlockKind.Caption };
        else if (kind is BlockKind.Paragraph && block.IsBold && !block.FollowsPicture && block.Letters is > 1 and <= LongestBoldHeading && block.Text[^1] is not ('.' or ';' or ',' or '…'))
            block = block with { Kind = BlockKind.Heading };
        Add(block);
    }

    private void Add(RawBlock block)
    {
        _blocks.Add(block);
        _picture = false;
    }

    private static bool HasStyle(PageNode node, string property, params ReadOnlySpan<string> values)
    {
        var style = node.Attribute("style");
        var at = style?.IndexOf(property, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
            return false;
        var rest = style.AsSpan(at + property.Length).TrimStart(": \t");
        foreach (var value in values)
        {
            if (rest.StartsWith(value, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
