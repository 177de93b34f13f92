using System.Buffers;
using System.Text;

namespace NgoNews.Extractor.Text.Legacy;

/// <summary>
/// The encoding that a text was found to be typed in, and the way out of it. Found by evidence: enough words must become Vietnamese syllables,
/// and hardly any cease to be. Parts that are Unicode already stay as they are.
/// </summary>
internal sealed class LegacyText
{
    /// <summary>So many characters decide; a longer text is of one make, or of too many.</summary>
    private const int Sample = 1 << 16;

    /// <summary>Fewer words than these are chance; where the page names such a font, half of them.</summary>
    private const int Enough = 6;

    // What stands inside words of every old encoding and in no Vietnamese text: the rest of Latin-1, but for signs that texts do use, and VIQR's roof.
    private static readonly SearchValues<char> Odd = SearchValues.Create(
        [.. Enumerable.Range(0x80, 0x80).Select(i => (char)i).Except("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý\u00A0°²³«·©®"), '^']);

    /// <summary>Letters that no old encoding shows: those of Vietnamese in Unicode (ă, ế …), and those of Czech, Polish, Turkish.</summary>
    internal static readonly SearchValues<char> Modern = SearchValues.Create(
        [.. Enumerable.Range(0x100, 0x150).Concat(Enumerable.Range(0x1EA0, 0x5A)).Select(i => (char)i).Except("ŠšŒœŽžŸƒ")]);

    private static readonly SearchValues<char> Horned = SearchValues.Create("ơớờởỡợ");

    private readonly bool dominates;

    private LegacyText(LegacyEncoding encoding, bool dominates) => (Encoding, this.dominates) = (encoding, dominates);

    internal LegacyEncoding Encoding { get; }

    /// <summary>Whether to look closer: most texts say no in a few nanoseconds.</summary>
    internal static bool MayBe(ReadOnlySpan<char> text)
    {
        for (var count = 0; count < Enough / 2; count++)
        {
            var at = text.IndexOfAny(Odd);
            if (at < 0)
                return false;
            text = text[(at + 1)..];
        }
        return true;
    }

    /// <summary>The encoding of a text, or null for Unicode, another language, or too little to tell.</summary>
    /// <param name="parts">Lines or runs of the text; each is of one encoding.</param>
    /// <param name="isNamed">Whether something beside the text names a font of such an encoding.</param>
    internal static LegacyText? Recognise(IEnumerable<string> parts, bool isNamed)
    {
        var (sample, modern) = Sampled(parts);
        (LegacyEncoding Encoding, Evidence Evidence)? best = null;
        foreach (var encoding in LegacyEncoding.All)
        {
            var sum = sample.Aggregate(default(Evidence), (all, part) => all + Evidence.Of(part, encoding.Convert(part)));
            if (sum.Gained >= (isNamed ? Enough / 2 : Enough) && sum.Gained >= 3 * sum.Lost && 6 * sum.Gained >= sum.Words
                && (best is null || sum.Gained - sum.Lost > best.Value.Evidence.Gained - best.Value.Evidence.Lost))
                best = (encoding, sum);
        }
        return best is { } found ? new LegacyText(found.Encoding, modern * 10 <= sample.Count) : null;
    }

    /// <summary>Whether a converted text is full of "nớc" and "đợc": TCVN3's ư is Latin-1's soft hyphen, which many tools throw away, and no one can tell it back everywhere.</summary>
    internal static bool HasLostLetters(string text)
    {
        var (lost, whole) = (0, 0);
        for (var at = text.AsSpan().IndexOfAny(Horned); at >= 0;)
        {
            var (start, end) = (at, at + 1);
            while (start > 0 && char.IsLetter(text[start - 1]))
                start--;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            var word = text.AsSpan(start, end - start);
            if (Syllable.IsOne(word))
                whole++;
            else if (word.Length < Syllable.Longest && Syllable.IsOne(string.Concat(word[..(at - start)], "ư", word[(at - start)..])))
                lost++;
            at = text.AsSpan(end).IndexOfAny(Horned) is >= 0 and var next ? end + next : -1;
        }
        return lost >= 3 && lost * 3 > whole;
    }

    /// <summary>A part in Unicode letters, or null where it is not written in this encoding and stays as it is.</summary>
    internal Converted? Convert(string part)
    {
        var converted = Encoding.Convert(part);
        return converted.Value != part && Evidence.Of(part, converted).Favours(dominates) ? converted : null;
    }

    /// <summary>A text line by line.</summary>
    internal Converted ConvertLines(string text)
    {
        var value = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at + 1 : text.Length;
            var line = text[start..end];
            var converted = Convert(line);
            value.Append(converted?.Value ?? line);
            for (var i = 0; i < (converted?.Value ?? line).Length; i++)
                origins.Add(start + (converted?.Origins[i] ?? i));
            start = end;
        }
        return new Converted(value.ToString(), [.. origins]);
    }

    // The parts to weigh, and how many beside them are Unicode Vietnamese.
    private static (List<string> Parts, int Modern) Sampled(IEnumerable<string> parts)
    {
        var (sample, length, modern) = (new List<string>(), 0, 0);
        foreach (var part in parts)
        {
            if (part.AsSpan().ContainsAny(Modern))
                modern++;
            else if (length < Sample && part.AsSpan().ContainsAny(Odd))
            {
                sample.Add(part[..Math.Min(part.Length, Sample - length)]);
                length += sample[^1].Length;
            }
        }
        return (sample, modern);
    }
}
