namespace NgoNews.Extractor.Learning;

/// <summary>A weight and the keys that its feature may be looked up by.</summary>
/// <param name="Key">Of the whole feature.</param>
/// <param name="Stem">Of what stands before its last "|"; 0 without one.</param>
/// <param name="Label">Of what stands behind it.</param>
/// <param name="Weight">In log-odds.</param>
internal readonly record struct WeightRow(ulong Key, ulong Stem, ulong Label, double Weight)
{
    /// <summary>A row by the words of its feature.</summary>
    public static WeightRow Of(ReadOnlySpan<char> feature, double weight)
    {
        var bar = feature.LastIndexOf('|');
        return new WeightRow(FeatureBag.KeyOf(feature), bar < 0 ? 0 : FeatureBag.KeyOf(feature[..bar]), bar < 0 ? 0 : FeatureBag.KeyOf(feature[(bar + 1)..]), weight);
    }
}
