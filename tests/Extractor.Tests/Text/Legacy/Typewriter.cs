using System.Text;
using NgoNews.Extractor.Pages.Decoding;
using NgoNews.Extractor.Text.Legacy;

namespace NgoNews.Extractor.Tests.Text.Legacy;

/// <summary>Writes Unicode as the old encodings did, and shows it as a reader of Latin-1 or windows-1252 would see it.</summary>
internal static class Typewriter
{
    public const string Letters = "áàảãạâấầẩẫậăắằẳẵặéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ";

    public static readonly string[] Names = ["UTF-8 encoded twice", "TCVN3 (ABC)", "VNI", "windows-1258 as windows-1252", "VISCII", "VPS", "VIQR"];

    private static readonly Dictionary<string, Dictionary<char, string>> Tables = new[] { ("TCVN3 (ABC)", "tcvn3.tsv"), ("VNI", "vni.tsv"), ("VISCII", "viscii.tsv"), ("VPS", "vps.tsv"), ("VIQR", "viqr.tsv") }
        .ToDictionary(t => t.Item1, t => LetterTable.Rows(t.Item2).GroupBy(r => r.Letter).ToDictionary(g => g.Key, g => g.First().Bytes));

    /// <summary>The bytes that stand for a text, as characters up to U+00FF.</summary>
    public static string Write(string text, string encoding) => encoding switch
    {
        "UTF-8 encoded twice" => Charsets.Strict("windows-1252")!.GetString(Encoding.UTF8.GetBytes(text)),
        "windows-1258 as windows-1252" => Charsets.Strict("windows-1252")!.GetString(Charsets.Strict("windows-1258")!.GetBytes(Split(text))),
        _ => string.Concat(text.Select(c => Letter(Tables[encoding], c))),
    };

    // A capital that TCVN3 has no code for is the small one, drawn large by the font.
    private static string Letter(Dictionary<char, string> table, char c) =>
        table.GetValueOrDefault(c) ?? table.GetValueOrDefault(char.ToLowerInvariant(c)) ?? c.ToString();

    /// <summary>Letters with their tone as a mark of its own, as windows-1258 has them.</summary>
    public static string Split(string text)
    {
        var split = new StringBuilder();
        foreach (var c in text)
        {
            var parts = c.ToString().Normalize(NormalizationForm.FormD);
            var tone = parts.Length > 1 ? parts.IndexOfAny(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']) : -1;
            split.Append(tone < 0 ? c.ToString() : parts.Remove(tone, 1).Normalize(NormalizationForm.FormC) + parts[tone]);
        }
        return split.ToString();
    }
}
