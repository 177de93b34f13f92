namespace NgoNews.Extractor.Text.Legacy;

/// <summary>Fonts drew TCVN3's small letters as capitals: "PHã" in .VnTimeH is "PHÓ". Between capitals every letter is one.</summary>
internal static class Capitals
{
    internal static Converted Restore(string text, Converted converted)
    {
        var letters = converted.Value.ToCharArray();
        for (var start = 0; start < letters.Length;)
        {
            var end = start;
            var (capitals, small) = (0, 0);
            for (; end < letters.Length && char.IsLetter(letters[end]); end++)
            {
                capitals += char.IsAsciiLetterUpper(text[converted.Origins[end]]) ? 1 : 0;
                small += char.IsAsciiLetterLower(text[converted.Origins[end]]) ? 1 : 0;
            }
            for (var i = start; capitals > 0 && small == 0 && i < end; i++)
                letters[i] = char.ToUpperInvariant(letters[i]);
            start = Math.Max(end, start + 1);
        }
        return converted with { Value = new string(letters) };
    }
}
