using System.Numerics;
using System.Runtime.CompilerServices;

namespace NgoNews.Extractor.Learning;

/// <summary>
/// The weights of one decision. Where it is between labels of which the same things are seen, the weights of a feature for all labels
/// stand side by side ("before=trong|part": stem "before=trong", label "part"), so that a feature is looked up once for all of them.
/// They are whole hundredths of log-odds, as training rounds them: a sum does not depend on the order in which features are seen.
/// </summary>
internal sealed class WeightTable
{
    // What a reading weighs must stay near the processor, so an entry is one number: in its low bits the feature's weight or, with several labels,
    // the row of its weights; above them what is left of its hash. That two features agree in 48 bits happens to nobody.
    private const int ValueBits = 16;
    private const ulong ValueMask = (1UL << ValueBits) - 1;

    private readonly Dictionary<ulong, int> labels = [];
    private readonly ulong[] entries;
    private readonly int shift;

    // Row 0 is all zeros: a feature without weights adds nothing, without a question asked. Empty where entries hold the weights.
    private readonly short[] rows;

    /// <summary>A table of features without labels, or with the label behind the last "|" of each.</summary>
    public WeightTable(IReadOnlyList<WeightRow> weights, bool labelled)
    {
        foreach (var weight in weights)
            labels.TryAdd(labelled ? weight.Label : 0, labels.Count);
        var stems = weights.Select(w => labelled ? w.Stem : w.Key).ToHashSet();
        if (stems.Count >= (int)ValueMask)
            throw new InvalidDataException($"{stems.Count} features of one decision");
        // At most a third full: most features are found at the first look.
        var bits = 4;
        while (1 << bits < stems.Count * 3)
            bits++;
        (entries, shift) = (new ulong[1 << bits], 64 - bits);
        rows = labels.Count > 1 ? new short[(stems.Count + 1) * labels.Count] : [];
        var next = 1UL;
        foreach (var weight in weights)
        {
            var mixed = Mix(labelled ? weight.Stem : weight.Key);
            ref var entry = ref entries[IndexOf(mixed)];
            if (rows.Length == 0)
            {
                entry = (mixed & ~ValueMask) | unchecked((ushort)weight.Hundredths);
                continue;
            }
            if (entry == 0)
                entry = (mixed & ~ValueMask) | next++;
            rows[((int)(entry & ValueMask) * labels.Count) + labels[weight.Label]] = weight.Hundredths;
        }
    }

    /// <summary>The sum of the weights of an option's features.</summary>
    public int Score(ReadOnlySpan<ulong> features)
    {
        var score = 0;
        foreach (var feature in features)
            score += unchecked((short)ValueOf(feature));
        return score;
    }

    /// <summary>Adds to the score of each label the sum for it.</summary>
    public void Score(ReadOnlySpan<ulong> features, IReadOnlyList<string> among, Span<int> scores)
    {
        Span<int> sums = stackalloc int[labels.Count];
        if (sums.Length == 1)
        {
            sums[0] = Score(features);
        }
        else
        {
            foreach (var feature in features)
                AddTo(sums, feature);
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
    public int ColumnOf(in FeatureWord label) => labels.TryGetValue(FeatureBag.KeyOf(label), out var column) ? column : -1;

    /// <summary>Adds the weights of a feature to the sums of all labels.</summary>
    public void AddTo(Span<int> sums, ulong feature)
    {
        var value = ValueOf(feature);
        if (sums.Length == 1)
        {
            sums[0] += unchecked((short)value);
            return;
        }
        var row = rows.AsSpan(value * sums.Length, sums.Length);
        var at = 0;
        // A scene's word has weights for some sixty sources.
        for (; at <= row.Length - Vector<short>.Count; at += Vector<short>.Count)
        {
            Vector.Widen(new Vector<short>(row[at..]), out var first, out var second);
            (new Vector<int>(sums[at..]) + first).CopyTo(sums[at..]);
            (new Vector<int>(sums[(at + Vector<int>.Count)..]) + second).CopyTo(sums[(at + Vector<int>.Count)..]);
        }
        for (; at < row.Length; at++)
            sums[at] += row[at];
    }

    // A feature's weight or row; 0 where it has none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ushort ValueOf(ulong stem) => (ushort)(entries[IndexOf(Mix(stem))] & ValueMask);

    // Where a feature stands, or the free place where it would.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int IndexOf(ulong mixed)
    {
        var (table, at) = (entries, (int)(mixed >> shift));
        while (table[at] is not 0 and var entry && (entry ^ mixed) > ValueMask)
            at = (at + 1) & (table.Length - 1);
        return at;
    }

    private static ulong Mix(ulong stem) => unchecked((stem ^ (stem >> 32)) * 0xD6E8FEB86659FD93);
}
