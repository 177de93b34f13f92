using System.Buffers;

namespace NgoNews.Extractor.Pages.Decoding;

/// <summary>Tells Vietnamese from what comes out when Vietnamese bytes are read in a wrong encoding.</summary>
internal static class VietnameseText
{
    // The five tone marks, as windows-1258 writes them behind the vowel.
    private static readonly SearchValues<char> Tones = SearchValues.Create("\u0300\u0301\u0303\u0309\u0323");
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY");

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
}
