using System.Text;
using NgoNews.Extractor.Pages.Dom;

namespace NgoNews.Extractor.Pages.Blocks;

/// <summary>A line of text in the making, with how much of it is bold, italic or a link.</summary>
internal sealed class Line
{
    private readonly StringBuilder _text = new();
    private int _letters, _bold, _italic, _link;

    internal bool IsEmpty => _letters == 0 && Words.Clean(_text.ToString()).Length == 0;

    internal int Letters => _letters;

    internal void Append(string text, int letters, bool bold, bool italic, bool link)
    {
        _text.Append(text);
        _letters += letters;
        _bold += bold ? letters : 0;
        _italic += italic ? letters : 0;
        _link += link ? letters : 0;
    }

    internal void Space() => _text.Append(' ');

    /// <summary>Whether the text so far ends a sentence or a clause.</summary>
    internal bool EndsSentence()
    {
        for (var i = _text.Length - 1; i >= 0; i--)
        {
            if (!Words.IsSpace(_text[i]))
                return _text[i] is '.' or '!' or '?' or ':' or ';' or '…' or '”' or '"' or ')';
        }
        return true;
    }

    /// <summary>Takes the line out and begins a new one; null where there were no words.</summary>
    internal RawBlock? Take(BlockKind kind, PageNode node, bool followsPicture)
    {
        var text = Words.Clean(_text.ToString());
        var block = text.Length == 0 ? null : new RawBlock(kind, text, node)
        {
            Letters = _letters,
            LinkLetters = _link,
            IsBold = _letters > 0 && _bold >= 0.95 * _letters,
            IsItalic = _letters > 0 && _italic >= 0.9 * _letters,
            FollowsPicture = followsPicture,
            Alignment = AlignmentOf(node),
        };
        _text.Clear();
        _letters = _bold = _italic = _link = 0;
        return block;
    }

    private static string? AlignmentOf(PageNode node)
    {
        for (var (up, steps) = (node, 0); up is not null && steps < 2; (up, steps) = (up.Parent, steps + 1))
        {
            if (up.Tag == "center")
                return "center";
            var said = up.Attribute("align") ?? StyleOf(up.Attribute("style")) ?? StyleOf(up.Class.Replace("text-", "text-align:", StringComparison.Ordinal));
            if (said is not null)
                return said.ToLowerInvariant();
        }
        return null;
    }

    private static string? StyleOf(string? style)
    {
        var at = style?.IndexOf("text-align", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
            return null;
        var rest = style.AsSpan(at + 10).TrimStart(": \t");
        return rest.StartsWith("center", StringComparison.OrdinalIgnoreCase) ? "center" : rest.StartsWith("right", StringComparison.OrdinalIgnoreCase) ? "right" : null;
    }
}
