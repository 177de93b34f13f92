using System.Text;

namespace NgoNews.SearchApi.Search.Words;

/// <summary>What folding makes of each letter, worked out once: its shape without the tone (ề → ê), its tone, and its bare form (ề → e, đ → d).</summary>
internal static class Letters
{
    // Latin with all its additions, Greek, Cyrillic; letters beyond have no tone to move and are left as they are.
    private const int Known = 0x1F00;

    private static readonly char[] Shapes = new char[Known];
    private static readonly char[] Bases = new char[Known];
    private static readonly char[] Tones = new char[Known];

    static Letters()
    {
        for (var c = 0; c < Known; c++)
            (Shapes[c], Bases[c], Tones[c]) = TakeApart((char)c);
    }

    /// <summary>Lower case, without the tone.</summary>
    public static char Shape(char c) => c < Known ? Shapes[c] : char.ToLowerInvariant(c);

    /// <summary>Lower case, without any mark.</summary>
    public static char Base(char c) => c < Known ? Bases[c] : char.ToLowerInvariant(c);

    /// <summary>The tone as a combining mark, or U+0000.</summary>
    public static char Tone(char c) => c < Known ? Tones[c] : '\0';

    /// <summary>The five Vietnamese tones: grave, acute, hook above, tilde, dot below.</summary>
    public static bool IsTone(char c) => c is '\u0300' or '\u0301' or '\u0309' or '\u0303' or '\u0323';

    private static (char Shape, char Base, char Tone) TakeApart(char c)
    {
        var lower = char.ToLowerInvariant(c);
        if (lower == 'đ')
            return ('đ', 'd', '\0');
        var parts = lower.ToString().Normalize(NormalizationForm.FormD);
        if (parts.Length == 1 || parts.Skip(1).Any(p => !IsCombining(p)))
            return (lower, lower, '\0');
        var tone = parts.FirstOrDefault(IsTone);
        var shape = string.Concat(parts.Where(p => p != tone)).Normalize(NormalizationForm.FormC);
        var bare = char.ToLowerInvariant(parts[0]);
        return shape.Length == 1 ? (char.ToLowerInvariant(shape[0]), bare, tone) : (lower, bare, '\0');
    }

    private static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036f';
}
