using NgoNews.Extractor.Figures.Choices;
using NgoNews.Extractor.Learning.Gold;

namespace NgoNews.Extractor.Learning;

/// <summary>Scores readings against annotation.</summary>
internal static class Evaluation
{
    /// <summary>Each article is read with weights learned from the other folds alone. Articles are dealt to the folds in turn.</summary>
    public static Score CrossValidated(IReadOnlyList<GoldArticle> articles, int folds, bool seesRules)
    {
        var score = new Score();
        for (var fold = 0; fold < folds; fold++)
        {
            var learned = new Learned(Training.LearnWeights(articles.Where((_, i) => i % folds != fold), seesRules), seesRules);
            foreach (var article in articles.Where((_, i) => i % folds == fold))
                score.Read(article, learned);
        }
        return score;
    }

    /// <summary>Every article is read by the same chooser.</summary>
    public static Score Of(IEnumerable<GoldArticle> articles, IChooser chooser)
    {
        var score = new Score();
        foreach (var article in articles)
            score.Read(article, chooser);
        return score;
    }
}
