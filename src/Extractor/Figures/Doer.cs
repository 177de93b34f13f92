using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>Who does what a number tells: the last actor before it with a verb behind itself. "Bệnh viện giải ngân 2,8 tỷ đồng, năm 2018 là 4,75 tỷ đồng."</summary>
internal static class Doer
{
    // An actor among several, or one that is counted, does not stand for itself.
    private static readonly string[] Many = ["các", "những", "nhiều", "mỗi", "một", "từng", "và", "/", "cấp"];

    /// <summary>The actor, or null where no verb follows one.</summary>
    public static (int Start, int End, string Value)? Of(ArticleContext context, Candidate candidate)
    {
        var (sentence, first) = (context.Sentences[candidate.Sentence], candidate.Quantity.First);
        foreach (var actor in ArticleContext.Within(context.Actors, a => a.Start, sentence.First, first).Reverse())
        {
            if (actor.Value is "union" or "network" or "body" or "district" or "province" or "country" or "we" && Acts(context, actor.End, first) && !Any(context.Tokens, actor.Start - 1, Many) && context.QuantityAt(actor.Start - 1) is null)
                return actor;
        }
        return null;
    }

    private static bool Acts(ArticleContext context, int at, int first)
    {
        var verb = at;
        while (verb < first && Any(context.Tokens, verb, "đã", "đang", "sẽ", "cũng", "còn", "chỉ", "mới", "ước", "dự", "kiến", "trực", "tiếp"))
            verb++;
        return verb <= first && (verb == first || Any(context.Tokens, verb, "có", "được", "nhận", "xin", "đón", "mời") || Topics.AidStages.FindAll(context.Tokens, at, Math.Min(verb + 2, first)).Any(c => c.Start <= verb && c.Value is not null));
    }
}
