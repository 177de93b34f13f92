using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.Optimization;

namespace NgoNews.Extractor.Learning;

/// <summary>
/// Learns the weights of a decision: the log-linear model that makes the right options most likely, held small by the sum of its squares,
/// found with L-BFGS. One thread and rounded weights, so that the same articles give the same weights anywhere.
/// </summary>
internal sealed class Trainer
{
    private const int Rarest = 4;
    private const int Iterations = 120;
    private const int Decimals = 2;
    private const double Least = 0.04;

    private readonly double penalty;
    private readonly List<string> features = [];
    private readonly int[][][] options;
    private readonly int[] right;

    private Trainer(IReadOnlyList<Example> examples, IDictionary<ulong, string> names, double penalty)
    {
        this.penalty = penalty;
        var frequent = examples.SelectMany(e => e.Options.SelectMany(o => o.Keys).Distinct()).CountBy(k => k).Where(c => c.Value >= Rarest)
            .Select(c => (c.Key, Name: names[c.Key])).OrderBy(c => c.Name, StringComparer.Ordinal).ToList();
        var index = new Dictionary<ulong, int>();
        foreach (var (key, name) in frequent)
        {
            index.Add(key, features.Count);
            features.Add(name);
        }
        options = [.. examples.Select(e => e.Options.Select(o => o.Keys.Where(index.ContainsKey).Select(k => index[k]).ToArray()).ToArray())];
        right = [.. examples.Select(e => e.Right)];
    }

    /// <summary>The features that weigh enough to matter, with their weights in log-odds.</summary>
    public static IReadOnlyList<(string Feature, double Weight)> Learn(IReadOnlyList<Example> examples, IDictionary<ulong, string> names, double penalty)
    {
        Control.UseSingleThread();
        var trainer = new Trainer(examples, names, penalty);
        if (trainer.features.Count == 0)
            return [];
        var start = new DenseVector(trainer.features.Count);
        var found = new LimitedMemoryBfgsMinimizer(1e-4, 1e-9, 1e-7, 12, Iterations).FindMinimum(ObjectiveFunction.Gradient(trainer.Evaluate), start).MinimizingPoint;
        return [.. trainer.features.Zip(found, (f, w) => (f, Math.Round(w, Decimals))).Where(w => Math.Abs(w.Item2) >= Least)];
    }

    private (double Loss, Vector<double> Gradient) Evaluate(Vector<double> weights)
    {
        var w = weights.AsArray() ?? weights.ToArray();
        var (loss, gradient) = (0.0, new double[w.Length]);
        for (var i = 0; i < options.Length; i++)
        {
            var scores = new double[options[i].Length];
            for (var o = 0; o < scores.Length; o++)
            {
                foreach (var f in options[i][o])
                    scores[o] += w[f];
            }
            Weights.SoftMax(scores);
            loss -= Math.Log(Math.Max(scores[right[i]], 1e-300));
            for (var o = 0; o < scores.Length; o++)
            {
                var slope = scores[o] - (o == right[i] ? 1 : 0);
                foreach (var f in options[i][o])
                    gradient[f] += slope;
            }
        }
        for (var f = 0; f < w.Length; f++)
        {
            loss += penalty / 2 * w[f] * w[f];
            gradient[f] += penalty * w[f];
        }
        return (loss, DenseVector.OfArray(gradient));
    }
}
