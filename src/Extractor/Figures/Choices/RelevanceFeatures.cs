using NgoNews.Extractor.Donors;
using NgoNews.Extractor.Learning;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>What tells an article about foreign-NGO aid from one that names it in passing: how often, how early, and beside whom.</summary>
internal static class RelevanceFeatures
{
    public static void See(FeatureBag bag, ArticleContext context, Relevance seen)
    {
        bag.Add("bias");
        var title = seen.TitleNgo ? "ngo" : seen.Title ? "aid" : "other";
        bag.Add("headline", title);
        foreach (var (_, _, kind) in context.TitleTopics)
            bag.Add("headline of", kind);
        if (context.TitleTokens.Count > 0 && context.TitleTokens[^1].Is("?"))
            bag.Add("headline asks");
        bag.Add("ngo sentences", Few(seen.Ngo.Count));
        bag.Add("ngo sentences", title, " ", Few(seen.Ngo.Count));
        var share = Share(seen.Ngo.Count, seen.Sentences);
        bag.Add("ngo share", share);
        bag.Add("ngo share", title, " ", share);
        bag.Add("first ngo", seen.Ngo.Count == 0 ? "never" : Share(seen.Ngo[0], seen.Sentences));
        bag.Add("first ngo", seen.Ngo.Count == 0 ? "never" : "sentence " + Few(seen.Ngo[0]));
        bag.Add("with number", Few(seen.WithAmount));
        bag.Add("legal", Few(seen.Legal));
        bag.Add("legal", Share(seen.Legal, seen.Sentences));
        foreach (var kind in context.Exclusions.Where(e => context.SentenceOf(e.Start) >= 0).GroupBy(e => e.Value))
        {
            var sentences = kind.Select(e => context.SentenceOf(e.Start)).Distinct().Count();
            bag.Add("excluded", kind.Key, " ", Few(sentences));
            if (sentences > seen.Ngo.Count)
                bag.Add("more than of NGOs", kind.Key);
        }
        var givers = context.Donors.GroupBy(d => d.Kind).ToDictionary(g => g.Key, g => g.Select(d => d.Name).Distinct().Count());
        foreach (var kind in Enum.GetValues<DonorKind>())
            bag.Add("givers", EnumName<DonorKind>.Of(kind), " ", Few(givers.GetValueOrDefault(kind)));
        Words(bag, context, seen);
    }

    // What the headline speaks of, and what is told where NGOs are named: rules and papers, swindlers, another country, or hand-overs and projects.
    private static void Words(FeatureBag bag, ArticleContext context, Relevance seen)
    {
        foreach (var word in context.TitleTokens.Where(t => t.Kind == TokenKind.Word).Select(t => t.Key).Distinct())
            bag.Add("headline word", word);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var at in seen.Ngo)
        {
            for (var i = context.Sentences[at].First; i < context.Sentences[at].End; i++)
            {
                if (context.Tokens[i].Kind == TokenKind.Word && told.Add(context.Tokens[i].Key))
                    bag.Add("told of NGOs", context.Tokens[i].Key);
            }
        }
    }

    private static string Few(int count) => count switch { 0 => "0", 1 => "1", 2 => "2", <= 4 => "3", <= 8 => "5", _ => "9" };

    private static string Share(int part, int whole) => (part * 100 / Math.Max(1, whole)) switch { 0 => "0", < 10 => "1", < 20 => "10", < 40 => "20", _ => "40" };
}
