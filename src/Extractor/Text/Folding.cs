using System.Collections.Frozen;

namespace NgoNews.Extractor.Text;

/// <summary>Folds what makes no difference in reading, for matching only: case, the placement of the tone mark (hoà = hòa, uỷ = ủy) and the form of an apostrophe (M’gar = M'gar).</summary>
public static class Folding
{
    private const string NewStyle = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
    private const string OldStyle = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";

    private static readonly FrozenDictionary<string, string> Pairs = Enumerable.Range(0, NewStyle.Length / 2)
        .ToFrozenDictionary(i => NewStyle.Substring(2 * i, 2), i => OldStyle.Substring(2 * i, 2), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> PairsBySpan = Pairs.GetAlternateLookup<ReadOnlySpan<char>>();

    // The words met so far, each in one place or in none: a language has some seven thousand syllables, and a text says the same ones again.
    private static readonly string?[] Known = new string?[1 << 15];

    // Beyond ASCII the framework asks ICU for every word, which costs more than all the rest of the tokenizer.
    private static readonly char[] Lower = [.. Enumerable.Range(0, 0x2000).Select(i => char.ToLowerInvariant((char)i))];

    /// <summary>The matching key of one syllable in NFC: lower case, tone on the first vowel of oa, oe, uy where the syllable ends with them.</summary>
    public static string Key(ReadOnlySpan<char> syllable) => Hashed(syllable).Key;

    /// <summary>The same with the key's hash.</summary>
    internal static (string Key, int Hash) Hashed(ReadOnlySpan<char> syllable)
    {
        Span<char> lower = syllable.Length <= 64 ? stackalloc char[syllable.Length] : new char[syllable.Length];
        ToLower(syllable, lower);
        // "hoàn" carries its mark on the a in both styles, and in "quý" the u belongs to the consonant.
        if (lower.Length >= 2 && lower[^1] >= 0x80 && (lower.Length == 2 || lower[^3] != 'q') && PairsBySpan.TryGetValue(lower[^2..], out var old))
            old.CopyTo(lower[^2..]);
        return Same(lower);
    }

    /// <summary>The string of these characters, the one given before where it is still known, and its hash. Who reads at the same time may give another one: equal is enough.</summary>
    internal static (string Key, int Hash) Same(ReadOnlySpan<char> word)
    {
        var hash = Token.HashOf(word);
        // Each word has two places, side by side: numbers and names that come once do not drive out the syllables that come again and again.
        var at = hash & (Known.Length - 2);
        if (Known[at] is { } known && word.SequenceEqual(known))
            return (known, hash);
        if (Known[at + 1] is { } other && word.SequenceEqual(other))
            return (other, hash);
        var same = word.ToString();
        (Known[at + 1], Known[at]) = (Known[at], same);
        return (same, hash);
    }

    private static void ToLower(ReadOnlySpan<char> syllable, Span<char> lower)
    {
        if (syllable.ContainsAnyExceptInRange('\0', '\u1FFF'))
        {
            syllable.ToLowerInvariant(lower);
            lower.Replace('’', '\'');
            return;
        }
        for (var i = 0; i < lower.Length; i++)
            lower[i] = Lower[syllable[i]];
    }
}
