namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>Whether a sum is a friendship union's own. Unions are those, too, who tell the press of everybody's.</summary>
internal static class UnionWords
{
    /// <summary>Before a union's name: it only speaks.</summary>
    private static readonly string[] Says = ["theo ", "báo cáo của", "số liệu của", "thống kê của", "thông tin từ", "số liệu từ", "nguồn:", "according to"];

    /// <summary>Behind a union's name: it only speaks.</summary>
    private static readonly string[] IsSaying = ["cho biết", "thông tin", "cho hay", "đánh giá", "báo cáo", "khẳng định", "thông báo", "said"];

    /// <summary>A union that speaks of itself.</summary>
    private static readonly string[] Itself = ["đơn vị", "liên hiệp đã", "riêng liên hiệp", "qua liên hiệp", "kênh liên hiệp", "do liên hiệp", "của liên hiệp vận động"];

    private const int Near = 30;

    /// <summary>Whether a body or a site is a friendship union.</summary>
    public static bool IsUnion(string name) =>
        CueFinder.Find(name.ToLowerInvariant()).Any(cue => cue.Kind == CueKind.Union)
        || Sites.Any(site => name.Contains(site, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Liên hiệp … vận động được": the union's; "theo Liên hiệp …, toàn tỉnh tiếp nhận": the province's.</summary>
    public static bool IsOwnSum(Fragment fragment)
    {
        if (!fragment.Has(CueKind.Union))
            return false;
        var itself = Itself.Any(words => fragment.Text.Contains(words, StringComparison.Ordinal));
        if (fragment.Has(CueKind.Whole))
            return itself && !fragment.Text.Contains("toàn tỉnh", StringComparison.Ordinal);
        return itself || fragment.All(CueKind.Union).Any(cue => !Speaks(fragment.Text, cue.At));
    }

    private static readonly string[] Sites = ["lienhiephuunghi", "hufo.", "dufo.", "dafo.", "haufo.", "huunghi"];

    private static bool Speaks(string text, Span at)
    {
        var before = text.AsSpan(Math.Max(0, at.Start - Near), Math.Min(Near, at.Start));
        var behind = text.AsSpan(at.End, Math.Min(Near, text.Length - at.End));
        foreach (var words in Says)
        {
            if (before.Contains(words, StringComparison.Ordinal))
                return true;
        }
        foreach (var words in IsSaying)
        {
            if (behind.Contains(words, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
