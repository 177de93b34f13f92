namespace NgoNews.Extractor.Figures;

/// <summary>How far a cue's words reach: the cost of the way from a cue to a quantity of its sentence.</summary>
internal static class Reach
{
    /// <summary>Beyond this no cue counts.</summary>
    public const int Limit = 40;

    /// <summary>The cost from a cue to a quantity; null across sentences or too far.</summary>
    /// <param name="context">The article.</param>
    /// <param name="first">First token of the cue.</param>
    /// <param name="end">Token behind the cue.</param>
    /// <param name="candidate">The quantity.</param>
    public static int? Cost(ArticleContext context, int first, int end, Candidate candidate)
    {
        var quantity = candidate.Quantity;
        if (context.SentenceOf(first) != candidate.Sentence)
            return null;
        var before = end <= quantity.First;
        var (from, to) = before ? (end, quantity.First) : (quantity.End, first);
        if (to < from)
            return 0;
        if (to - from > Limit)
            return null;
        var cost = before ? 0 : 3;
        for (var i = from; i < to; i++)
            cost += MarkCost(context.Tokens[i].Key, before);
        cost += ArticleContext.Within(context.Quantities, q => q.First, from, to).Count * (before ? 3 : 14);
        return cost > Limit ? null : cost;
    }

    private static int MarkCost(string key, bool before) => key switch
    {
        ";" => 25,
        "," => before ? 2 : 7,
        "(" or ")" => before ? 2 : 5,
        _ => 1,
    };
}
