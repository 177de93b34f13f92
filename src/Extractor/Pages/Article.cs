using System.Text;

namespace NgoNews.Extractor.Pages;

/// <summary>An article as read from a page. All text is NFC.</summary>
public sealed record Article
{
    /// <summary>Headline.</summary>
    public required string Title { get; init; }

    /// <summary>The editor's summary above the body, without its dateline; null where the page has none.</summary>
    public string? Lead { get; init; }

    /// <summary>The body in reading order, lead excluded.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The writer as signed, or null.</summary>
    public string? Author { get; init; }

    /// <summary>When published, with offset (+07:00 where the page gives none), or null.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Address that the page calls its own (<c>rel=canonical</c>), or null.</summary>
    public string? Canonical { get; init; }

    /// <summary>Files linked from the article.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Title, lead and body as one text, parts separated by a blank line; table cells by " | ". The text that figures are read from.</summary>
    public string Text => Joined(withTitle: true);

    /// <summary><see cref="Text"/> without the title.</summary>
    public string Body => Joined(withTitle: false);

    private string Joined(bool withTitle)
    {
        var text = new StringBuilder(withTitle ? Title : "");
        Append(text, Lead);
        foreach (var block in Blocks)
            Append(text, block.Kind is BlockKind.Caption ? null : block.Text);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string? part)
    {
        if (string.IsNullOrEmpty(part))
            return;
        if (text.Length > 0)
            text.Append("\n\n");
        text.Append(part);
    }
}
