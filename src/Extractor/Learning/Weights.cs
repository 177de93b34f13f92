using System.Globalization;
using System.Reflection;
using System.Text;

namespace NgoNews.Extractor.Learning;

/// <summary>The weights of every decision's features: a table of decision, feature and weight in log-odds, as <c>train</c> writes it.</summary>
internal sealed class Weights
{
    private const string Resource = "NgoNews.Extractor.Learning.weights.tsv";

    private readonly Dictionary<string, Dictionary<ulong, double>> byDecision = new(StringComparer.Ordinal);

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
        byDecision[decision] = weights.ToDictionary(w => FeatureBag.KeyOf(w.Feature), w => w.Weight);

    /// <summary>Probability of each option of a choice; even ones where the decision was never learned.</summary>
    public double[] Probabilities(string decision, IReadOnlyList<FeatureBag> options)
    {
        var scores = new double[options.Count];
        if (byDecision.TryGetValue(decision, out var weights))
        {
            for (var i = 0; i < scores.Length; i++)
                scores[i] = Score(weights, options[i]);
        }
        return SoftMax(scores);
    }

    /// <summary>What each feature of an option weighs, the heaviest first: for a person.</summary>
    public IEnumerable<(ulong Key, double Weight)> Heaviest(string decision, FeatureBag option) =>
        byDecision.TryGetValue(decision, out var weights)
            ? option.Keys.Distinct().Select(k => (k, weights.GetValueOrDefault(k))).Where(w => w.Item2 != 0).OrderByDescending(w => Math.Abs(w.Item2))
            : [];

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

    private static double Score(Dictionary<ulong, double> weights, FeatureBag option)
    {
        var score = 0.0;
        foreach (var key in option.Keys)
            score += weights.GetValueOrDefault(key);
        return score;
    }

    /// <exception cref="InvalidDataException">A line has not three cells, or its weight is no number; with the line.</exception>
    public static Weights Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var weights = new Weights();
        var number = 0;
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (cells.Length != 3 || !double.TryParse(cells[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
                throw new InvalidDataException($"weights line {number}: not decision, feature, weight");
            if (!weights.byDecision.TryGetValue(cells[0], out var decision))
                weights.byDecision.Add(cells[0], decision = []);
            decision[FeatureBag.KeyOf(cells[1])] = weight;
        }
        return weights;
    }
}
