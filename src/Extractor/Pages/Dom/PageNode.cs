using AngleSharp.Dom;

namespace NgoNews.Extractor.Pages.Dom;

/// <summary>An element or a run of text, numbered in reading order so that a subtree is the range <c>Index..End</c>.</summary>
internal sealed class PageNode(int index, PageNode? parent, string tag, string? data, IElement? element)
{
    internal const string TextTag = "#text";

    /// <summary>Place in reading order; also the index in <see cref="PageTree.Nodes"/>.</summary>
    internal int Index { get; } = index;

    /// <summary>Index behind the last node of the subtree.</summary>
    internal int End { get; set; }

    internal PageNode? Parent { get; } = parent;

    /// <summary>Local name in lower case, or <see cref="TextTag"/>.</summary>
    internal string Tag { get; } = tag;

    /// <summary>The characters of a run of text; null for an element.</summary>
    internal string? Data { get; } = data;

    internal string Id { get; } = element?.Id ?? "";

    internal string Class { get; } = element?.ClassName ?? "";

    /// <summary>Struck out of the reading, with everything inside.</summary>
    internal bool Dropped { get; set; }

    /// <summary>Letters and digits of all text inside that is not struck out (see <see cref="PageTree.Count"/>).</summary>
    internal int Letters { get; set; }

    /// <summary>Those of them that stand in links.</summary>
    internal int LinkLetters { get; set; }

    internal bool IsText => Data is not null;

    internal bool IsBlock => Tags.Block.Contains(Tag);

    internal string? Attribute(string name) => element?.GetAttribute(name);

    internal bool IsInside(PageNode ancestor) => Index >= ancestor.Index && Index < ancestor.End;
}
