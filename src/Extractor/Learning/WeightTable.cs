namespace NgoNews.Extractor.Learning;

/// <summary>
/// The weights of one decision. Where it is between labels of which the same things are seen, the weights of a feature for all labels
/// stand side by side ("before=trong|part": stem "before=trong", label "part"), so that a feature is looked up once for all of them.
/// </summary>
internal sealed class WeightTable
{
    private readonly Dictionary<ulong, int> labels = [];
    private readonly ulong[] stems;
    private readonly int[] places;
    private readonly double[] weights;
    private readonly int mask;

    /// <summary>A table of features without labels, or with the label behind the last "|" of each.</summary>
    public WeightTable(IReadOnlyList<WeightRow> rows, bool labelled)
    {
        foreach (var row in rows)
            labels.TryAdd(labelled ? row.Label : 0, labels.Count);
        // At most a quarter full: nearly every look ends at its first place.
        var size = 16;
        while (size < rows.Count * 4)
            size *= 2;
        (stems, places, mask) = (new ulong[size], new int[size], size - 1);
        weights = new double[(rows.Count + 1) * labels.Count];
        var next = labels.Count;
        foreach (var row in rows)
        {
            var stem = labelled ? row.Stem : row.Key;
            var at = Find(stem);
            if (places[at] == 0)
            {
                (stems[at], places[at]) = (stem, next);
                next += labels.Count;
            }
            weights[places[at] + labels[labelled ? row.Label : 0]] = row.Weight;
        }
    }

    /// <summary>The sum of the weights of an option's features.</summary>
    public double Score(ReadOnlySpan<ulong> features)
    {
        var score = 0.0;
        foreach (var feature in features)
        {
            var place = places[Find(feature)];
            if (place != 0)
                score += weights[place];
        }
        return score;
    }

    /// <summary>The sum for each label.</summary>
    public void Score(ReadOnlySpan<ulong> features, IReadOnlyList<string> among, double[] scores)
    {
        Span<int> columns = stackalloc int[among.Count];
        for (var i = 0; i < columns.Length; i++)
            columns[i] = labels.GetValueOrDefault(FeatureBag.KeyOf(among[i]), -1);
        foreach (var feature in features)
        {
            var place = places[Find(feature)];
            if (place == 0)
                continue;
            for (var i = 0; i < columns.Length; i++)
            {
                if (columns[i] >= 0)
                    scores[i] += weights[place + columns[i]];
            }
        }
    }

    // Where a feature stands, or the free place where it would.
    private int Find(ulong stem)
    {
        var at = (int)((stem ^ (stem >> 32)) & (uint)mask);
        while (places[at] != 0 && stems[at] != stem)
            at = (at + 1) & mask;
        return at;
    }
}
