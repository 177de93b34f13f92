using NgoNews.Extractor.Pages.Dom;

namespace NgoNews.Extractor.Pages;

/// <summary>Where on a page the parts of its article stand, as a template or the generic reader found them.</summary>
internal sealed record Sketch
{
    /// <summary>The template's name, or <c>generic</c>.</summary>
    internal required string Family { get; init; }

    internal required string Title { get; init; }

    internal required PageNode Body { get; init; }

    internal PageNode? Lead { get; init; }

    internal string? Author { get; init; }

    internal DateTimeOffset? Published { get; init; }

    /// <summary>Where files are linked, the body always among them.</summary>
    internal required IReadOnlyList<PageNode> FileParts { get; init; }
}
