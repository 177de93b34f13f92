using System.Globalization;
using System.Text;

namespace NgoNews.Crawler.Fetching;

/// <summary>One spelling for the paths of rules and of addresses (RFC 9309, 2.2.2 and 2.2.3), so that they can be compared octet by octet.</summary>
internal static class RobotsPath
{
    /// <summary>Of an address: <c>*</c> and <c>$</c> are themselves there, and a rule that means them writes them escaped.</summary>
    public static string OfAddress(string path) => Spell(path).Replace("*", "%2A", StringComparison.Ordinal).Replace("$", "%24", StringComparison.Ordinal);

    /// <summary>Of a rule: <c>*</c> stays a wildcard and a final <c>$</c> the end.</summary>
    public static string OfRule(string path)
    {
        var spelled = Spell(path);
        return spelled.EndsWith('$') ? spelled[..^1].Replace("$", "%24", StringComparison.Ordinal) + "$" : spelled.Replace("$", "%24", StringComparison.Ordinal);
    }

    /// <summary>The same with what is escaped in a query by some and not by others: <c>?to=https://thu.vn</c> is <c>?to=https%3A%2F%2Fthu.vn</c>.</summary>
    public static string WithQueryEscaped(string spelled)
    {
        var query = spelled.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? spelled : spelled[..query] + spelled[query..].Replace(":", "%3A", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);
    }

    /// <summary>Octets beyond ASCII and controls escaped, escapes of unreserved characters undone, hex digits in capitals.</summary>
    private static string Spell(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        var result = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && byte.TryParse(bytes.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var escaped))
            {
                Add(result, escaped, escaped: !IsUnreserved(escaped));
                i += 2;
            }
            else Add(result, bytes[i], escaped: bytes[i] is <= 0x20 or >= 0x7F);
        }
        return result.ToString();
    }

    private static void Add(StringBuilder result, byte octet, bool escaped)
    {
        if (escaped) result.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        else result.Append((char)octet);
    }

    private static bool IsUnreserved(byte octet) => char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~';
}
