using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>What tells a figure from another number: the words of exclusion around it.</summary>
internal static class FigureFeatures
{
    public static void See(FeatureBag bag, ArticleContext context, Candidate candidate)
    {
        var sentence = context.Sentences[candidate.Sentence];
        foreach (var (start, end, _) in ArticleContext.Within(context.Exclusions, e => e.Start, sentence.First, sentence.End).Take(8))
        {
            var words = context.Tokens[start].Key;
            var side = end <= candidate.Quantity.First ? "excluded before" : "excluded behind";
            bag.Add(side, words);
            bag.Add(side, words + " " + Distance.Of(end <= candidate.Quantity.First ? candidate.Quantity.First - end : start - candidate.Quantity.End));
        }
    }
}
