namespace NgoNews.Extractor.Pages;

/// <summary>A part of an article's body.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words, white space collapsed; a table is one line a row, cells separated by " | "; a list is one line an item.</param>
public sealed record Block(BlockKind Kind, string Text);

/// <summary>What a block is.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading within the body.</summary>
    Heading,

    /// <summary>A list.</summary>
    List,

    /// <summary>A table.</summary>
    Table,

    /// <summary>The caption of a picture; kept apart from the text that figures are read from.</summary>
    Caption,
}
