using System.Net;
using NgoNews.Extractor.Pages.Dom;
using NgoNews.Extractor.Pages.Metadata;

namespace NgoNews.Extractor.Pages.Attachments;

/// <summary>Finds the files linked from an article: download links, embedded viewers, script calls, Liferay documents.</summary>
internal static class AttachmentReader
{
    private const string DownloadCall = "downloadFile(";

    private static readonly Selector Download = Selector.Parse("a.link-download");
    /// <summary>Boxes of files that pages put beside the body, whatever their make.</summary>
    private static readonly Selectors Boxes =
    [
        "a.link-download", ".file-dinh-kem", ".file-attach", ".ms-attachment", ".attachment", ".attachments", ".article__attach", ".dinhkem", ".tailieu", ".file-download", "[id$=pnFileDinhKem]",
    ];

    private static readonly string[] FileEndings = [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".rtf", ".zip", ".rar", ".7z", ".csv"];
    private static readonly string[] PictureEndings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp", ".mp4", ".mp3"];

    /// <summary>The files linked inside the given parts of the page and in boxes for files, each address once.</summary>
    internal static List<Attachment> Read(PageTree tree, IEnumerable<PageNode> parts, PageMetadata metadata)
    {
        var found = new List<Attachment>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts.Concat(Boxes.All(tree)))
        {
            for (var i = part.Index; i < part.End; i++)
            {
                var (name, address) = Linked(tree, tree.Nodes[i]);
                if (metadata.Absolute(address) is { } url && seen.Add(url))
                    found.Add(new Attachment(string.IsNullOrWhiteSpace(name) ? LastPart(url) : Words.Clean(name), url));
            }
        }
        return found;
    }

    private static (string? Name, string? Address) Linked(PageTree tree, PageNode node)
    {
        if (node.Attribute("onclick") is { } script && script.IndexOf(DownloadCall, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            return DownloadArguments(script[(at + DownloadCall.Length)..]);
        return node.Tag switch
        {
            "a" when node.Attribute("href") is { } href && IsFile(node, href) => (tree.TextOf(node, evenDropped: true), href),
            "iframe" or "embed" when node.Attribute("src") is { } src => (node.Attribute("title"), Viewed(src)),
            "object" when node.Attribute("data") is { } data && EndsIn(data, FileEndings) => (node.Attribute("title"), data),
            _ => default,
        };
    }

    private static bool IsFile(PageNode link, string href) =>
        Download.Matches(link)
        || EndsIn(href, FileEndings)
        || (href.Contains("/documents/", StringComparison.OrdinalIgnoreCase) && !EndsIn(href, PictureEndings) && !href.Contains("/image", StringComparison.OrdinalIgnoreCase));

    // "/viewer.html?file=/upload/bc12.pdf" shows a file; a viewer without one shows something else.
    private static string? Viewed(string src)
    {
        var at = src.IndexOf("file=", StringComparison.OrdinalIgnoreCase);
        if (at <= 0 || src[at - 1] is not ('?' or '&' or ';'))
            return EndsIn(src, FileEndings) ? src : null;
        var value = src[(at + 5)..];
        var end = value.IndexOfAny(['&', '#']);
        return WebUtility.UrlDecode(end < 0 ? value : value[..end]);
    }

    // downloadFile('Báo cáo.pdf','/upload/1001/20240112/bc.pdf')
    private static (string? Name, string? Address) DownloadArguments(string call)
    {
        var arguments = new List<string>();
        for (var i = 0; i < call.Length && arguments.Count < 2 && call[i] != ')'; i++)
        {
            if (call[i] is not ('\'' or '"'))
                continue;
            var close = call.IndexOf(call[i], i + 1);
            if (close < 0)
                break;
            arguments.Add(call[(i + 1)..close]);
            i = close;
        }
        return arguments.Count switch { 0 => default, 1 => (null, arguments[0]), _ => (arguments[0], arguments[1]) };
    }

    private static bool EndsIn(string address, string[] endings)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address.AsSpan() : address.AsSpan(0, end);
        foreach (var ending in endings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static string LastPart(string url)
    {
        var path = new Uri(url).AbsolutePath.TrimEnd('/');
        return Words.Clean(Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]));
    }
}
