using System.Globalization;
using System.Text;
using NgoNews.Extractor.Learning.Gold;

namespace NgoNews.Extractor.Learning;

/// <summary>Learns the weights of every decision from annotated articles.</summary>
internal static class Training
{
    // How strongly each decision's weights are held to zero: chosen by cross-validation on the train split.
    private static readonly Dictionary<string, double> Penalties = new(StringComparer.Ordinal)
    {
        ["figure"] = 2,
        ["stage of aid"] = 2,
        ["stage of NGOs"] = 2,
        ["stage of visits"] = 2,
        ["place"] = 2,
        ["period"] = 2,
        ["coverage"] = 1,
        ["relevance"] = 2,
        ["sector"] = 2,
    };

    /// <summary>Each decision's features and weights, in order of their names.</summary>
    public static IReadOnlyList<(string Decision, IReadOnlyList<(string Feature, double Weight)> Weights)> Learn(IEnumerable<GoldArticle> articles, bool seesRules = true)
    {
        var teacher = new Teacher(seesRules);
        foreach (var article in articles)
            teacher.Read(article);
        return [.. teacher.Examples.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => (e.Key, Trainer.Learn(e.Value, teacher.Names, Penalties[e.Key])))];
    }

    /// <summary>The weights as they are used.</summary>
    public static Weights LearnWeights(IEnumerable<GoldArticle> articles, bool seesRules = true)
    {
        var weights = new Weights();
        foreach (var (decision, learned) in Learn(articles, seesRules))
            weights.Set(decision, learned);
        return weights;
    }

    /// <summary>The table of weights, as it is shipped.</summary>
    public static string Table(IReadOnlyList<GoldArticle> articles)
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"# Learned from {articles.Count} annotated articles by \"train corpus/gold\"; do not edit. Decision, feature, weight in log-odds.\n");
        foreach (var (decision, weights) in Learn(articles))
        {
            foreach (var (feature, weight) in weights)
                table.Append(CultureInfo.InvariantCulture, $"{decision}\t{feature}\t{weight:0.##}\n");
        }
        return table.ToString();
    }
}
