namespace NgoNews.Extractor.Learning;

/// <summary>A word whose hash is known: a feature that ends with it costs one product, however long it is.</summary>
/// <param name="Text">The word.</param>
/// <param name="Sum">The polynomial of its characters.</param>
/// <param name="Power">What shifts a beginning past as many characters.</param>
internal readonly record struct FeatureWord(string Text, ulong Sum, ulong Power)
{
    /// <summary>A word by its characters.</summary>
    public static FeatureWord Of(string text) => new(text, FeatureBag.Continue(0, text), FeatureBag.PowerOf(text.Length));
}
