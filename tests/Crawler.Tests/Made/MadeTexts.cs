using System.Text.Json;
using NgoNews.Crawler.Samples;

namespace NgoNews.Crawler.Tests.Made;

/// <summary>Headlines and paragraphs that made articles are put together from: those of the annotated articles that the reader is trained on.</summary>
/// <param name="Titles">Headlines, as HTML.</param>
/// <param name="OnAid">Paragraphs of articles on foreign-NGO aid, as HTML.</param>
/// <param name="Ordinary">Paragraphs of all others.</param>
internal sealed record MadeTexts(IReadOnlyList<string> Titles, IReadOnlyList<string> OnAid, IReadOnlyList<string> Ordinary)
{
    private const int ShortestParagraph = 120;

    /// <summary>Reads <c>corpus/gold/train</c>.</summary>
    /// <exception cref="NgoNews.Crawler.Portals.DeclarationException">The folder corpus is not there.</exception>
    public static MadeTexts Load()
    {
        var (titles, onAid, ordinary) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SampleCorpus.Find(null), "gold", "train"), "*.json").Order(StringComparer.Ordinal))
        {
            using var article = JsonDocument.Parse(File.ReadAllBytes(file));
            if (article.RootElement.TryGetProperty("title", out var title) && title.GetString() is { Length: > 0 } headline) titles.Add(Html(headline));
            (article.RootElement.GetProperty("relevant").GetBoolean() ? onAid : ordinary).AddRange(article.RootElement.GetProperty("text").GetString()!.Split('\n').Where(p => p.Length >= ShortestParagraph).Select(Html));
        }
        return new MadeTexts(titles, onAid, ordinary);
    }

    private static string Html(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
