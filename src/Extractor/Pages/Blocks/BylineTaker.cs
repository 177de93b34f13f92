using NgoNews.Extractor.Pages.Noise;

namespace NgoNews.Extractor.Pages.Blocks;

/// <summary>Takes the line of the writer, the source and the writer's address off the ends of a body.</summary>
internal static class BylineTaker
{
    private const int LongestContact = 120;

    /// <summary>Removes the lines; answers who signed, or null.</summary>
    internal static string? Take(List<RawBlock> blocks, string? known)
    {
        var author = AtEnd(blocks, known);
        if (blocks.Count > 1 && blocks[0] is { Kind: BlockKind.Paragraph or BlockKind.Heading } first && !LineShapes.EndsSentence(first.Text) && first.Text.Length <= 60
            && Byline.Labelled(first.Text) is { } signed)
        {
            author ??= signed;
            blocks.RemoveAt(0);
        }
        return author;
    }

    private static string? AtEnd(List<RawBlock> blocks, string? known)
    {
        string? author = null;
        for (var tries = 0; tries < 3 && blocks.Count > 1; tries++)
        {
            var last = blocks[^1];
            if (last.Kind is not (BlockKind.Paragraph or BlockKind.Heading))
                break;
            if (Byline.Labelled(last.Text) is { } labelled)
            {
                author = labelled;
            }
            else if (Byline.IsSource(last.Text) || IsContact(last.Text))
            {
                // The source's name is no writer's.
            }
            else if (known is not null && Words.Key(last.Text) == Words.Key(known))
            {
                author ??= known;
            }
            else if (author is null && Byline.IsBareName(last.Text) && (last.Alignment == "right" || last.IsBold || last.IsItalic || last.Text.Length <= 30))
            {
                author = Byline.Name(last.Text);
            }
            else
            {
                break;
            }
            blocks.RemoveAt(blocks.Count - 1);
        }
        return author;
    }

    // "thuha@baohuunghi.example", "Email Thu Hà at …": where to write to, below the last paragraph.
    private static bool IsContact(string line)
    {
        var at = line.IndexOf('@');
        return at >= 0 && line.Length <= LongestContact && (at == 0 || line.AsSpan(at).Contains('.')) && line.AsSpan().Count(' ') <= 14;
    }
}
