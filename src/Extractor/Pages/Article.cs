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
    public string Text => string.Join("\n\n", new[] { Title, Lead }.Concat(Blocks.Where(b => b.Kind is not BlockKind.Caption).Select(b => b.Text)).Where(t => !string.IsNullOrEmpty(t)));
}
