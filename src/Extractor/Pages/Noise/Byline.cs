namespace NgoNews.Extractor.Pages.Noise;

/// <summary>The writer's name as pages print it: "Tác giả: Thu Hà", "Tin, ảnh: Thu Hà", "By Jane Doe", or the bare name below the text.</summary>
internal static class Byline
{
    private const int Longest = 80;

    /// <summary>Labels of the writer, the longer first.</summary>
    private static readonly string[] Writer =
    [
        "bài và ảnh:", "tin và ảnh:", "bài, ảnh:", "tin, ảnh:", "tin ảnh:", "tin bài:", "tin, bài:", "bài viết:", "bài - ảnh:", "tin - ảnh:", "bài/ảnh:", "tin/ảnh:", "bài:", "tin:", "thực hiện:",
        "tác giả:", "tác giả", "người viết:", "người đăng:", "biên tập:", "phóng viên:", "pv:", "text and photo:", "story:", "reported by", "written by", "posted by", "đăng bởi:", "đăng bởi", "bởi:", "bởi ", "author:", "by:", "by ",
    ];

    /// <summary>Labels of the source; it names a publisher, not a writer.</summary>
    private static readonly string[] Source = ["nguồn:", "nguồn tin:", "nguồn", "theo:", "theo ", "(theo ", "source:", "ảnh:", "(nguồn"];

    // Behind a name: "Thu Hà (TTXVN)", "Thu Hà | Báo Hữu nghị".
    private static readonly char[] Tails = ['(', '|', '/', '@'];

    // What else systems print on the writer's line.
    private static readonly string[] Others = ["lượt xem", "nguồn", "ngày đăng", "cập nhật", "chia sẻ", "lúc "];

    /// <summary>The name behind a writer's label, or null.</summary>
    internal static string? Labelled(string line)
    {
        if (line.Length > Longest)
            return null;
        var label = Array.Find(Writer, w => line.StartsWith(w, StringComparison.OrdinalIgnoreCase));
        return label is null ? null : Name(line[label.Length..]);
    }

    /// <summary>Whether the line only tells the source: "Nguồn: Báo Hữu nghị", "Theo TTXVN".</summary>
    internal static bool IsSource(string line) =>
        line.Length <= Longest && line.Count(char.IsWhiteSpace) <= 9 && line[^1] != '.' && Array.Exists(Source, s => line.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a whole line is nothing but a person's name or two: "Trúc Phương", "Thu Hà - Minh Đức".</summary>
    internal static bool IsBareName(string line)
    {
        if (line.Length is < 2 or > 50 || line.Any(char.IsDigit) || line[^1] is '.' or ':' or ';' or '!' or '?' or ',')
            return false;
        var words = line.Split([' ', '-', '–', ',', '.', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 8 && Array.TrueForAll(words, w => char.IsUpper(w[0]) || w is "và" or "and" or "H’" or "&");
    }

    /// <summary>A name without label, tail and closing marks; null where nothing is left.</summary>
    internal static string? Name(string? text)
    {
        if (text is null)
            return null;
        var name = Words.Clean(text);
        foreach (var label in Writer)
        {
            if (!name.StartsWith(label, StringComparison.OrdinalIgnoreCase) || name.Length == label.Length)
                continue;
            name = name[label.Length..];
            break;
        }
        foreach (var other in Others)
        {
            var at = name.IndexOf(other, StringComparison.OrdinalIgnoreCase);
            name = at > 0 ? name[..at] : name;
        }
        var tail = name.IndexOfAny(Tails, Math.Min(2, name.Length));
        name = (tail > 1 ? name[..tail] : name).Trim(' ', ':', '-', '–', ',', ';', '.', '*', '•', '(', ')', '/');
        var fits = name.Length is >= 2 and <= Longest && name.Any(char.IsLetter) && !name.Contains("http", StringComparison.OrdinalIgnoreCase);
        return fits ? name : null;
    }
}
