using NgoNews.Extractor.Pages.Dom;

namespace NgoNews.Extractor.Pages.Blocks;

/// <summary>A block as it stands on the page, with what tells captions, bylines and links to other articles from running text.</summary>
internal sealed record RawBlock(BlockKind Kind, string Text, PageNode Node)
{
    /// <summary>Letters and digits of the text.</summary>
    internal int Letters { get; init; }

    internal int LinkLetters { get; init; }

    internal bool IsItalic { get; init; }

    internal bool IsBold { get; init; }

    /// <summary>The block before it is a picture.</summary>
    internal bool FollowsPicture { get; init; }

    /// <summary>"center" or "right", else null.</summary>
    internal string? Alignment { get; init; }
}
