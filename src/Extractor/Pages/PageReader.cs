using NgoNews.Extractor.Pages.Attachments;
using NgoNews.Extractor.Pages.Blocks;
using NgoNews.Extractor.Pages.Content;
using NgoNews.Extractor.Pages.Decoding;
using NgoNews.Extractor.Pages.Dom;
using NgoNews.Extractor.Pages.Families;
using NgoNews.Extractor.Pages.Guards;
using NgoNews.Extractor.Pages.Metadata;
using NgoNews.Extractor.Pages.Noise;
using NgoNews.Extractor.Pages.Refusals;
using NgoNews.Extractor.Text.Legacy;

namespace NgoNews.Extractor.Pages;

/// <summary>Reads articles from pages.</summary>
public static class PageReader
{
    /// <summary>What has fewer letters is a stub or a notice, unless the page declares itself an article.</summary>
    private const int ShortestArticle = 150;
    private const int ShortestDeclared = 40;

    /// <summary>Reads a page that is already text. Nothing is thrown for any input.</summary>
    /// <param name="html">The page.</param>
    /// <param name="url">Its address; relative links resolve against it, and its form hints at the family and the date.</param>
    /// <param name="template">Selectors of the site itself, where its family's do not fit it.</param>
    public static PageReading Read(string html, Uri? url, PageTemplate? template = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (string.IsNullOrWhiteSpace(html))
            return RefusalReader.Answer(UnreadableReason.Empty, "nothing but white space");
        if (NotMarkup(html) is { } kind)
            return RefusalReader.Answer(UnreadableReason.NotHtml, kind);
        if (ComplexityGuard.Refuse(html) is { } complaint)
            return RefusalReader.Answer(UnreadableReason.TooComplex, complaint);
        var page = html.Replace("\0", "", StringComparison.Ordinal);
        var mended = LegacyMarkup.Mend(page);
        if (!ReferenceEquals(page, mended) && LegacyText.HasLostLetters(mended))
            return RefusalReader.Answer(UnreadableReason.Undecodable, "typed for a TCVN3 font, and its letter ư was lost on the way");
        return ReadGuarded(Composed(mended), url, template);
    }

    /// <summary>Reads a page from its bytes: decodes by BOM, <paramref name="contentType"/>, meta charset, then by what the bytes are.</summary>
    /// <param name="bytes">The page as fetched, decompressed.</param>
    /// <param name="contentType">The Content-Type header, or null.</param>
    /// <param name="url">Its address.</param>
    /// <param name="template">Selectors of the site itself, where its family's do not fit it.</param>
    public static PageReading Read(ReadOnlySpan<byte> bytes, string? contentType, Uri? url, PageTemplate? template = null)
    {
        if (bytes.IsEmpty)
            return RefusalReader.Answer(UnreadableReason.Empty, "no bytes");
        if (bytes.Length > 4 * ComplexityGuard.MaxLength)
            return RefusalReader.Answer(UnreadableReason.TooComplex, $"{bytes.Length} bytes");
        var decoded = PageDecoder.Decode(bytes, contentType);
        return decoded.Text is { } text ? Read(text, url, template) : RefusalReader.Answer(decoded.Reason!.Value, decoded.Detail!);
    }

    // Marks that stand apart are composed before parsing, so that every comparison may count on whole letters; all else that is
    // not NFC is mended text by text.
    private static string Composed(string html)
    {
        return html.AsSpan().ContainsAnyInRange('\u0300', '\u036F') ? Words.Nfc(html) : html;
    }

    // Feeds, JSON and plain text are not pages.
    private static string? NotMarkup(string html)
    {
        // An image or a document whose bytes somebody took for text still shows its first letters.
        var first = html.AsSpan(0, Math.Min(html.Length, 12));
        if (first.Contains("PNG\r\n", StringComparison.Ordinal) || first.Contains("PNG\n", StringComparison.Ordinal) || first.StartsWith("GIF8", StringComparison.Ordinal) || first.Contains("JFIF", StringComparison.Ordinal))
            return "an image";
        var head = html.AsSpan(0, Math.Min(html.Length, 1024)).TrimStart("\uFEFF\0 \t\r\n");
        if (head.StartsWith("{") || head.StartsWith("["))
            return "JSON";
        if (head.StartsWith("%PDF-"))
            return "PDF";
        foreach (var root in new[] { "<rss", "<feed", "<urlset", "<sitemapindex", "<rdf:RDF", "<svg" })
        {
            if (head.StartsWith(root) || (head.StartsWith("<?xml") && head.IndexOf(root) >= 0))
                return $"XML ({root[1..]})";
        }
        return html.Contains('<', StringComparison.Ordinal) ? null : "text without markup";
    }

    private static PageReading ReadGuarded(string html, Uri? url, PageTemplate? template)
    {
        // Its buffer, as large as the page, goes back to the pool.
        using var document = PageParser.Parse(html);
        var tree = PageTree.Of(document);
        tree.Count();
        var metadata = PageMetadata.Of(tree, url);
        if (RefusalReader.Challenge(tree, metadata) is { } challenge)
            return challenge;
        var family = FamilyCatalog.Recognise(tree);
        if (template is not null)
            family = template.Over(family);
        var sketch = family is null ? null : TemplateReader.Read(tree, family, metadata, url);
        sketch ??= GenericReader.Read(tree, metadata, url);
        if (sketch is null)
            return RefusalReader.WithoutArticle(tree, metadata, url, "no headline with running text under it");
        return Finish(tree, metadata, sketch, url);
    }

    private static PageReading Finish(PageTree tree, PageMetadata metadata, Sketch sketch, Uri? url)
    {
        var lead = sketch.Lead is { } node ? Dateline.Strip(tree.TextOf(node)) : null;
        lead = string.IsNullOrEmpty(lead) || Words.Key(lead) == Words.Key(sketch.Title) ? null : lead;
        if (sketch.Lead is { } inside && lead is not null)
            tree.Drop(inside);
        var judged = BlockJudge.Judge(BlockReader.Read(tree, sketch.Body), sketch.Title, lead, sketch.Author);
        if (lead is null && judged.Blocks.Count > 0 && judged.Blocks[0].Kind is BlockKind.Paragraph)
            judged.Blocks[0] = judged.Blocks[0] with { Text = Dateline.Strip(judged.Blocks[0].Text) };
        var letters = judged.Blocks.Where(b => b.Kind is not BlockKind.Caption).Sum(b => Words.Letters(b.Text));
        if (RefusalReader.ErrorInside(tree, metadata, letters) is { } error)
            return error;
        var isDeclared = metadata.SaysArticle || sketch.Family != GenericReader.Family;
        if (letters < (isDeclared ? ShortestDeclared : ShortestArticle))
            return RefusalReader.WithoutArticle(tree, metadata, url, $"{letters} letters of running text");
        return new PageReading(
            new Article
            {
                Title = sketch.Title,
                Lead = lead,
                Blocks = judged.Blocks,
                Author = sketch.Author ?? judged.Author,
                Published = sketch.Published,
                Canonical = metadata.Canonical,
                Attachments = AttachmentReader.Read(tree, sketch.FileParts, metadata),
            },
            null, null, sketch.Family);
    }
}
