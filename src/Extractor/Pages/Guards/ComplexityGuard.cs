using System.Collections.Frozen;
using NgoNews.Extractor.Pages.Dom;

namespace NgoNews.Extractor.Pages.Guards;

/// <summary>
/// Refuses, in one pass before the parser, pages that the parser would need more than linear time for.
/// Measured on AngleSharp 1.10: 40,000 nested divs take 21 s; 5,000 unclosed font tags with differing attributes take 36 s
/// (each is opened anew in every later paragraph), so those are bounded more tightly than plain nesting.
/// </summary>
internal static class ComplexityGuard
{
    /// <summary>Characters of a page; the longest articles with their pictures inline stay below.</summary>
    internal const int MaxLength = 16_000_000;

    /// <summary>Elements open at once.</summary>
    internal const int MaxDepth = 1_000;

    /// <summary>Formatting elements (b, font, a …) open at once.</summary>
    internal const int MaxFormatting = 300;

    /// <summary>Tags of a page.</summary>
    internal const int MaxTags = 300_000;

    /// <summary>Attributes of one tag.</summary>
    internal const int MaxAttributes = 1_000;

    private enum Kind
    {
        /// <summary>Stays open until its end tag.</summary>
        Nesting,

        /// <summary>Its end tag may be left out, so an open one says nothing about depth.</summary>
        Implied,

        /// <summary>Opened anew in later paragraphs until its end tag.</summary>
        Formatting,

        /// <summary>Its content is no markup.</summary>
        Raw,
    }

    // Each name with a counter of its own; names that are not here nest and share the last counter.
    private static readonly FrozenDictionary<string, (Kind Kind, int Counter)> Names = new (Kind Kind, string[] Names)[]
        {
            (Kind.Implied, [
                "p", "li", "dd", "dt", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rp", "rt", "rb", "rtc", "html", "head", "body",
                "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame", "keygen", "image", "bgsound"]),
            (Kind.Formatting, ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]),
            (Kind.Raw, ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"]),
            (Kind.Nesting, [Svg, MathMl, "div", "span", "ul", "ol", "table", "section", "article", "path", "g", "button", "figure", "picture", "label", "form", "nav", "h2", "h3"]),
        }
        .SelectMany(group => group.Names.Select(name => (group.Kind, Name: name)))
        .Select((row, i) => (row.Name, row.Kind, Counter: i))
        .ToFrozenDictionary(row => row.Name, row => (row.Kind, row.Counter), StringComparer.OrdinalIgnoreCase);

    // All known names are short; this is asked for every tag of every page.
    private static readonly ShortNames<(Kind Kind, int Counter)> Known = new(Names);

    private static readonly int SvgCounter = Names[Svg].Counter, MathCounter = Names[MathMl].Counter;

    private const string Svg = "svg";
    private const string MathMl = "math";

    /// <summary>What is too much about the page, or null.</summary>
    internal static string? Refuse(string html)
    {
        if (html.Length > MaxLength)
            return $"{html.Length} characters";
        var scan = new Scan();
        var at = html.IndexOf('<');
        while (at >= 0 && at + 1 < html.Length)
        {
            at = scan.Tag(html, at);
            if (scan.Complaint is { } complaint)
                return complaint;
            var next = html.AsSpan(Math.Min(at, html.Length)).IndexOf('<');
            at = next < 0 ? -1 : at + next;
        }
        return null;
    }

    private sealed class Scan
    {
        private readonly int[] _open = new int[Names.Count + 1];
        private int _depth, _formatting, _tags;

        internal string? Complaint { get; private set; }

        /// <summary>Reads the tag that begins at <paramref name="at"/>; answers where to go on.</summary>
        internal int Tag(string html, int at)
        {
            if (html.AsSpan(at).StartsWith("<!--"))
                return Behind(html, at + 4, "-->");
            var closing = html[at + 1] == '/';
            var start = at + (closing ? 2 : 1);
            var end = start;
            while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':'))
                end++;
            if (end == start || !char.IsAsciiLetter(html[start]))
                return at + 1;
            var name = html.AsSpan(start, end - start);
            if (++_tags > MaxTags)
                Complaint = $"more than {MaxTags} tags";
            var behind = Attributes(html, end, out var selfClosed);
            var (kind, counter) = Known.TryGet(name, out var known) ? known : (Kind.Nesting, Names.Count);
            if (kind is Kind.Implied)
                return behind;
            if (closing)
                Close(kind, counter);
            else if (kind is Kind.Raw)
                return BehindEnd(html, behind, name);
            else if (!selfClosed || !IsForeign)
                Open(kind, counter);
            return behind;
        }

        // Only foreign elements can close themselves; a self-closed div stays open.
        private bool IsForeign => _open[SvgCounter] > 0 || _open[MathCounter] > 0;

        private void Open(Kind kind, int counter)
        {
            _open[counter]++;
            if (++_depth > MaxDepth)
                Complaint = $"more than {MaxDepth} elements nested";
            if (kind is Kind.Formatting && ++_formatting > MaxFormatting)
                Complaint = $"more than {MaxFormatting} formatting elements nested";
        }

        private void Close(Kind kind, int counter)
        {
            if (_open[counter] == 0)
                return;
            _open[counter]--;
            _depth--;
            if (kind is Kind.Formatting)
                _formatting--;
        }

        // Quotes hide '>'. Only a tag with much outside its quotes can have many attributes.
        private int Attributes(string html, int from, out bool selfClosed)
        {
            var quoted = 0;
            var at = from;
            while (at < html.Length && html.AsSpan(at).IndexOfAny('>', '"', '\'') is >= 0 and var step)
            {
                at += step;
                if (html[at] == '>')
                {
                    if (at - from - quoted > MaxAttributes)
                        CountAttributes(html.AsSpan(from, at - from));
                    selfClosed = html[at - 1] == '/';
                    return at + 1;
                }
                var close = html[at - 1] == '=' || char.IsWhiteSpace(html[at - 1]) ? html.IndexOf(html[at], at + 1) : at;
                if (close < 0)
                    break;
                quoted += close - at;
                at = close + 1;
            }
            selfClosed = false;
            return html.Length;
        }

        private void CountAttributes(ReadOnlySpan<char> tag)
        {
            var (count, gap, quote) = (0, false, '\0');
            foreach (var c in tag)
            {
                if (quote != '\0')
                    quote = c == quote ? '\0' : quote;
                else if (c is '"' or '\'')
                    quote = c;
                else if (char.IsWhiteSpace(c) || c == '/')
                    gap = true;
                else if (gap)
                    (count, gap) = (count + 1, false);
            }
            if (count > MaxAttributes)
                Complaint = $"{count} attributes in one tag";
        }

        // Behind "</name", without case.
        private static int BehindEnd(string html, int from, ReadOnlySpan<char> name)
        {
            for (var at = from; at < html.Length;)
            {
                var step = html.AsSpan(at).IndexOf("</");
                if (step < 0)
                    break;
                at += step + 2;
                if (html.AsSpan(at).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                    return at + name.Length;
            }
            return html.Length;
        }

        private static int Behind(string html, int from, string mark)
        {
            if (from >= html.Length)
                return html.Length;
            var at = html.IndexOf(mark, from, StringComparison.Ordinal);
            return at < 0 ? html.Length : at + mark.Length;
        }
    }
}
