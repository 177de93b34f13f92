namespace NgoNews.SearchApi.CrossCheck.Truth;

/// <summary>
/// Who is right where sources differ. Every source is right with a probability of its own, and else prints one of a few wrong numbers (last year's, the sum of years, a slip);
/// the true number of a slot is one that its claims can mean, or none of them. Given how good the sources are, Bayes' rule gives the probability of every number; given these
/// probabilities, the share of its claims that is right tells how good a source is. The two are repeated till they stand (expectation-maximisation over what Dawid and Skene
/// proposed for observers' errors). Copies are one claim. Nothing is random: the same claims give the same estimates.
/// </summary>
internal static class TruthModel
{
    /// <summary>How often a newspaper or portal is right, before anything is known of it.</summary>
    public const double PressTrust = 0.85;

    /// <summary>So many claims is what is thought beforehand worth.</summary>
    private const double PriorClaims = 8;

    /// <summary>How many wrong numbers there are to fall for: two who are wrong print the same one once in so many times.</summary>
    private const double WrongNumbers = 6;

    private const int MostRounds = 60;
    private const double Settled = 1e-6;
    private const double Least = 0.02;

    /// <summary>The estimate of every slot, in order (null where fewer than two independent sources speak), and the sources' records.</summary>
    public static (IReadOnlyList<Estimate?> Estimates, IReadOnlyList<TrackRecord> Records) Fit(IReadOnlyList<IReadOnlyList<Claim>> slots)
    {
        var items = slots.Select(claims => TruthItem.Of(claims)).ToArray();
        var prior = items.SelectMany(item => item.Claims).GroupBy(claim => claim.Source, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Average(c => c.Trust), StringComparer.Ordinal);
        var accuracy = new Dictionary<string, double>(prior, StringComparer.Ordinal);
        for (var round = 0; round < MostRounds; round++)
        {
            if (Improve(items, prior, accuracy) < Settled)
                break;
        }
        var counts = items.Where(item => item.Claims.Count > 1).SelectMany(item => item.Claims).CountBy(claim => claim.Source, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return ([.. items.Select(item => EstimateOf(item, accuracy))],
            [.. accuracy.Where(source => counts.ContainsKey(source.Key)).OrderBy(source => source.Key, StringComparer.Ordinal)
                .Select(source => new TrackRecord(source.Key, counts[source.Key], Math.Round(source.Value, 4)))]);
    }

    /// <summary>One round; how much the most changed source changed.</summary>
    private static double Improve(TruthItem[] items, Dictionary<string, double> prior, Dictionary<string, double> accuracy)
    {
        var right = prior.ToDictionary(source => source.Key, source => source.Value * PriorClaims, StringComparer.Ordinal);
        var all = prior.ToDictionary(source => source.Key, _ => PriorClaims, StringComparer.Ordinal);
        foreach (var item in items.Where(item => item.Claims.Count > 1))
        {
            var probabilities = Probabilities(item, accuracy);
            for (var claim = 0; claim < item.Claims.Count; claim++)
            {
                var source = item.Claims[claim].Source;
                all[source]++;
                for (var number = 0; number < item.Numbers.Count; number++)
                    right[source] += item.Numbers[number].Holds[claim] ? probabilities[number] : 0;
            }
        }
        var most = 0.0;
        foreach (var source in prior.Keys)
        {
            var next = Math.Clamp(right[source] / all[source], Least, 1 - Least);
            most = Math.Max(most, Math.Abs(next - accuracy[source]));
            accuracy[source] = next;
        }
        return most;
    }

    /// <summary>The probability of each number of an item; what is missing to 1 is that of none of them.</summary>
    private static double[] Probabilities(TruthItem item, Dictionary<string, double> accuracy)
    {
        var likelihoods = new double[item.Numbers.Count];
        var none = 1.0;
        foreach (var claim in item.Claims)
            none *= (1 - accuracy[claim.Source]) / WrongNumbers;
        for (var number = 0; number < likelihoods.Length; number++)
        {
            likelihoods[number] = 1;
            for (var claim = 0; claim < item.Claims.Count; claim++)
            {
                var right = accuracy[item.Claims[claim].Source];
                likelihoods[number] *= item.Numbers[number].Holds[claim] ? right : (1 - right) / WrongNumbers;
            }
        }
        // The true number and the wrong ones there are to fall for; those that nobody printed may be the true one, too.
        var sum = likelihoods.Sum() + (none * Math.Max(1, WrongNumbers + 1 - likelihoods.Length));
        return [.. likelihoods.Select(likelihood => likelihood / sum)];
    }

    private static Estimate? EstimateOf(TruthItem item, Dictionary<string, double> accuracy)
    {
        if (item.Claims.Count < 2)
            return null;
        var probabilities = Probabilities(item, accuracy);
        var best = 0;
        for (var number = 1; number < probabilities.Length; number++)
            best = probabilities[number] > probabilities[best] ? number : best;
        var (interval, holds) = item.Numbers[best];
        var saying = item.Claims.Where((_, claim) => holds[claim]).ToArray();
        var printed = saying.Where(claim => interval.Contains(claim.Value)).DefaultIfEmpty(saying[0]).MinBy(claim => claim.Bounds.High - claim.Bounds.Low);
        return new Estimate(printed.Value, interval, Math.Round(probabilities[best], 4), saying.Length, item.Claims.Count - saying.Length);
    }
}
