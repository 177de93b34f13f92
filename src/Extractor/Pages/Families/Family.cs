using NgoNews.Extractor.Pages.Dom;

namespace NgoNews.Extractor.Pages.Families;

/// <summary>
/// How one content-management system builds an article page. Every list is in order of preference: the first selector that finds words wins.
/// A family is data; if a page needs code, the code belongs into the generic reader.
/// </summary>
internal sealed record Family
{
    /// <summary>As stored and as portals declare it.</summary>
    internal required string Name { get; init; }

    /// <summary>Any of these makes a page one of the family.</summary>
    internal required Selectors Recognise { get; init; }

    /// <summary>Headline.</summary>
    internal required Selectors Title { get; init; }

    /// <summary>The editor's summary.</summary>
    internal Selectors Lead { get; init; } = Selectors.None;

    /// <summary>The element that holds the body.</summary>
    internal required Selectors Body { get; init; }

    /// <summary>The writer's name, with or without its label ("Tác giả:").</summary>
    internal Selectors Author { get; init; } = Selectors.None;

    /// <summary>The publication date: an attribute <c>datetime</c> or <c>content</c>, else the words.</summary>
    internal Selectors Published { get; init; } = Selectors.None;

    /// <summary>What stands inside the body without belonging to it, beyond what every page carries (<see cref="Content.NoiseNames"/>).</summary>
    internal Selectors Strip { get; init; } = Selectors.None;

    /// <summary>Where files are linked, beyond the body.</summary>
    internal Selectors Attachments { get; init; } = Selectors.None;
}
