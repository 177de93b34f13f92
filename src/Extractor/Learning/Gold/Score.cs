using System.Globalization;
using System.Text;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Figures.Choices;
using NgoNews.Extractor.Periods;

namespace NgoNews.Extractor.Learning.Gold;

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
    private int articles;
    private int relevant;
    private int sectorsRight;
    private int sectorsSaid;
    private readonly List<string> faults = [];

    /// <summary>What is wrong, a line each: attribute (or "missed", "false"), article, words, what was read, what is annotated.</summary>
    public IReadOnlyList<string> Faults => faults;

    public double CoreF1 => F1(core);

    public double FullF1 => F1(full);

    public double Evidence => Ratio(evidence, core);

    public double Attribute(string name) => Ratio(right[name], core);

    /// <summary>F1 of the sectors, over all articles that have them annotated.</summary>
    public double SectorF1 => Ratio(2 * sectorsRight, sectorsSaid);

    public double Relevance => Ratio(relevant, articles);

    /// <summary>Reads an article and scores the reading.</summary>
    public void Read(GoldArticle article, IChooser chooser)
    {
        var reading = FigureReader.Read(article.Source, chooser);
        articles++;
        relevant += reading.Relevant == article.Relevant ? 1 : 0;
        if (reading.Relevant != article.Relevant)
            faults.Add($"relevance\t{article.Id}\t\t{(reading.Relevant ? "yes" : "no")}\t{(article.Relevant ? "yes" : "no")}");
        Add(article, reading.Figures);
        if (article.Sectors is not { } sectors)
            return;
        sectorsRight += sectors.Intersect(reading.Sectors, StringComparer.Ordinal).Count();
        sectorsSaid += sectors.Count + reading.Sectors.Count;
    }

    /// <summary>One article's reading.</summary>
    public void Add(GoldArticle article, IReadOnlyList<Figure> figures)
    {
        gold += article.Figures.Count;
        read += figures.Count;
        var pairs = Pairs(article.Figures, figures).ToList();
        foreach (var missed in article.Figures.Where(g => !pairs.Exists(p => ReferenceEquals(p.Gold, g))))
            faults.Add($"missed\t{article.Id}\t{missed.Mentions[0].Quote}\t\t{WireName<Indicator>.Of(missed.Indicator)} {missed.Value.ToString(CultureInfo.InvariantCulture)} {missed.Unit}");
        foreach (var extra in figures.Where(f => !pairs.Exists(p => ReferenceEquals(p.Read, f))))
            faults.Add($"false\t{article.Id}\t{article.Text[extra.Mentions[0].Start..extra.Mentions[0].End]}\t{WireName<Indicator>.Of(extra.Indicator)} {extra.Value.ToString(CultureInfo.InvariantCulture)} {extra.Unit}\t");
        foreach (var (g, p) in pairs)
        {
            core++;
            foreach (var (name, agrees) in GoldFigure.Attributes.Where(a => !a.Value(g, p)))
                faults.Add($"{name}\t{article.Id}\t{g.Mentions[0].Quote}\t{Value(name, p.Stage, p.Place, p.Period, p.Coverage, p.Qualifier)}\t{Value(name, g.Stage, g.Place, g.Period, g.Coverage, g.Qualifier)}");
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
        table.Append(CultureInfo.InvariantCulture, $"{"relevance",-9} {Relevance:0.000}\n{"sectors",-9} F1 {SectorF1:0.000}\n");
        return table.ToString();
    }

    private static string Value(string attribute, Stage stage, string? place, Period period, Coverage coverage, Qualifier qualifier) => attribute switch
    {
        "stage" => WireName<Stage>.Of(stage),
        "place" => place ?? "none",
        "period" => FormattableString.Invariant($"{period.From:yyyy-MM-dd}..{period.To:yyyy-MM-dd}"),
        "coverage" => WireName<Coverage>.Of(coverage),
        _ => WireName<Qualifier>.Of(qualifier),
    };

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
