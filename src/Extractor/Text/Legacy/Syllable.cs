using System.Collections.Frozen;

namespace NgoNews.Extractor.Text.Legacy;

/// <summary>Tells what can be a Vietnamese syllable: onset, rime, and a tone that goes with its end.</summary>
internal static class Syllable
{
    /// <summary>Letters of the longest syllable.</summary>
    internal const int Longest = 7;

    // The twelve vowels, each with the six tones; the plain one first, then those that may stand before p, t, c, ch.
    private static readonly string[] Vowels = ["aáạàảã", "ăắặằẳẵ", "âấậầẩẫ", "eéẹèẻẽ", "êếệềểễ", "iíịìỉĩ", "oóọòỏõ", "ôốộồổỗ", "ơớợờởỡ", "uúụùủũ", "ưứựừửữ", "yýỵỳỷỹ"];

    private static readonly FrozenDictionary<char, (char Vowel, int Tone)> Parts =
        Vowels.SelectMany(v => v.Select((c, tone) => (c, (v[0], tone)))).ToFrozenDictionary(p => p.c, p => p.Item2);

    private static readonly FrozenSet<string> Onsets =
        "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".Split(' ').Append("").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Rimes = string.Join(' ',
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây",
        "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu",
        "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt",
        "u ua uân uâng uât uây uc uê uêch uênh ui um un ung up ut uy uya uych uyên uyêt uyn uynh uyt uyu uôc uôi uôm uôn uông uôt uơ",
        "ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ych yn ynh yt").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OnsetsBySpan = Onsets.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RimesBySpan = Rimes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word (NFC, any case) can be a Vietnamese syllable.</summary>
    /// <example>"nghiêng", "Quốc" → true; "viÖt", "ngiêng", "các" with a falling tone → false</example>
    internal static bool IsOne(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest)
            return false;
        Span<char> plain = stackalloc char[word.Length];
        var tone = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = char.ToLowerInvariant(word[i]);
            var (vowel, own) = Parts.GetValueOrDefault(c, (c, 0));
            if (own > 0 && tone > 0)
                return false;
            (plain[i], tone) = (vowel, tone + own);
        }
        var stopped = plain.EndsWith("p") || plain.EndsWith("t") || plain.EndsWith("c") || plain.EndsWith("ch");
        if (stopped && tone > 2)
            return false;
        for (var onset = Math.Min(3, plain.Length - 1); onset >= 0; onset--)
        {
            if (OnsetsBySpan.Contains(plain[..onset]) && RimesBySpan.Contains(plain[onset..]))
                return true;
        }
        return plain.SequenceEqual("gi");
    }
}
