namespace NgoNews.Extractor.Text.Legacy;

/// <summary>A way in which Vietnamese was written before, or beside, Unicode.</summary>
/// <param name="Name">For a person.</param>
/// <param name="Convert">From characters as read in Latin-1 or windows-1252 to Unicode letters.</param>
internal sealed record LegacyEncoding(string Name, Func<string, Converted> Convert)
{
    /// <summary>All that are known; of equal evidence the earlier wins.</summary>
    internal static readonly IReadOnlyList<LegacyEncoding> All =
    [
        new("UTF-8 encoded twice", TwiceEncoded.Convert),
        OfTable("TCVN3 (ABC)", "tcvn3.tsv", Capitals.Restore),
        OfTable("VNI", "vni.tsv", null),
        new("windows-1258 as windows-1252", Combining.Convert),
        OfTable("VISCII", "viscii.tsv", null),
        OfTable("VPS", "vps.tsv", null),
        Viqr(),
    ];

    private static LegacyEncoding OfTable(string name, string file, Func<string, Converted, Converted>? then)
    {
        var table = new Lazy<LetterTable>(() => LetterTable.Read(file));
        return new(name, text => table.Value.Convert(text, null) is var converted && then is not null ? then(text, converted) : converted);
    }

    private static LegacyEncoding Viqr()
    {
        var table = new Lazy<LetterTable>(() => LetterTable.Read("viqr.tsv"));
        return new("VIQR", text => table.Value.Convert(text, IsPunctuation));
    }

    // Typists escaped a full stop behind a vowel, or did not. "cho. Ca'c" ends a sentence; in "Bo^. Y te^'" and "o+? Hue^'" the mark is a tone.
    private static bool IsPunctuation(string bytes, int at)
    {
        if (bytes[at] is not ('.' or '?'))
            return false;
        var next = at + 1;
        while (next < bytes.Length && bytes[next] == ' ')
            next++;
        if (next == bytes.Length || bytes[next] is '\n' or '\r' or '"' or ')')
            return true;
        return bytes[at] == '.' && char.IsAsciiLetter(bytes[at - 1]) && next > at + 1 && !char.IsAsciiLetterLower(bytes[next]);
    }
}
