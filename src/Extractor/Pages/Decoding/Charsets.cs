using System.Buffers;
using System.Text;

namespace NgoNews.Extractor.Pages.Decoding;

/// <summary>Names of encodings, as headers and pages write them.</summary>
internal static class Charsets
{
    private const int MetaWindow = 4096;
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\"'; \t\r\n/>");

    /// <summary>The charset of a Content-Type header ("text/html; charset=utf-8"), or null.</summary>
    internal static string? OfContentType(string? contentType) => contentType is null ? null : After(contentType, "charset");

    /// <summary>The charset that the page's head declares, or null.</summary>
    internal static string? OfMeta(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MetaWindow)]);
        for (var at = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase); at >= 0; at = head.IndexOf("<meta", at + 5, StringComparison.OrdinalIgnoreCase))
        {
            var end = head.IndexOf('>', at);
            if (end < 0)
                return null;
            if (After(head[at..end], "charset") is { } found)
                return found;
        }
        return head.StartsWith("<?xml", StringComparison.Ordinal) && head.IndexOf("?>", StringComparison.Ordinal) is > 0 and var close
            ? After(head[..close], "encoding")
            : null;
    }

    /// <summary>The encoding of that name, which throws on bytes that are not its own; null for a name that nobody knows.</summary>
    internal static Encoding? Strict(string? name)
    {
        if (name is null)
            return null;
        var known = name.ToLowerInvariant() switch
        {
            // Browsers read Latin-1 as Windows Latin-1, and so do the pages' writers.
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => "windows-1252",
            "utf8" or "utf-8" or "unicode-1-1-utf-8" => "utf-8",
            "cp1258" or "x-cp1258" => "windows-1258",
            "gb2312" or "gbk" => "gb18030",
            "utf-7" => null, // Never: its escapes hide markup.
            var other => other,
        };
        if (known is null)
            return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(known, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? After(string text, string key)
    {
        var at = text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = text.AsSpan(at + key.Length).TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
            return null;
        rest = rest[1..].TrimStart(" \t\r\n\"'");
        var end = rest.IndexOfAny(NameEnds);
        var name = (end < 0 ? rest : rest[..end]).ToString();
        return name.Length is > 0 and < 40 ? name : null;
    }
}
