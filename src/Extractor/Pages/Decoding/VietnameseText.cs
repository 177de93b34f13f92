using System.Buffers;

namespace NgoNews.Extractor.Pages.Decoding;

/// <summary>Tells Vietnamese from what comes out when Vietnamese bytes are read in a wrong encoding.</summary>
internal static class VietnameseText
{
    // The five tone marks, as windows-1258 writes them behind the vowel.
    private static readonly SearchValues<char> Tones = SearchValues.Create("\u0300\u0301\u0303\u0309\u0323");
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY");

    // Characters that TCVN3 (ABC) and VNI texts are full of inside words when read as Latin, and that no language uses there.
    private static readonly SearchValues<char> Tcvn3 = SearchValues.Create("µ¸¶·¹¨»¾¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖ×Ý×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô­øõö÷ùýúûüþ");
    private static readonly SearchValues<char> Tcvn3Sure = SearchValues.Create("µ¸¶·¹¨»¾¼½©®ª«¬¦§¤¥");
    private static readonly SearchValues<char> VniMarks = SearchValues.Create("øùûõïáàåãäêéèëìíîóòñüúö");

    /// <summary>Whether tone marks stand where Vietnamese has them: behind vowels, and often.</summary>
    /// <example>"Liên hiê\u0323p" (windows-1258) → true; "déjà vu" → false</example>
    internal static bool LooksLike(string text)
    {
        int placed = 0, stray = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Tones.Contains(text[i]))
                continue;
            if (i > 0 && Vowels.Contains(text[i - 1]))
                placed++;
            else
                stray++;
        }
        return placed >= 3 && placed >= stray * 20;
    }

    /// <summary>The name of the font encoding that a text was typed for, or null for a text in Unicode.</summary>
    /// <example>"ViÖt Nam, viÖn trî phi chÝnh phñ" → TCVN3 (ABC) · "Vieät Nam, vieän trôï phi chính phuû" → VNI</example>
    internal static string? LegacyFont(string text)
    {
        int words = 0, tcvn = 0, sure = 0, vni = 0, modern = 0;
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && (char.IsLetter(text[i]) || Tcvn3Sure.Contains(text[i]));
            if (inWord && start < 0)
                start = i;
            if (inWord || start < 0)
                continue;
            var word = text.AsSpan(start, i - start);
            start = -1;
            words++;
            if (word.ContainsAnyInRange('\u0100', '\uFFFF'))
                modern++;
            else if (HasLatin(word, Tcvn3Sure))
                sure++;
            else if (HasLatin(word, Tcvn3))
                tcvn++;
            if (IsVni(word))
                vni++;
        }
        // Vietnamese in Unicode has ạ, ế, ư … in every third word; legacy text has none.
        if (words < 20 || modern * 20 > words)
            return null;
        if (sure * 50 > words && (sure + tcvn) * 4 > words)
            return "TCVN3 (ABC)";
        return vni * 5 > words ? "VNI" : null;
    }

    private static bool HasLatin(ReadOnlySpan<char> word, SearchValues<char> letters) => word.Length > 1 && word.ContainsAny(letters);

    // VNI writes the mark as a letter of its own behind the vowel: "vieän" for "viện".
    private static bool IsVni(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (VniMarks.Contains(word[i]) && word[i - 1] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'ö' or 'ô')
                return true;
        }
        return false;
    }
}
