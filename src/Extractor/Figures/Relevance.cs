using NgoNews.Extractor.Donors;

namespace NgoNews.Extractor.Figures;

/// <summary>Decides whether an article as a whole is about foreign-NGO aid.</summary>
internal static class Relevance
{
    /// <summary>The decision and, for a person, what it rests on.</summary>
    public static (bool Relevant, string Why) Decide(ArticleContext context)
    {
        var sentences = new HashSet<int>();
        var withAmount = 0;
        var (legal, ordinary) = (0, context.Sentences.Count);
        for (var i = 0; i < context.Sentences.Count; i++)
        {
            var sentence = context.Sentences[i];
            if (context.ParagraphOf(sentence.First) is var at && (at < 0 || context.Paragraphs[at].Kind == ParagraphKind.Noise))
                continue;
            var topics = ArticleContext.Within(context.Topics, t => t.Start, sentence.First, sentence.End).ToList();
            legal += topics.Any(t => t.Value == "legal") ? 1 : 0;
            var ngo = topics.Any(t => t.Value == "ngo") || ArticleContext.Within(context.Donors, d => d.First, sentence.First, sentence.End).Any(d => d.Kind == DonorKind.Ngo);
            if (!ngo)
                continue;
            sentences.Add(i);
            withAmount += ArticleContext.Within(context.Quantities, q => q.First, sentence.First, sentence.End)
                .Any(q => q.Kind == Quantities.QuantityKind.Money || q.Subject is not (null or Quantities.Subject.Other)) ? 1 : 0;
        }
        var title = TitleSpeaks(context, "ngo", "aid");
        var why = $"{sentences.Count} sentences name foreign NGOs or donors, {withAmount} with a number, {legal} speak of rules; headline {(title ? "does" : "does not")}";
        // Loans, official aid and investment by name outweigh a word or two about NGOs.
        var others = context.Exclusions.Where(e => context.Tokens[e.Start].Key is "oda" or "fdi" or "vốn" or "kim" or "xuất" && context.SentenceOf(e.Start) >= 0).Select(e => context.SentenceOf(e.Start)).Distinct().Count();
        if (others > 2 * sentences.Count && !title)
            return (false, why + $", {others} of loans and investment");
        if (legal >= 3 && legal >= sentences.Count && withAmount <= 1)
            return (false, why);
        var share = sentences.Count * 6 >= ordinary;
        // The headline alone says "phi chính phủ nước ngoài", and the text goes on with "viện trợ".
        var aid = TitleSpeaks(context, "ngo") && context.Topics.Exists(t => t.Value == "aid");
        return (title ? sentences.Count >= 1 || aid : sentences.Count >= 2 && (share || withAmount >= 1), why);
    }

    private static bool TitleSpeaks(ArticleContext context, params ReadOnlySpan<string> kinds)
    {
        if (context.Title is not { } title)
            return false;
        foreach (var (_, _, kind) in Topics.All.FindAll(context.TitleTokens, 0, context.TitleTokens.Count))
        {
            if (kinds.Contains(kind))
                return true;
        }
        return DonorReader.Read(title, context.TitleTokens).Any(d => d.Kind == DonorKind.Ngo);
    }
}
