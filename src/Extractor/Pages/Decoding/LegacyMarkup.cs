using System.Buffers;
using System.Net;
using System.Text;
using NgoNews.Extractor.Text.Legacy;

namespace NgoNews.Extractor.Pages.Decoding;

/// <summary>
/// Pages whose words were typed for fonts of another encoding (TCVN3, VNI …), or whose bytes were encoded twice, become Unicode pages.
/// Works on the markup, run by run, so that everything behind it reads one kind of page.
/// </summary>
internal static class LegacyMarkup
{
    private const int Enough = 3;
    private const int LongestTag = 1 << 14;
    private const int MostUnclosed = 32;

    // The letters of old encodings as references; those of Vietnamese words (&agrave;) say nothing.
    private static readonly SearchValues<string> References = SearchValues.Create(
        ["&micro;", "&cedil;", "&para;", "&sup1;", "&uml;", "&ordf;", "&not;", "&shy;", "&frac34;", "&oslash;", "&aring;", "&auml;", "&euml;", "&uuml;", "&ouml;", "&iuml;"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> Fonts = SearchValues.Create([".VnTime", ".VnArial", "VNI-"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The page in Unicode; the same string where there is nothing to mend.</summary>
    internal static string Mend(string html)
    {
        if (!LegacyText.MayBe(html) && !HasReferences(html))
            return html;
        var runs = Runs(html);
        var words = runs.ConvertAll(r => r.IsRaw ? html[r.Start..r.End] : WebUtility.HtmlDecode(html[r.Start..r.End]));
        return LegacyText.Recognise(words, html.AsSpan().ContainsAny(Fonts)) is { } legacy ? Rewrite(html, runs, words, legacy) : html;
    }

    private static bool HasReferences(ReadOnlySpan<char> html)
    {
        for (var count = 0; count < Enough; count++)
        {
            // The ampersand alone is found at the speed of memory; asking for all names at once is not.
            var at = html.IndexOf('&');
            while (at >= 0 && !html[at..].StartsWith("&#1") && !html[at..].StartsWith("&#2") && !(at + 2 < html.Length && html.Slice(at, Math.Min(9, html.Length - at)).ContainsAny(References)))
                at = html[(at + 1)..].IndexOf('&') is >= 0 and var next ? at + 1 + next : -1;
            if (at < 0)
                return false;
            html = html[(at + 1)..];
        }
        return true;
    }

    private static string Rewrite(string html, List<Run> runs, List<string> words, LegacyText legacy)
    {
        var page = new StringBuilder(html.Length);
        var done = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            if (legacy.Convert(words[i]) is not { } converted)
                continue;
            page.Append(html, done, runs[i].Start - done).Append(runs[i].IsRaw ? converted.Value : WebUtility.HtmlEncode(Words.Nfc(converted.Value)));
            done = runs[i].End;
        }
        return page.Append(html, done, html.Length - done).ToString();
    }

    // What stands between tags, the contents of metas, and what the page says for machines.
    private static List<Run> Runs(string html)
    {
        var (runs, unclosed) = (new List<Run>(), 0);
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<')
            {
                var end = Behind(html, "<", at, html.Length, 0);
                runs.Add(new Run(at, end, false));
                at = end;
                continue;
            }
            var tag = html.AsSpan(at, Math.Min(html.Length - at, 8));
            var close = tag.StartsWith("<!--") ? Behind(html, "-->", at, html.Length, 3) : TagEnd(html, at, ref unclosed);
            if (tag.StartsWith("<meta", StringComparison.OrdinalIgnoreCase))
                AddContent(html, at, close, runs);
            if (tag.StartsWith("<script", StringComparison.OrdinalIgnoreCase))
                close = Raw(html, at, close, "</script", runs);
            else if (tag.StartsWith("<style", StringComparison.OrdinalIgnoreCase))
                close = Behind(html, "</style", close, html.Length, 0);
            at = close;
        }
        return runs;
    }

    private static int Raw(string html, int at, int open, string closing, List<Run> runs)
    {
        var end = Behind(html, closing, open, html.Length, 0);
        if (html.AsSpan(at, open - at).Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            runs.Add(new Run(open, end, true));
        return end;
    }

    private static void AddContent(string html, int at, int close, List<Run> runs)
    {
        var start = html.IndexOf("content=", at, close - at, StringComparison.OrdinalIgnoreCase) + 8;
        if (start < 8 || start >= close || html[start] is not ('"' or '\''))
            return;
        var end = html.IndexOf(html[start], start + 1, close - start - 1);
        if (end > 0)
            runs.Add(new Run(start + 1, end, false));
    }

    // A ">" inside quotes closes no tag, unless the quotes are never closed. Where that is the page's habit, nobody looks for their end any more.
    private static int TagEnd(string html, int at, ref int unclosed)
    {
        var limit = unclosed > MostUnclosed ? 0 : Math.Min(html.Length, at + LongestTag);
        var quote = '\0';
        for (var i = at + 1; i < limit; i++)
        {
            if (quote == '\0' && html[i] == '>')
                return i + 1;
            if (html[i] is '"' or '\'' && (quote == '\0' || quote == html[i]))
                quote = quote == '\0' ? html[i] : '\0';
        }
        unclosed++;
        return Behind(html, ">", at, html.Length, 1);
    }

    private static int Behind(string html, string mark, int from, int otherwise, int extra) =>
        html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at + extra : otherwise;

    private readonly record struct Run(int Start, int End, bool IsRaw);
}
