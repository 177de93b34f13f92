using NgoNews.Extractor.Pages.Dates;
using NgoNews.Extractor.Pages.Noise;

namespace NgoNews.Extractor.Pages.Blocks;

/// <summary>What is left of a body when captions, noise and the byline are told from its text.</summary>
/// <param name="Blocks">The body.</param>
/// <param name="Author">Who signed below it, or null.</param>
internal sealed record Judged(List<Block> Blocks, string? Author);

/// <summary>Tells the article's own blocks from captions, bylines and the noise that stands between paragraphs.</summary>
internal static class BlockJudge
{
    private const int LongestCaption = 250;
    private const int PlainCaption = 140;

    /// <summary>Judges the blocks of a body.</summary>
    /// <param name="raw">As read.</param>
    /// <param name="title">A paragraph that repeats it goes.</param>
    /// <param name="lead">Likewise.</param>
    /// <param name="knownAuthor">The author as the page's head tells, or null.</param>
    internal static Judged Judge(IReadOnlyList<RawBlock> raw, string title, string? lead, string? knownAuthor)
    {
        var kept = WithoutNoise(raw);
        DropRepeats(kept, title, lead);
        var author = BylineTaker.Take(kept, knownAuthor);
        TrimHeadings(kept);
        return new Judged([.. kept.Select(b => new Block(b.Kind, b.Text))], author);
    }

    private static List<RawBlock> WithoutNoise(IReadOnlyList<RawBlock> raw)
    {
        var kept = new List<RawBlock>(raw.Count);
        var inOthers = false;
        var followsPicture = false;
        foreach (var block in raw)
        {
            var noise = NoiseLine.Of(block.Text);
            if (noise is not null || IsDateLine(block) || LineShapes.IsCounter(block.Text) || LineShapes.IsLabelledLink(block))
            {
                inOthers |= noise?.Effect is LineEffect.Section;
                // "anh tin bai" stands between a picture and its caption.
                followsPicture |= block.FollowsPicture;
                continue;
            }
            if (inOthers && IsOfOthers(block))
                continue;
            inOthers = false;
            if (IsLinkLine(block))
                continue;
            kept.Add(AsCaption(block with { FollowsPicture = block.FollowsPicture || followsPicture }));
            followsPicture = false;
        }
        return kept;
    }

    // "(16/01/2024, 14:49)": the page's date line, inside its body.
    private static bool IsDateLine(RawBlock block) =>
        block.Text.Length <= 60 && block.Text.AsSpan().ContainsAnyInRange('0', '9') && DateReader.First(block.Text) is { HasTime: true } found
        && Words.Letters(block.Text.AsSpan(found.Start, Math.Min(found.End, block.Text.Length) - found.Start)) >= 0.55 * block.Letters;

    private static bool IsOfOthers(RawBlock block) => block.LinkLetters > 0.4 * block.Letters || block.Letters < 12;

    // A paragraph that is one link leads to another article; a linked file or a sentence with a link does not.
    // A printed address is text, and so is an item of a numbered list.
    private static bool IsLinkLine(RawBlock block) => block.Kind switch
    {
        BlockKind.Paragraph => block.LinkLetters > 0.8 * block.Letters && block.Letters > 8 && block.Text[^1] is not ('.' or '"' or '”')
            && !char.IsAsciiDigit(block.Text[0]) && !block.Text.Contains("://", StringComparison.Ordinal),
        BlockKind.List => block.LinkLetters > 0.8 * block.Letters,
        BlockKind.Heading => block.LinkLetters > 0.95 * block.Letters && block.Letters > 25,
        _ => false,
    };

    private static RawBlock AsCaption(RawBlock block)
    {
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.Heading) || block.Text.Length > LongestCaption)
            return block;
        var credited = block.Text.Contains("Ảnh:", StringComparison.OrdinalIgnoreCase) || block.Text.Contains("(Ảnh", StringComparison.OrdinalIgnoreCase)
            || block.Text.Contains("Ảnh chụp", StringComparison.OrdinalIgnoreCase);
        var dressed = block.IsItalic || block.Alignment == "center";
        var isCaption = block.FollowsPicture && block.Node.Tag is not ("h2" or "h3" or "h4")
            && (credited || dressed || (block.Letters < PlainCaption && !LineShapes.EndsSentence(block.Text)));
        return isCaption || (dressed && credited) ? block with { Kind = BlockKind.Caption } : block;
    }

    private static void DropRepeats(List<RawBlock> blocks, string title, string? lead)
    {
        var titleKey = Words.Key(title);
        var leadKey = lead is null ? "" : Words.Key(lead);
        // Only near the top: further down a repeated sentence is the writer's.
        for (var i = Math.Min(blocks.Count, 4) - 1; i >= 0; i--)
        {
            var key = Words.Key(blocks[i].Text);
            if (key == titleKey || (leadKey.Length > 0 && key == leadKey) || IsRepeated(blocks, i, key))
                blocks.RemoveAt(i);
        }
    }

    // Two boxes of a page may both print the summary; one editor who repeats a sentence does it in one box.
    private static bool IsRepeated(List<RawBlock> blocks, int at, string key) =>
        at > 0 && key.Length > 0 && blocks[at - 1].Node.Parent != blocks[at].Node.Parent && key == Words.Key(blocks[at - 1].Text);

    // A heading at the end heads nothing: its section was noise.
    private static void TrimHeadings(List<RawBlock> blocks)
    {
        while (blocks.Count > 1 && blocks[^1].Kind is BlockKind.Heading && blocks[^1].Node.Tag is "h2" or "h3" or "h4" or "h5" or "h6")
            blocks.RemoveAt(blocks.Count - 1);
    }
}
