using System.Security.Cryptography;
using System.Text;

namespace NgoNews.Store.Articles;

/// <summary>Names what an article says, so that syndicated copies share a name.</summary>
/// <remarks>
/// Editors rewrite the headline of what they take over and leave the body alone. So the body counts: the text without a first line that
/// repeats the title. A short body ("Chi tiết xem tại đây.") stands under many unrelated headlines; there the title counts too.
/// </remarks>
public static class ContentHash
{
    /// <summary>A folded body shorter than this does not tell articles apart.</summary>
    public const int ShortBody = 200;

    /// <summary>SHA-256 in lower-case hex.</summary>
    public static string Of(string title, string text)
    {
        var heading = Fold(title);
        var body = Fold(WithoutHeading(text, heading));
        return Hex(body.Length < ShortBody ? heading + "\n" + body : body);
    }

    /// <summary>The text without a first line that repeats the title.</summary>
    internal static string Body(string title, string text) => WithoutHeading(text, Fold(title)).ToString();

    /// <summary>SHA-256 of the text's UTF-8 bytes, in lower-case hex.</summary>
    internal static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Lower case; every run of white space is one space, none at the ends.</summary>
    internal static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsSpace(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded.ToString();
    }

    private static ReadOnlySpan<char> WithoutHeading(string text, string heading)
    {
        var body = text.AsSpan().TrimStart();
        var end = body.IndexOf('\n');
        var first = end < 0 ? body : body[..end];
        return Fold(first) == heading ? body[first.Length..] : body;
    }

    // Page editors leave zero-width spaces and byte order marks behind; nobody sees them.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';
}
