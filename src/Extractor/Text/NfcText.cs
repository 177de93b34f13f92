using System.Globalization;
using System.Text;
using NgoNews.Extractor.Text.Legacy;

namespace NgoNews.Extractor.Text;

/// <summary>A text in NFC that still knows where each of its characters stood in the text as given.</summary>
public sealed class NfcText
{
    private const int MostMarks = 30;

    private readonly int[]? origins;
    private readonly int givenLength;
    private readonly LegacyText? legacy;

    private NfcText(string value, int[]? origins, int givenLength, LegacyText? legacy = null)
    {
        this.legacy = legacy;
        Value = value;
        this.origins = origins;
        this.givenLength = givenLength;
    }

    /// <summary>The NFC text; a lone surrogate or U+FFFE of the given text is U+FFFD here.</summary>
    public string Value { get; }

    /// <summary>The offset in the text as given of an offset in <see cref="Value"/>; the end maps to the end.</summary>
    public int ToGiven(int offset) => origins is null ? offset : offset >= origins.Length ? givenLength : origins[offset];

    /// <summary>Normalises any string, also one that is no valid UTF-16.</summary>
    public static NfcText From(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var clean = ReplaceLoneSurrogates(given);
        return !HasEndlessMarks(clean) && clean.IsNormalized(NormalizationForm.FormC) ? new NfcText(clean, null, given.Length) : Compose(clean);
    }

    /// <summary>As <see cref="From"/>, and a text in TCVN3, VNI, VIQR or another old encoding of Vietnamese becomes Unicode; lines that are Unicode already stay.</summary>
    /// <example>"ViÖn trî phi chÝnh phñ n­íc ngoµi" → "Viện trợ phi chính phủ nước ngoài"</example>
    public static NfcText Decode(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return LegacyText.MayBe(given) && LegacyText.Recognise(given.Split('\n'), isNamed: false) is { } legacy ? Converted(given, legacy) : From(given);
    }

    /// <summary>A headline, a name: too short to tell its encoding, so it is taken to be written as this text is.</summary>
    public string Alike(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return legacy is null ? Normalize(given) : Converted(given, legacy).Value;
    }

    private static NfcText Converted(string given, LegacyText legacy)
    {
        var converted = legacy.ConvertLines(given);
        var text = From(converted.Value);
        var origins = new int[text.Value.Length];
        for (var i = 0; i < origins.Length; i++)
            origins[i] = converted.Origins[text.ToGiven(i)];
        return new NfcText(text.Value, origins, given.Length, legacy);
    }

    /// <summary>NFC of any string, also one that is no valid UTF-16.</summary>
    public static string Normalize(string given) => From(given).Value;

    private static bool HasEndlessMarks(string text)
    {
        for (var (i, run) = (0, 0); i < text.Length; i++)
        {
            run = text[i] >= '\u0300' && Continues(text[i]) ? run + 1 : 0;
            if (run > MostMarks)
                return true;
        }
        return false;
    }

    private static NfcText Compose(string clean)
    {
        // A base character with its marks composes by itself, so the text is normalised cluster by cluster.
        var value = new StringBuilder(clean.Length);
        var origins = new List<int>(clean.Length);
        for (var start = 0; start < clean.Length;)
        {
            var end = start + 1;
            while (end < clean.Length && Continues(clean[end]))
                end++;
            // Composing is quadratic in the marks, and no writing stacks so many: those beyond are dropped.
            var whole = Math.Min(end, start + 1 + MostMarks);
            var cluster = end - start == 1 ? clean.Substring(start, 1) : clean[start..whole].Normalize(NormalizationForm.FormC);
            value.Append(cluster);
            for (var i = 0; i < cluster.Length; i++)
                origins.Add(Math.Min(start + i, end - 1));
            start = end;
        }
        return new NfcText(value.ToString(), [.. origins], clean.Length);
    }

    private static bool Continues(char next) =>
        char.IsLowSurrogate(next)
        || CharUnicodeInfo.GetUnicodeCategory(next) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static string ReplaceLoneSurrogates(string text)
    {
        var first = FirstLoneSurrogate(text, 0);
        if (first < 0)
            return text;
        var characters = text.ToCharArray();
        for (var at = first; at >= 0; at = FirstLoneSurrogate(text, at + 1))
            characters[at] = '\uFFFD';
        return new string(characters);
    }

    private static int FirstLoneSurrogate(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            // The normaliser refuses U+FFFE as it does half a surrogate pair.
            if (!char.IsSurrogate(text[i]) && text[i] != '\uFFFE')
                continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else
                return i;
        }
        return -1;
    }
}
