using System.Globalization;
using System.Text;
using NgoNews.Extractor.Figures;

namespace NgoNews.Extractor.Tests.Figures.Gold;

/// <summary>
/// How the readings of articles agree with their annotation. A figure is found when indicator, unit, value and high agree
/// (one to one, the pairing with the most agreeing attributes first); it is right in full when the five attributes agree too.
/// </summary>
internal sealed class Score
{
    private readonly Dictionary<string, int> right = GoldFigure.Attributes.Keys.ToDictionary(k => k, _ => 0, StringComparer.Ordinal);
    private int gold;
    private int read;
    private int core;
    private int full;
    private int evidence;

    public double CoreF1 => F1(core);

    public double FullF1 => F1(full);

    public double Evidence => Ratio(evidence, core);

    public double Attribute(string name) => Ratio(right[name], core);

    /// <summary>Reads every article and scores it.</summary>
    public static Score Of(IEnumerable<GoldArticle> articles)
    {
        var score = new Score();
        foreach (var article in articles)
            score.Add(article, FigureReader.Read(article.Source).Figures);
        return score;
    }

    /// <summary>One article's reading.</summary>
    public void Add(GoldArticle article, IReadOnlyList<Figure> figures)
    {
        gold += article.Figures.Count;
        read += figures.Count;
        foreach (var (g, p) in Pairs(article.Figures, figures))
        {
            core++;
            foreach (var (name, agrees) in GoldFigure.Attributes)
                right[name] += agrees(g, p) ? 1 : 0;
            full += GoldFigure.Attributes.Values.All(agrees => agrees(g, p)) ? 1 : 0;
            evidence += g.Mentions.Select(m => m.In(article.Text)).Any(m => p.Mentions.Any(n => n.Start < m.End && m.Start < n.End)) ? 1 : 0;
        }
    }

    public override string ToString()
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{gold} gold figures, {read} read\n");
        foreach (var (name, hits) in new[] { ("core", core), ("full", full) })
            table.Append(CultureInfo.InvariantCulture, $"{name,-9} P {Ratio(hits, read):0.000}  R {Ratio(hits, gold):0.000}  F1 {F1(hits):0.000}\n");
        foreach (var (name, value) in right.Append(new("evidence", evidence)))
            table.Append(CultureInfo.InvariantCulture, $"{name,-9} {Ratio(value, core):0.000}\n");
        return table.ToString();
    }

    private static IEnumerable<(GoldFigure Gold, Figure Read)> Pairs(IReadOnlyList<GoldFigure> gold, IReadOnlyList<Figure> read)
    {
        var candidates =
            from g in Enumerable.Range(0, gold.Count)
            from r in Enumerable.Range(0, read.Count)
            where gold[g].SameCore(read[r])
            orderby GoldFigure.Attributes.Values.Count(agrees => agrees(gold[g], read[r])) descending, g, r
            select (Gold: g, Read: r);
        var (usedGold, usedRead) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (g, r) in candidates.ToList())
        {
            if (usedGold.Contains(g) || usedRead.Contains(r))
                continue;
            usedGold.Add(g);
            usedRead.Add(r);
            yield return (gold[g], read[r]);
        }
    }

    private double F1(int hits) => Ratio(2 * hits, gold + read);

    private static double Ratio(int a, int b) => b == 0 ? 0 : (double)a / b;
}
