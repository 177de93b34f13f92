namespace NgoNews.Extractor.Learning;

/// <summary>A weight and the keys that its feature may be looked up by.</summary>
/// <param name="Key">Of the whole feature.</param>
/// <param name="Stem">Of what stands before its last "|"; 0 without one. Of a scene's words: of the word.</param>
/// <param name="Label">Of what stands behind it. Of a scene's words: of the source's name.</param>
/// <param name="Hundredths">Of log-odds.</param>
/// <param name="IsScene">A word of the sentence beside a source's name: <see cref="Scene"/>.</param>
internal readonly record struct WeightRow(ulong Key, ulong Stem, ulong Label, short Hundredths, bool IsScene = false)
{
    /// <summary>The feature "word for=year before hiện": the word, which has no space, is the same for every source of the sentence's times.</summary>
    public const string Scene = "word for";

    /// <summary>A row by the words of its feature.</summary>
    public static WeightRow Of(ReadOnlySpan<char> feature, double weight)
    {
        var hundredths = (short)Math.Round(weight * 100);
        if (feature.StartsWith(Scene + "=") && feature.LastIndexOf(' ') is var gap && gap > Scene.Length)
            return new WeightRow(FeatureBag.KeyOf(feature), FeatureBag.KeyOf(feature[(gap + 1)..]), FeatureBag.KeyOf(feature[(Scene.Length + 1)..gap]), hundredths, IsScene: true);
        var bar = feature.LastIndexOf('|');
        return new WeightRow(FeatureBag.KeyOf(feature), bar < 0 ? 0 : FeatureBag.KeyOf(feature[..bar]), bar < 0 ? 0 : FeatureBag.KeyOf(feature[(bar + 1)..]), hundredths);
    }
}
