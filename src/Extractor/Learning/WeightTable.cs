namespace NgoNews.Extractor.Learning;

/// <summary>
/// The weights of one decision. Where it is between labels of which the same things are seen, the weights of a feature for all labels
/// stand side by side ("before=trong|part": stem "before=trong", label "part"), so that a feature is looked up once for all of them.
/// </summary>
internal sealed class WeightTable
{
    // What a reading weighs must stay near the processor, so an entry is one number: in its low bits the row of the feature's weights, above them
    // what is left of its hash. That two features agree in 44 bits happens to nobody.
    private const int RowBits = 20;
    private const ulong RowMask = (1UL << RowBits) - 1;

    private readonly Dictionary<ulong, int> labels = [];
    private readonly ulong[] entries;
    private readonly int shift;

    // Row 0 is all zeros: a feature without weights adds nothing, without a question asked.
    private readonly double[] weights;

    /// <summary>A table of features without labels, or with the label behind the last "|" of each.</summary>
    public WeightTable(IReadOnlyList<WeightRow> rows, bool labelled)
    {
        foreach (var row in rows)
            labels.TryAdd(labelled ? row.Label : 0, labels.Count);
        var stems = rows.Select(r => labelled ? r.Stem : r.Key).ToHashSet();
        if (stems.Count >= (int)RowMask)
            throw new InvalidDataException($"{stems.Count} features of one decision");
        // At most half full.
        var bits = 4;
        while (1 << bits < stems.Count * 2)
            bits++;
        (entries, shift) = (new ulong[1 << bits], 64 - bits);
        weights = new double[(stems.Count + 1) * Math.Max(1, labels.Count)];
        var next = 1UL;
        foreach (var row in rows)
        {
            var mixed = Mix(labelled ? row.Stem : row.Key);
            ref var entry = ref entries[IndexOf(mixed)];
            if (entry == 0)
                entry = (mixed & ~RowMask) | next++;
            weights[((int)(entry & RowMask) * labels.Count) + labels[labelled ? row.Label : 0]] = row.Weight;
        }
    }

    /// <summary>The sum of the weights of an option's features.</summary>
    public double Score(ReadOnlySpan<ulong> features)
    {
        var score = 0.0;
        foreach (var feature in features)
            score += weights[RowOf(feature)];
        return score;
    }

    /// <summary>The sum for each label.</summary>
    public void Score(ReadOnlySpan<ulong> features, IReadOnlyList<string> among, double[] scores)
    {
        Span<double> sums = stackalloc double[labels.Count];
        foreach (var feature in features)
        {
            var row = weights.AsSpan(RowOf(feature) * sums.Length, sums.Length);
            for (var i = 0; i < row.Length; i++)
                sums[i] += row[i];
        }
        for (var i = 0; i < scores.Length; i++)
        {
            if (labels.TryGetValue(FeatureBag.KeyOf(among[i]), out var column))
                scores[i] += sums[column];
        }
    }

    /// <summary>How many labels there are.</summary>
    public int Labels => labels.Count;

    /// <summary>The place of a label among the sums; -1 where it has no weights.</summary>
    public int ColumnOf(string label) => labels.TryGetValue(FeatureBag.KeyOf(label), out var column) ? column : -1;

    /// <summary>Adds the weights of a feature to the sums of all labels.</summary>
    public void AddTo(Span<double> sums, ulong feature)
    {
        var row = RowOf(feature);
        if (row == 0)
            return;
        var weighed = weights.AsSpan(row * sums.Length, sums.Length);
        for (var i = 0; i < weighed.Length; i++)
            sums[i] += weighed[i];
    }

    // The row of a feature's weights; 0 where it has none.
    private int RowOf(ulong stem) => (int)(entries[IndexOf(Mix(stem))] & RowMask);

    // Where a feature stands, or the free place where it would.
    private int IndexOf(ulong mixed)
    {
        var at = (int)(mixed >> shift);
        while (entries[at] is not 0 and var entry && ((entry ^ mixed) & ~RowMask) != 0)
            at = (at + 1) & (entries.Length - 1);
        return at;
    }

    private static ulong Mix(ulong stem) => unchecked((stem ^ (stem >> 32)) * 0xD6E8FEB86659FD93);
}
