using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NgoNews.Extractor.Pages.Dom;

/// <summary>Parses a page, leaving out at once what no step reads: comments, style sheets, and the attributes that only scripts and browsers want.</summary>
internal static class PageParser
{
    private static readonly HtmlParserOptions Options = new()
    {
        SkipComments = true,
        SkipRawText = true,
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = (ref token, name) => IsRead(name.Span),
    };

    // Elements that act on their attributes, as links that look for style sheets do, are for browsers.
    private static readonly IConfiguration Inert = Configuration.Default.Without<IAttributeObserver>();

    internal static IDocument Parse(string html) => new HtmlParser(Options, BrowsingContext.New(Inert)).ParseDocument(html);

    // What is left out is named, not what is kept: a family may select by an attribute of its own system's ("modulerootid").
    private static bool IsRead(ReadOnlySpan<char> name) => name.Length < 3 || name[0] switch
    {
        'd' => name[1] != 'a' || !name.StartsWith("data-") || name is "data-time",
        'o' => name is not ['o', 'n', ..] || name is "onclick",
        'a' => name is not ("alt" or "aria-label" or "aria-labelledby" or "aria-describedby" or "aria-controls" or "aria-expanded"),
        's' => name is not ("srcset" or "sizes"),
        't' => name is not ("target" or "tabindex"),
        'h' => name is not "height",
        _ => true,
    };
}
