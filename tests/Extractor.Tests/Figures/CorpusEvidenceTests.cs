using System.Text;
using System.Text.Json;
using NgoNews.Extractor.Figures;

namespace NgoNews.Extractor.Tests.Figures;

/// <summary>Over every article of the corpus: what a figure points at is a number as it was printed.</summary>
public class CorpusEvidenceTests
{
    // Also "sáu trăm": a number word anywhere in the phrase.
    private static readonly string[] NumberWords = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "nửa"];

    private static readonly string[] Bounds = [" đến ", " tới ", "-", "–", "trở lên", "trở xuống"];

    private static readonly Lazy<IReadOnlyList<SourceArticle>> Articles = new(() => [.. Corpus.All()]);

    [Fact]
    public void The_corpus_holds_articles_and_figures()
    {
        Assert.True(Articles.Value.Count >= 180);
        Assert.True(Articles.Value.Sum(a => FigureReader.Read(a).Figures.Count) >= 1200);
    }

    [Fact]
    public void Every_mention_is_a_printed_number()
    {
        Assert.All(Articles.Value, article => Assert.All(Quotes(article), quote =>
        {
            Assert.Equal(quote.Trim(), quote);
            Assert.True(quote.Any(char.IsAsciiDigit) || NumberWords.Intersect(quote.ToLowerInvariant().Split(' ')).Any(), quote);
            Assert.DoesNotContain('\n', quote);
            // The preposition belongs to "từ 5 đến 7" and "từ 12 triệu USD trở lên" only.
            Assert.True(!quote.StartsWith("từ ", StringComparison.OrdinalIgnoreCase) || Bounds.Any(quote.Contains), quote);
        }));
    }

    [Fact]
    public void Mentions_of_an_article_do_not_overlap()
    {
        Assert.All(Articles.Value, article =>
        {
            var mentions = FigureReader.Read(article).Figures.SelectMany(f => f.Mentions).OrderBy(m => m.Start).ToList();
            Assert.All(mentions.Zip(mentions.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, article.Id + ": " + pair.Second.In(article.Text)));
        });
    }

    [Fact]
    public void Decomposed_letters_change_no_figure()
    {
        Assert.All(Articles.Value, article =>
        {
            var decomposed = article with { Text = article.Text.Normalize(NormalizationForm.FormD), Title = article.Title?.Normalize(NormalizationForm.FormD) };
            Assert.Equal(Same.Lines(article), Same.Lines(decomposed));
        });
    }

    [Fact]
    public void An_article_is_read_the_same_after_any_other()
    {
        var first = Articles.Value.Select(Answer).ToList();
        var second = Articles.Value.Reverse().Select(Answer).Reverse().ToList();
        Assert.Equal(first, second);
    }

    private static string Answer(SourceArticle article) => JsonSerializer.Serialize(FigureReader.Read(article), FigureJson.Options);

    private static IEnumerable<string> Quotes(SourceArticle article) => FigureReader.Read(article).Figures.SelectMany(f => f.Mentions).Select(m => m.In(article.Text));
}
