using System.Text;

namespace NgoNews.Crawler.Archive;

/// <summary>A first line and named fields up to an empty line: what opens a WARC record and an HTTP message alike.</summary>
/// <param name="First">The first line.</param>
/// <param name="Fields">Names as written and values without the white space around them, in order.</param>
/// <param name="Length">Bytes that it takes, the empty line included.</param>
internal sealed record HeaderBlock(string First, IReadOnlyList<KeyValuePair<string, string>> Fields, int Length)
{
    /// <summary>A field's first value, or null.</summary>
    public string? this[string name] => Fields.FirstOrDefault(f => f.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Reads it from the beginning of some bytes; null where no empty line ends it. Lines may end with a line feed alone, and go on with white space.</summary>
    public static HeaderBlock? Read(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        string? first = null;
        var fields = new List<KeyValuePair<string, string>>();
        for (var at = 0; bytes[at..].IndexOf((byte)'\n') is >= 0 and var end; at += end + 1)
        {
            var line = encoding.GetString(bytes.Slice(at, end).TrimEnd((byte)'\r'));
            if (line.Length == 0) return first is null ? null : new HeaderBlock(first, fields, at + end + 1);
            if (first is null) first = line;
            else if (line[0] is ' ' or '\t' && fields.Count > 0) fields[^1] = KeyValuePair.Create(fields[^1].Key, $"{fields[^1].Value} {line.Trim()}".Trim());
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) fields.Add(KeyValuePair.Create(line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }
        return null;
    }
}
