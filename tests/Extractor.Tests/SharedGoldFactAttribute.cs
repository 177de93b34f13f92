namespace NgoNews.Extractor.Tests;

/// <summary>A test over the gold articles beside the repository; skipped where there are none.</summary>
internal sealed class SharedGoldFactAttribute : FactAttribute
{
    public SharedGoldFactAttribute() => Skip = Corpus.SharedGold is null ? "no ../shared/gold beside the repository" : null;
}
