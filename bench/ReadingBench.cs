using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Pages;

namespace NgoNews.Bench;

/// <summary>What reading costs beside what parsing the same pages costs; the column Ratio is the measure.</summary>
[MemoryDiagnoser]
[InProcess]
[HideColumns("Error", "StdDev", "Median", "RatioSD", "Gen0", "Gen1", "Gen2")]
public class ReadingBench
{
    private IReadOnlyList<(string Name, string Html)> pages = [];
    private SourceArticle[] articles = [];

    [GlobalSetup]
    public void Prepare()
    {
        pages = Samples.Pages();
        articles = [.. pages.Select(p => Source(p.Name, PageReader.Read(p.Html, null).Article!))];
        if (articles.Sum(a => FigureReader.Read(a).Figures.Count) < articles.Length)
            throw new InvalidOperationException("the pages are not read");
    }

    [Benchmark(Baseline = true, Description = "AngleSharp parses the pages")]
    public int Parse()
    {
        var sum = 0;
        foreach (var (_, html) in pages)
        {
            using var document = new HtmlParser().ParseDocument(html);
            sum += document.ChildElementCount;
        }
        return sum;
    }

    [Benchmark(Description = "page → article")]
    public int Read() => pages.Sum(p => PageReader.Read(p.Html, null).Article!.Blocks.Count);

    [Benchmark(Description = "page → article → figures")]
    public int ReadWhole() => pages.Sum(p => FigureReader.Read(Source(p.Name, PageReader.Read(p.Html, null).Article!)).Figures.Count);

    [Benchmark(Description = "article → figures")]
    public int Figures() => articles.Sum(a => FigureReader.Read(a).Figures.Count);

    private static SourceArticle Source(string name, Article article) => new(name, null, article.Published, "VN-33", article.Title, article.Text);
}
