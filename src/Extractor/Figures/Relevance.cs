using NgoNews.Extractor.Donors;

namespace NgoNews.Extractor.Figures;

/// <summary>What an article says of foreign-NGO aid as a whole, and whether it is about it.</summary>
/// <param name="Sentences">Those outside noise.</param>
/// <param name="Ngo">Those that name foreign NGOs or their aid, in order, as indices.</param>
/// <param name="WithAmount">How many of these hold a number that a figure could have.</param>
/// <param name="Legal">Those that speak of rules and papers.</param>
/// <param name="Lending">Those of loans, official aid and investment by name.</param>
/// <param name="Title">The headline names NGOs, their aid, or one of them.</param>
/// <param name="TitleNgo">The headline names NGOs or one of them.</param>
/// <param name="Aid">The text has words of aid at all.</param>
internal sealed record Relevance(int Sentences, IReadOnlyList<int> Ngo, int WithAmount, int Legal, int Lending, bool Title, bool TitleNgo, bool Aid)
{
    /// <summary>For a person: what the decision rests on.</summary>
    public string Why => $"{Ngo.Count} sentences name foreign NGOs or donors, {WithAmount} with a number, {Legal} speak of rules; headline {(Title ? "does" : "does not")}{(Lending > 0 ? $", {Lending} of loans and investment" : "")}";

    /// <summary>What the rules say.</summary>
    public bool ByRule()
    {
        // Loans, official aid and investment by name outweigh a word or two about NGOs.
        if (Lending > 2 * Ngo.Count && !Title)
            return false;
        if (Legal >= 3 && Legal >= Ngo.Count && WithAmount <= 1)
            return false;
        // The headline alone says "phi chính phủ nước ngoài", and the text goes on with "viện trợ".
        return Title ? Ngo.Count >= 1 || (TitleNgo && Aid) : Ngo.Count >= 2 && (Ngo.Count * 6 >= Sentences || WithAmount >= 1);
    }

    /// <summary>Counts what an article says.</summary>
    public static Relevance Of(ArticleContext context)
    {
        var ngo = new List<int>();
        var (withAmount, legal) = (0, 0);
        for (var i = 0; i < context.Sentences.Count; i++)
        {
            var sentence = context.Sentences[i];
            if (context.ParagraphOf(sentence.First) is var at && (at < 0 || context.Paragraphs[at].Kind == ParagraphKind.Noise))
                continue;
            var topics = ArticleContext.Within(context.Topics, t => t.Start, sentence.First, sentence.End).ToList();
            legal += topics.Any(t => t.Value == "legal") ? 1 : 0;
            if (!topics.Any(t => t.Value == "ngo") && !ArticleContext.Within(context.Donors, d => d.First, sentence.First, sentence.End).Any(d => d.Kind == DonorKind.Ngo))
                continue;
            ngo.Add(i);
            withAmount += ArticleContext.Within(context.Quantities, q => q.First, sentence.First, sentence.End)
                .Any(q => q.Kind == Quantities.QuantityKind.Money || q.Subject is not (null or Quantities.Subject.Other)) ? 1 : 0;
        }
        var lending = context.Exclusions.Where(e => context.Tokens[e.Start].Key is "oda" or "fdi" or "vốn" or "kim" or "xuất" && context.SentenceOf(e.Start) >= 0).Select(e => context.SentenceOf(e.Start)).Distinct().Count();
        return new Relevance(context.Sentences.Count, ngo, withAmount, legal, lending, TitleSpeaks(context, "ngo", "aid"), TitleSpeaks(context, "ngo"), context.Topics.Exists(t => t.Value == "aid"));
    }

    private static bool TitleSpeaks(ArticleContext context, params ReadOnlySpan<string> kinds)
    {
        foreach (var (_, _, kind) in context.TitleTopics)
        {
            if (kinds.Contains(kind))
                return true;
        }
        return context.TitleDonors.Exists(d => d.Kind == DonorKind.Ngo);
    }
}
