namespace NgoNews.Extractor.Learning;

/// <summary>
/// The weights of one decision. Where it is between labels of which the same things are seen, the weights of a feature for all labels
/// stand side by side ("before=trong|part": stem "before=trong", label "part"), so that a feature is looked up once for all of them.
/// </summary>
internal sealed class WeightTable
{
    private readonly Dictionary<ulong, int> labels = [];
    private readonly ulong[] seen;
    private readonly (ulong Stem, int Place)[] entries;
    private readonly double[] weights;
    private readonly int shift;

    /// <summary>A table of features without labels, or with the label behind the last "|" of each.</summary>
    public WeightTable(IReadOnlyList<WeightRow> rows, bool labelled)
    {
        foreach (var row in rows)
            labels.TryAdd(labelled ? row.Label : 0, labels.Count);
        // At most half full; the bits before it, an eighth full, spare the look at nearly every feature that has no weight.
        var (bits, stems) = (4, rows.Select(r => labelled ? r.Stem : r.Key).Distinct().Count());
        while (1 << bits < stems * 2)
            bits++;
        (entries, seen, shift) = (new (ulong, int)[1 << bits], new ulong[(1 << (bits + 2)) / 64], 64 - bits);
        weights = new double[(rows.Count + 1) * labels.Count];
        var next = labels.Count;
        foreach (var row in rows)
        {
            var stem = labelled ? row.Stem : row.Key;
            ref var entry = ref entries[IndexOf(stem, Mix(stem))];
            if (entry.Place == 0)
            {
                entry = (stem, next);
                next += labels.Count;
                var bit = (int)(Mix(stem) >> (shift - 2));
                seen[bit >> 6] |= 1UL << bit;
            }
            weights[entry.Place + labels[labelled ? row.Label : 0]] = row.Weight;
        }
    }

    /// <summary>The sum of the weights of an option's features.</summary>
    public double Score(ReadOnlySpan<ulong> features)
    {
        var score = 0.0;
        foreach (var feature in features)
        {
            var place = PlaceOf(feature);
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
            var place = PlaceOf(feature);
            if (place == 0)
                continue;
            for (var i = 0; i < columns.Length; i++)
            {
                if (columns[i] >= 0)
                    scores[i] += weights[place + columns[i]];
            }
        }
    }

    // Where the weights of a feature begin; 0 where it has none.
    private int PlaceOf(ulong stem)
    {
        var mixed = Mix(stem);
        var bit = (int)(mixed >> (shift - 2));
        return (seen[bit >> 6] & (1UL << bit)) == 0 ? 0 : entries[IndexOf(stem, mixed)].Place;
    }

    // Where a feature stands, or the free place where it would.
    private int IndexOf(ulong stem, ulong mixed)
    {
        var at = (int)(mixed >> shift);
        while (entries[at].Place != 0 && entries[at].Stem != stem)
            at = (at + 1) & (entries.Length - 1);
        return at;
    }

    private static ulong Mix(ulong stem) => unchecked((stem ^ (stem >> 32)) * 0xD6E8FEB86659FD93);
}
