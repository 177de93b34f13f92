using NgoNews.Extractor.Pages.Dates;
using NgoNews.Extractor.Pages.Dom;
using NgoNews.Extractor.Pages.Metadata;

namespace NgoNews.Extractor.Pages.Refusals;

/// <summary>Tells challenges, error pages and logins from articles. Only pages with few words are suspected: articles speak of such things too.</summary>
internal static class RefusalReader
{
    /// <summary>A challenge prints no more than a notice.</summary>
    private const int ChallengeLetters = 600;

    /// <summary>What an error page says beside its menus.</summary>
    private const int ErrorLetters = 900;

    /// <summary>Scripts of challenges set a cookie and load the page again.</summary>
    private static readonly string[] Reloads = ["location.reload", "location.href", "location.replace", "location=", "location =", ".submit()"];

    /// <summary>A page that only a script can get past, before anything is read; null for others.</summary>
    internal static PageReading? Challenge(PageTree tree, PageMetadata metadata)
    {
        var letters = tree.Root?.Letters ?? 0;
        if (letters > ChallengeLetters)
            return null;
        foreach (var script in tree.Scripts)
        {
            var setsCookie = script.Contains("document.cookie", StringComparison.Ordinal) || script.Contains("_cf_chl", StringComparison.Ordinal) || script.Contains("slowAES", StringComparison.Ordinal);
            if (setsCookie && Array.Exists(Reloads, r => script.Contains(r, StringComparison.Ordinal)))
                return Answer(UnreadableReason.Challenge, "a script sets a cookie and loads the page again");
        }
        return Marked(UnreadableReason.Challenge, tree, metadata);
    }

    /// <summary>What a page without an article is instead. What it says of itself to machines is handed on.</summary>
    internal static PageReading WithoutArticle(PageTree tree, PageMetadata metadata, Uri? url, string detail)
    {
        var refusal = Kind(tree, metadata, detail);
        return refusal.Reason is not UnreadableReason.NoArticle
            ? refusal
            : refusal with { DeclaredTitle = metadata.Linked.Headline ?? metadata.Meta("og:title") ?? metadata.Title, DeclaredPublished = PublishedFinder.Declared(metadata, url) };
    }

    private static PageReading Kind(PageTree tree, PageMetadata metadata, string detail)
    {
        var plain = tree.Root is { } root ? root.Letters - root.LinkLetters : 0;
        if (plain <= ErrorLetters && Marked(UnreadableReason.ErrorPage, tree, metadata) is { } error)
            return error;
        if (tree.WithTag("input").Any(i => i.Attribute("type") is "password") && plain <= ErrorLetters)
            return Answer(UnreadableReason.NoArticle, "a login");
        return plain == 0 && tree.Root?.LinkLetters == 0
            ? Answer(UnreadableReason.NoArticle, "no words on the page; a script may draw them")
            : Answer(UnreadableReason.NoArticle, detail);
    }

    /// <summary>An error told in an article's clothes: a title that says so over a few words.</summary>
    internal static PageReading? ErrorInside(PageTree tree, PageMetadata metadata, int bodyLetters) =>
        bodyLetters <= ErrorLetters && !metadata.Linked.IsArticle ? Marked(UnreadableReason.ErrorPage, tree, metadata) : null;

    internal static PageReading Answer(UnreadableReason reason, string detail) => new(null, reason, detail, null);

    private static PageReading? Marked(UnreadableReason reason, PageTree tree, PageMetadata metadata)
    {
        var heading = tree.WithTag("h1").Concat(tree.WithTag("h2")).FirstOrDefault();
        var title = $"{metadata.Title} {(heading is null ? "" : tree.TextOf(heading, evenDropped: true))}".ToLowerInvariant();
        string? words = null;
        foreach (var mark in Refusal.All)
        {
            if (mark.Reason != reason)
                continue;
            var text = mark.Where is MarkPlace.Title ? title : words ??= tree.TextOf(tree.Root!).ToLowerInvariant();
            if (HoldsWord(text, mark.Words))
                return Answer(reason, mark.Words);
        }
        return null;
    }

    // "404" is an error, "1404" is not.
    private static bool HoldsWord(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + words.Length == text.Length || !char.IsLetterOrDigit(text[at + words.Length]));
    }
}
