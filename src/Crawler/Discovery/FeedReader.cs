using System.Globalization;
using System.Text;
using System.Xml;
using NgoNews.Crawler.Fetching;

namespace NgoNews.Crawler.Discovery;

/// <summary>What a feed or sitemap lists.</summary>
/// <param name="Articles">Addresses of articles, in order.</param>
/// <param name="Maps">Further sitemaps.</param>
/// <param name="Fault">Why it broke off, or null; what was read until then counts.</param>
internal sealed record XmlListing(IReadOnlyList<Uri> Articles, IReadOnlyList<SitemapEntry> Maps, string? Fault)
{
    /// <summary>When articles came out, of those where it is told. That one was changed on a day tells only that it did not come out later.</summary>
    public IReadOnlyDictionary<Uri, DaySpan> Told { get; init; } = new Dictionary<Uri, DaySpan>();
}

/// <summary>A sitemap that an index names.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Modified">When it changed last, as the index says; null where it does not.</param>
internal sealed record SitemapEntry(Uri Address, DateTimeOffset? Modified);

/// <summary>Reads RSS, Atom, sitemaps (XML and text) and indexes of sitemaps; XML by its elements' names. DTDs are prohibited, and with them entities that grow.</summary>
internal static class FeedReader
{
    /// <summary>More addresses than this in one file are not read.</summary>
    private const int Most = 50_000;

    private const int MostBytes = 64 * 1024 * 1024;

    public static XmlListing Read(ReadOnlyMemory<byte> bytes, Uri page)
    {
        List<Uri> articles = [];
        List<SitemapEntry> maps = [];
        Dictionary<Uri, DaySpan> told = [];
        var plain = Plain(bytes);
        if (plain.AsSpan().StartsWith("http"u8)) return Lines(plain, page);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(plain), settings);
            Walk(reader, page, articles, maps, told);
            return new XmlListing(articles, maps, null) { Told = told };
        }
        catch (XmlException e)
        {
            return new XmlListing(articles, maps, e.Message) { Told = told };
        }
    }

    /// <summary>A sitemap may be a text file with an address on each line.</summary>
    private static XmlListing Lines(byte[] plain, Uri page) =>
        new([.. Encoding.UTF8.GetString(plain).Split('\n', Most + 1).Take(Most).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => Target(page, line)).OfType<Uri>()], [], null);

    private static void Walk(XmlReader reader, Uri page, List<Uri> articles, List<SitemapEntry> maps, Dictionary<Uri, DaySpan> told)
    {
        (Uri? Address, DateTimeOffset? Modified) map = (null, null);
        (int First, DateTimeOffset? Published, DateTimeOffset? Modified) entry = default;
        var open = new Stack<string>();
        while (articles.Count + maps.Count < Most && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (AtomLink(reader, open) is { } href && Target(page, href) is { } linked) articles.Add(linked);
                    if (!reader.IsEmptyElement) open.Push(reader.LocalName);
                    if (open.Count > 64) throw new XmlException("nested too deeply");
                    break;
                case XmlNodeType.EndElement:
                    switch (open.Pop())
                    {
                        case "sitemap":
                            if (map.Address is not null) maps.Add(new SitemapEntry(map.Address, map.Modified));
                            map = (null, null);
                            break;
                        case "item" or "entry" or "url":
                            if (DaysOf(entry.Published, entry.Modified) is { } days)
                                foreach (var article in articles.Skip(entry.First)) told[article] = days;
                            entry = (articles.Count, null, null);
                            break;
                    }
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when open.TryPop(out var name):
                    var parent = open.TryPeek(out var around) ? around : "";
                    open.Push(name);
                    switch (parent, name)
                    {
                        case ("item", "link") or ("url", "loc") when Target(page, reader.Value) is { } article: articles.Add(article); break;
                        case ("sitemap", "loc"): map.Address = Target(page, reader.Value); break;
                        case ("item", "pubDate") or ("entry", "published") or ("news", "publication_date"): entry.Published = MomentOf(reader.Value); break;
                        case ("url", "lastmod") or ("entry", "updated"): entry.Modified = MomentOf(reader.Value); break;
                        case ("sitemap", "lastmod"): map.Modified = MomentOf(reader.Value); break;
                    }
                    break;
            }
        }
    }

    /// <summary>A day's grace behind a change: its zone is not always told.</summary>
    private static DaySpan? DaysOf(DateTimeOffset? published, DateTimeOffset? modified) =>
        published is { } moment ? DaySpan.Of(moment) : modified is { } change ? new DaySpan(DateOnly.MinValue, DaySpan.Of(change).To.AddDays(1)) : null;

    private static string? AtomLink(XmlReader reader, Stack<string> open) =>
        reader.LocalName == "link" && open.TryPeek(out var parent) && parent == "entry" && reader.GetAttribute("rel") is null or "alternate" ? reader.GetAttribute("href") : null;

    private static Uri? Target(Uri page, string address) => Uri.TryCreate(page, address.Trim(), out var target) && target.Scheme is "http" or "https" ? target : null;

    /// <summary>W3C's form of ISO 8601: a day, or a moment with its offset; or that of mail, as RSS has it.</summary>
    private static DateTimeOffset? MomentOf(string text) =>
        DateTimeOffset.TryParse(text.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && moment.Year is > 1900 and < 2200 ? moment : null;

    /// <summary>Sitemaps may be gzip files, besides any content coding; white space before the declaration is common and would be an error.</summary>
    private static byte[] Plain(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return Body.Gunzip(bytes.ToArray(), MostBytes).Bytes ?? [];
        return bytes.Span.TrimStart(" \t\r\n"u8).ToArray();
    }
}
