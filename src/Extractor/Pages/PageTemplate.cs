using System.Buffers;
using NgoNews.Extractor.Pages.Dom;
using NgoNews.Extractor.Pages.Families;

namespace NgoNews.Extractor.Pages;

/// <summary>Where one site puts what its family puts elsewhere. Every list is in order of preference; an empty one leaves the family's.</summary>
/// <remarks>Selectors know tag, <c>#id</c>, <c>.class</c>, <c>[name]</c>, <c>[name=value]</c> with <c>*=</c>, <c>^=</c>, <c>$=</c>, and descendants by a space.</remarks>
public sealed record PageTemplate
{
    private static readonly SearchValues<char> Unknown = SearchValues.Create(">+~,:*");

    /// <summary>Headline.</summary>
    public IReadOnlyList<string> Title { get; init; } = [];

    /// <summary>The editor's summary.</summary>
    public IReadOnlyList<string> Lead { get; init; } = [];

    /// <summary>The element that holds the body.</summary>
    public IReadOnlyList<string> Body { get; init; } = [];

    /// <summary>The writer's name, with or without its label.</summary>
    public IReadOnlyList<string> Author { get; init; } = [];

    /// <summary>The publication date.</summary>
    public IReadOnlyList<string> Published { get; init; } = [];

    /// <summary>What stands inside the body without belonging to it.</summary>
    public IReadOnlyList<string> Strip { get; init; } = [];

    /// <summary>Says what is wrong with a selector, or null.</summary>
    public static string? FindFault(string selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        if (string.IsNullOrWhiteSpace(selector))
            return "an empty selector";
        try
        {
            Selector.Parse(selector);
            return Bare(selector).AsSpan().ContainsAny(Unknown) ? $"{selector}: only tag, #id, .class, [name=value] and descendants are known" : null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }

    /// <summary>The family with this site's selectors before its own; without a family, a bare page whose headline is its first <c>h1</c>.</summary>
    internal Family Over(Family? family)
    {
        family ??= new Family { Name = "declared", Recognise = Selectors.None, Title = ["h1"], Body = Selectors.None };
        return family with
        {
            Title = Before(Title, family.Title),
            Lead = Before(Lead, family.Lead),
            Body = Before(Body, family.Body),
            Author = Before(Author, family.Author),
            Published = Before(Published, family.Published),
            Strip = Before(Strip, family.Strip),
        };
    }

    /// <summary>Without what stands in brackets, where any mark may.</summary>
    private static string Bare(string selector)
    {
        for (var open = selector.IndexOf('[', StringComparison.Ordinal); open >= 0; open = selector.IndexOf('[', StringComparison.Ordinal))
            selector = selector.Remove(open, selector.IndexOf(']', open) + 1 - open);
        return selector;
    }

    private static Selectors Before(IReadOnlyList<string> own, Selectors others) => own.Count == 0 ? others : [.. own, .. others];
}
