using System.Globalization;
using System.Reflection;
using System.Text;

namespace NgoNews.Extractor.Learning;

/// <summary>The weights of every decision's features: a table of decision, feature and weight in log-odds, as <c>train</c> writes it.</summary>
internal sealed class Weights
{
    private const string Resource = "NgoNews.Extractor.Learning.weights.tsv";

    private readonly Dictionary<string, Decision> byDecision = new(StringComparer.Ordinal);

    private static readonly Lazy<Weights> shipped = new(() =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource) ?? throw new InvalidDataException($"no {Resource}");
        return Read(stream);
    });

    /// <summary>Those that come with the program.</summary>
    public static Weights Shipped => shipped.Value;

    /// <summary>Has a decision been learned?</summary>
    public bool Knows(string decision) => byDecision.ContainsKey(decision);

    /// <summary>Sets a decision's weights.</summary>
    public void Set(string decision, IEnumerable<(string Feature, double Weight)> weights) =>
        byDecision[decision] = new Decision([.. weights.Select(w => WeightRow.Of(w.Feature, w.Weight))]);

    /// <summary>Probability of each option of a choice; even ones where the decision was never learned.</summary>
    public double[] Probabilities(string decision, IReadOnlyList<FeatureBag> options)
    {
        Span<int> scores = stackalloc int[options.Count];
        if (byDecision.TryGetValue(decision, out var weights))
        {
            var table = weights.OfOptions.Value;
            for (var i = 0; i < scores.Length; i++)
            {
                var option = options[i];
                scores[i] = table.Score(option.Span) + option.Weighed;
            }
        }
        return SoftMax(scores);
    }

    /// <summary>Probability of each label where the same things are seen of all (the first bag), and perhaps others of each (the bags behind it); even ones where the decision was never learned.</summary>
    public double[] Probabilities(string decision, IReadOnlyList<FeatureBag> seen, IReadOnlyList<string> labels)
    {
        Span<int> scores = stackalloc int[labels.Count];
        if (!byDecision.TryGetValue(decision, out var weights))
            return SoftMax(scores);
        weights.OfLabels.Value.Score(seen[0].Span, labels, scores);
        for (var i = 1; i < seen.Count; i++)
            scores[i - 1] += weights.OfOptions.Value.Score(seen[i].Span);
        return SoftMax(scores);
    }

    /// <summary>The weights of a scene's words, one row for each word and a column for each source; null where the decision was never learned.</summary>
    public WeightTable? Scene(string decision) => byDecision.TryGetValue(decision, out var weights) ? weights.OfScenes.Value : null;

    private static double[] SoftMax(ReadOnlySpan<int> hundredths)
    {
        var scores = new double[hundredths.Length];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = hundredths[i] / 100.0;
        return SoftMax(scores);
    }

    /// <summary>Turns scores into probabilities, in place.</summary>
    public static double[] SoftMax(double[] scores)
    {
        var (highest, sum) = (scores.Length == 0 ? 0 : scores.Max(), 0.0);
        for (var i = 0; i < scores.Length; i++)
            sum += scores[i] = Math.Exp(scores[i] - highest);
        for (var i = 0; i < scores.Length; i++)
            scores[i] /= sum;
        return scores;
    }

    /// <exception cref="InvalidDataException">A line has not three cells, or its weight is no number; with the line.</exception>
    public static Weights Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var (number, last, rows) = (0, "", new Dictionary<string, List<WeightRow>>(StringComparer.Ordinal));
        foreach (var line in reader.ReadToEnd().AsSpan().EnumerateLines())
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var (feature, value) = (line.IndexOf('\t') + 1, line.LastIndexOf('\t') + 1);
            if (feature == value || line[feature..(value - 1)].Contains('\t') || !double.TryParse(line[value..], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
                throw new InvalidDataException($"weights line {number}: not decision, feature, weight");
            // The lines of a decision stand together.
            last = line[..(feature - 1)].SequenceEqual(last) ? last : line[..(feature - 1)].ToString();
            if (!rows.TryGetValue(last, out var decision))
                rows.Add(last, decision = []);
            decision.Add(WeightRow.Of(line[feature..(value - 1)], weight));
        }
        var weights = new Weights();
        foreach (var (decision, read) in rows)
            weights.byDecision.Add(decision, new Decision(read));
        return weights;
    }

    // A decision is put in one of two ways: between options, each seen by itself, or between labels.
    private sealed class Decision(List<WeightRow> rows)
    {
        public Lazy<WeightTable> OfOptions { get; } = new(() => new WeightTable([.. rows.Where(r => !r.IsScene)], labelled: false));

        public Lazy<WeightTable> OfScenes { get; } = new(() => new WeightTable([.. rows.Where(r => r.IsScene)], labelled: true));

        public Lazy<WeightTable> OfLabels { get; } = new(() => new WeightTable(rows, labelled: true));
    }
}
