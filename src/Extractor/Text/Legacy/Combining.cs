namespace NgoNews.Extractor.Text.Legacy;

/// <summary>Windows-1258 that was read as windows-1252: its tone marks are bytes behind the vowel, "viêòn" for "viện".</summary>
internal static class Combining
{
    private const string Bytes = "ÌÒÞìòÃãÐðÕõÝýþ";
    private const string Letters = "\u0300\u0309\u0303\u0301\u0323ĂăĐđƠơƯư₫";

    internal static Converted Convert(string text)
    {
        var marked = string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Bytes.IndexOf(source[i], StringComparison.Ordinal) is >= 0 and var at ? Letters[at] : source[i];
        });
        var whole = NfcText.From(marked);
        return new Converted(whole.Value, [.. Enumerable.Range(0, whole.Value.Length).Select(whole.ToGiven)]);
    }
}
