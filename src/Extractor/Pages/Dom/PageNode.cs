using AngleSharp.Dom;

namespace NgoNews.Extractor.Pages.Dom;

/// <summary>An element or a run of text, numbered in reading order so that a subtree is the range <c>Index..End</c>.</summary>
internal sealed class PageNode
{
    internal const string TextTag = "#text";
    private readonly IElement? _element;

    // A run's characters, or an element's classes. A page has thousands of nodes: what few of them have is only remembered to be there.
    private readonly string _words = "";
    private readonly Marks _marks;

    [Flags]
    private enum Marks : byte
    {
        Property = 1,
        Style = 2,
        Role = 4,
        Hidden = 8,
    }

    /// <summary>A run of text.</summary>
    internal PageNode(int index, PageNode? parent, string data) => (Index, Parent, Tag, _words, OwnLetters) = (index, parent, TextTag, data, Words.Letters(data));

    /// <summary>An element. What nearly every step asks for is taken out in one pass: each look-up in the parser's tree is a search.</summary>
    internal PageNode(int index, PageNode? parent, IElement element, TagTraits traits)
    {
        (Index, Parent, Tag, Traits) = (index, parent, element.LocalName, traits);
        var attributes = element.Attributes;
        if (attributes.Length == 0)
            return;
        _element = element;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            switch (attribute.Name)
            {
                case "id": Id = attribute.Value; break;
                case "class": _words = attribute.Value; break;
                case "itemprop": _marks |= Marks.Property; break;
                case "style": _marks |= Marks.Style; break;
                case "role": _marks |= Marks.Role; break;
                case "hidden": _marks |= Marks.Hidden; break;
                case "aria-hidden": _marks |= attribute.Value == "true" ? Marks.Hidden : 0; break;
            }
        }
    }

    /// <summary>Place in reading order; also the index in <see cref="PageTree.Nodes"/>.</summary>
    internal int Index { get; }

    /// <summary>Index behind the last node of the subtree.</summary>
    internal int End { get; set; }

    internal PageNode? Parent { get; }

    /// <summary>Local name in lower case, or <see cref="TextTag"/>.</summary>
    internal string Tag { get; }

    /// <summary>The characters of a run of text; null for an element.</summary>
    internal string? Data => IsText ? _words : null;

    /// <summary>Letters and digits of a run of text; counted once, for many steps ask.</summary>
    internal int OwnLetters { get; }

    internal string Id { get; } = "";

    internal string Class => IsText ? "" : _words;

    internal string? Property => Rare(Marks.Property, "itemprop");

    internal string? Style => Rare(Marks.Style, "style");

    internal string? Role => Rare(Marks.Role, "role");

    /// <summary>Marked as hidden by attribute; styles are another matter.</summary>
    internal bool IsHidden => (_marks & Marks.Hidden) != 0;

    internal TagTraits Traits { get; }

    internal bool IsBlock => (Traits & TagTraits.Block) != 0;

    internal bool IsHeading => (Traits & TagTraits.Heading) != 0;

    internal bool IsOperated => (Traits & TagTraits.Operated) != 0;

    internal bool IsText => ReferenceEquals(Tag, TextTag);

    /// <summary>Struck out of the reading, with everything inside.</summary>
    internal bool Dropped { get; set; }

    /// <summary>Letters and digits of all text inside that is not struck out (see <see cref="PageTree.Count"/>).</summary>
    internal int Letters { get; set; }

    /// <summary>Those of them that stand in links.</summary>
    internal int LinkLetters { get; set; }

    /// <summary>The value of an attribute, or null.</summary>
    internal string? Attribute(string name) => _element is null
        ? null
        : name switch
        {
            "id" => Id.Length > 0 ? Id : null,
            "class" => Class.Length > 0 ? Class : null,
            "itemprop" => Property,
            "style" => Style,
            _ => _element.GetAttribute(name),
        };

    private string? Rare(Marks mark, string name) => (_marks & mark) != 0 ? _element!.GetAttribute(name) : null;

    internal bool IsInside(PageNode ancestor) => Index >= ancestor.Index && Index < ancestor.End;
}
