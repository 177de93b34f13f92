using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>What a bare number is said of: the name that ends where it begins, or where the words of being and having before it begin.</summary>
internal static class Opening
{
    // Tokens that the longest place, time, donor or sector takes.
    private const int LongestName = 16;
    private const int MostWords = 4;

    /// <summary>The token behind the name: "năm 2016 chỉ có 14" begins at "chỉ".</summary>
    public static int Skip(ArticleContext context, int at)
    {
        for (var words = 0; words < MostWords && Any(context.Tokens, at - 1, "là", "có", "được", "đạt", "chỉ", "còn", "lên", "gồm", "với", "thì", "mới", "cũng", "tới", ":"); words++)
            at--;
        return at;
    }

    /// <summary>The kind of thing whose name ends at a token, or the word before it.</summary>
    public static string Of(ArticleContext context, int at)
    {
        if (ArticleContext.Within(context.Periods, p => p.First, at - LongestName, at).Any(p => p.End == at))
            return "time";
        if (ArticleContext.Within(context.Donors, d => d.First, at - LongestName, at).Any(d => d.End == at))
            return "donor";
        if (ArticleContext.Within(context.Places, p => p.First, at - LongestName, at).Any(p => p.End == at))
            return "place";
        if (ArticleContext.Within(context.Topics, t => t.Start, at - LongestName, at).Where(t => t.End == at).Select(t => t.Value).LastOrDefault() is { } topic)
            return topic;
        return context.QuantityAt(at - 1) is not null ? "number" : context.KeyAt(at - 1);
    }

    /// <summary>What a bare number is followed by: an end, a small word, a name, or a word that it may count.</summary>
    public static string Behind(ArticleContext context, int at)
    {
        if (at >= context.Tokens.Count || context.Tokens[at].Kind != Text.TokenKind.Word)
            return "end";
        if (Any(context.Tokens, at, "và", "đã", "được", "đang", "mới", "chuyển", "mang", "có", "là", "của", "ở", "tại", "thuộc", "đến", "từ", "cho", "so", "thôi", "do", "trong", "còn", "lần", "thường", "vẫn", "chưa", "sẽ", "không", "đều", "với"))
            return "small word";
        var name = ArticleContext.Within(context.Places, p => p.First, at, at + 1).Any() || ArticleContext.Within(context.Periods, p => p.First, at, at + 1).Any() || ArticleContext.Within(context.Topics, t => t.Start, at, at + 1).Any();
        return name ? "name" : "word";
    }
}
