using System.Collections.Frozen;

namespace NgoNews.Extractor.Pages.Content;

/// <summary>Words in classes and ids that name what surrounds an article. Compared word by word: "UISocialShare" is ui, social, share.</summary>
internal static class NoiseNames
{
    private static readonly FrozenSet<string> Single = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        // around the page
        "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "crumbs", "footer", "foot", "masthead", "sidebar", "topbar", "toolbar", "tools", "offcanvas",
        "copyright", "sitemap", "weather", "thoitiet", "exchange", "tygia", "login", "signin", "dangnhap", "search", "timkiem", "pagination", "paging", "pager", "skip",
        // asking for something
        "newsletter", "subscribe", "subscription", "signup", "paywall", "donate", "donation", "overlay",
        "ad", "ads", "adv", "advert", "adverts", "advertisement", "advertising", "adsense", "sponsor", "sponsored", "banner", "quangcao", "taboola", "outbrain", "dfp", "teads",
        // talking about the article
        "share", "sharing", "sharer", "sharebar", "social", "sociable", "chiase", "addthis", "addtoany", "sharethis", "facebook", "twitter", "zalo", "rating", "ratings", "vote", "danhgia", "tags", "taglist", "tagcloud", "keywords", "tukhoa", "views", "viewcount", "luotxem", "print", "printer",
        "docbai", "tts", "audio", "player", "reaction", "reactions",
        // hidden aids
        "noprint", "tooltip", "dropdown", "lightbox", "widget");

    /// <summary>Boxes of other articles. Without a link such a box is none: TYPO3 calls an article's own lead "teaser-text".</summary>
    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "related", "relate", "lienquan", "tinlienquan", "tinkhac", "tincu", "tinmoi", "docnhieu", "xemnhieu", "xemthem", "readmore", "recommended", "recommend", "recommendation",
        "recommendations", "trending", "popular", "mostread", "mostviewed", "teaser", "teasers", "recirc", "recirculation", "upnext", "promo",
        "carousel", "slider", "ticker", "marquee", "toc");

    /// <summary>What can be longer than the article and is never a part of it: readers' words, consent to cookies. It goes whatever it weighs.</summary>
    private static readonly FrozenSet<string> Apart = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "comment", "comments", "commentlist", "disqus", "respond", "binhluan", "cookie", "cookies", "consent", "gdpr", "onetrust", "popup", "modal");

    // A name alone would be too broad: "article-info" is noise, "article" is not.
    private static readonly (string First, string Second)[] Pairs =
    [
        ("author", "bio"), ("author", "box"), ("author", "info"), ("about", "author"), ("tin", "lien"), ("tin", "khac"), ("tin", "moi"), ("tin", "cu"), ("doc", "nhieu"), ("xem", "them"),
        ("xem", "nhieu"), ("chia", "se"), ("tu", "khoa"), ("luot", "xem"), ("danh", "gia"), ("bai", "viet"), ("most", "read"), ("most", "viewed"), ("read", "more"),
        ("read", "next"), ("see", "also"), ("other", "news"), ("news", "other"), ("more", "news"), ("more", "stories"), ("view", "count"), ("post", "views"), ("post", "tags"), ("tag", "list"),
        ("tag", "links"), ("tag", "box"), ("screen", "reader"), ("visually", "hidden"), ("call", "action"), ("sign", "up"), ("entry", "footer"), ("sticky", "video"), ("back", "top"),
        ("jp", "sharedaddy"), ("quang", "cao"), ("post", "nav"), ("correction", "form"), ("edit", "section"), ("story", "footer"), ("article", "footer"), ("follow", "us"),
        ("breaking", "news"), ("control", "panel"), ("control", "bar"), ("sign", "in"), ("log", "in"), ("paid", "partner"), ("binh", "luan"), ("cung", "chuyen"), ("cung", "muc"), ("nguoi", "dung"), ("sr", "only"), ("app", "download"),
    ];

    // The line of author and date under the headline: no noise to a reader, but not body either.
    private static readonly FrozenSet<string> Byline = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "byline", "author", "authors", "tacgia", "dateline", "timestamp", "pubdate", "postdate", "metadata", "postmeta", "date", "time", "nguontin", "publish");

    private static readonly (string First, string Second)[] BylinePairs =
    [
        ("entry", "meta"), ("post", "meta"), ("article", "meta"), ("post", "date"), ("entry", "date"), ("tac", "gia"), ("posted", "on"), ("ngay", "dang"), ("article", "info"), ("post", "info"),
        ("meta", "info"), ("story", "meta"),
    ];

    // All words and the second words of pairs at once: most names are looked up here and nowhere else.
    private static readonly FrozenDictionary<string, (NoiseName Name, string[] Firsts)> Index = Apart.Select(w => (Word: w, Name: NoiseName.Apart, First: ""))
        .Concat(Single.Select(w => (Word: w, Name: NoiseName.Around, First: "")))
        .Concat(Others.Select(w => (Word: w, Name: NoiseName.Others, First: "")))
        .Concat(Pairs.Select(p => (Word: p.Second, Name: NoiseName.None, p.First)))
        .GroupBy(w => w.Word, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(g => g.Key, g => (g.Max(w => w.Name), g.Where(w => w.First.Length > 0).Select(w => w.First).ToArray()), StringComparer.OrdinalIgnoreCase);

    /// <summary>What a class or id list says about its element, and the word that says it; the strongest of its words counts.</summary>
    internal static (NoiseName Name, string Word) Judge(string names)
    {
        var lookup = Index.GetAlternateLookup<ReadOnlySpan<char>>();
        var (strongest, said) = (NoiseName.None, "");
        var before = default(Range);
        for (var at = 0; NextWord(names, ref at) is { } range; before = range)
        {
            var word = names.AsSpan()[range];
            if (!lookup.TryGetValue(word, out var known))
                continue;
            var name = known.Name;
            if (name < NoiseName.Around && known.Firsts.Length > 0 && IsAny(known.Firsts, names.AsSpan()[before]))
                name = NoiseName.Around;
            if (name > strongest)
                (strongest, said) = (name, word.ToString());
        }
        return (strongest, said);
    }

    private static bool IsAny(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var one in words)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether it names the line of author and date.</summary>
    internal static bool IsByline(string names) => Find(names, Byline, BylinePairs) is not null;

    // The word, of a pair the second, or null.
    private static string? Find(string names, FrozenSet<string> words, (string First, string Second)[] pairs)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Range? before = null;
        for (var at = 0; NextWord(names, ref at) is { } range;)
        {
            var word = names.AsSpan()[range];
            if (lookup.TryGetValue(word, out var known))
                return known;
            if (before is { } last && IsPair(names.AsSpan()[last], word, pairs))
                return word.ToString();
            before = range;
        }
        return null;
    }

    private static bool IsPair(ReadOnlySpan<char> first, ReadOnlySpan<char> second, (string First, string Second)[] pairs)
    {
        foreach (var pair in pairs)
        {
            if (first.Equals(pair.First, StringComparison.OrdinalIgnoreCase) && second.Equals(pair.Second, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    // Words end at anything but a letter and at humps: "relatedArticles" → related, Articles; "UISocialShare" → UI, Social, Share.
    // What stands before a colon is a condition, no name: "print:mx-0".
    private static Range? NextWord(string names, ref int at)
    {
        while (true)
        {
            while (at < names.Length && !char.IsAsciiLetter(names[at]))
                at++;
            var start = at;
            while (at < names.Length && char.IsAsciiLetter(names[at]) && !(at > start && IsHump(names, at)))
                at++;
            if (at == start)
                return null;
            if (at == names.Length || names[at] != ':')
                return start..at;
        }
    }

    private static bool IsHump(string names, int at) =>
        char.IsAsciiLetterUpper(names[at])
        && (char.IsAsciiLetterLower(names[at - 1]) || (at + 1 < names.Length && char.IsAsciiLetterLower(names[at + 1])));
}
