using System.Collections.Frozen;

namespace NgoNews.Extractor.Text;

/// <summary>Folds what makes no difference in reading, for matching only: case and the placement of the tone mark (hoà = hòa, uỷ = ủy).</summary>
public static class Folding
{
    private const string NewStyle = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
    private const string OldStyle = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";

    private static readonly FrozenDictionary<string, string> Pairs = Enumerable.Range(0, NewStyle.Length / 2)
        .ToFrozenDictionary(i => NewStyle.Substring(2 * i, 2), i => OldStyle.Substring(2 * i, 2), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> PairsBySpan = Pairs.GetAlternateLookup<ReadOnlySpan<char>>();

    // Beyond ASCII the framework asks ICU for every word, which costs more than all the rest of the tokenizer.
    private static readonly char[] Lower = [.. Enumerable.Range(0, 0x2000).Select(i => char.ToLowerInvariant((char)i))];

    /// <summary>The matching key of one syllable in NFC: lower case, tone on the first vowel of oa, oe, uy where the syllable ends with them.</summary>
    public static string Key(ReadOnlySpan<char> syllable)
    {
        var lower = LowerOf(syllable);
        // "hoàn" carries its mark on the a in both styles, and in "quý" the u belongs to the consonant.
        if (lower.Length < 2 || lower[^1] < 0x80 || (lower.Length > 2 && lower[^3] == 'q'))
            return lower;
        return PairsBySpan.TryGetValue(lower.AsSpan(lower.Length - 2), out var old) ? string.Concat(lower.AsSpan(0, lower.Length - 2), old) : lower;
    }

    private static string LowerOf(ReadOnlySpan<char> syllable)
    {
        Span<char> buffer = syllable.Length <= 64 ? stackalloc char[syllable.Length] : new char[syllable.Length];
        if (syllable.ContainsAnyExceptInRange('\0', '\u1FFF'))
        {
            syllable.ToLowerInvariant(buffer);
            return new string(buffer);
        }
        for (var i = 0; i < buffer.Length; i++)
            buffer[i] = Lower[syllable[i]];
        return new string(buffer);
    }
}
