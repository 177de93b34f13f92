using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using NgoNews.Extractor.Text;
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Tests.Search.Retrieval;

/// <summary>A question and the articles that answer it; any of them.</summary>
internal sealed record Judged(string Text, IReadOnlyList<string> Answers)
{
    /// <summary>As someone types it who has no marks at hand.</summary>
    public Judged Plain() => this with { Text = Unmarked(Text) };

    /// <summary>As some systems type it: decomposed.</summary>
    public Judged Decomposed() => this with { Text = Text.Normalize(NormalizationForm.FormD) };

    private static string Unmarked(string text)
    {
        var plain = new StringBuilder(text.Length);
        var at = 0;
        foreach (var word in WordScanner.Scan(text))
        {
            plain.Append(text.AsSpan(at, word.Start - at));
            plain.Append(WordKey.Folded(text.AsSpan(word.Start, word.End - word.Start)));
            at = word.End;
        }
        return plain.Append(text.AsSpan(at)).ToString();
    }
}

/// <summary>How far up the answers stand.</summary>
/// <param name="First">Share of questions with an answer in the first place.</param>
/// <param name="Mean">Mean of 1/place of the first answer, nothing beyond the tenth.</param>
/// <param name="Missed">Questions whose answer is not in the first place, where it is (0: not among ten), and what is in the first place.</param>
internal sealed record Standing(double First, double Mean, IReadOnlyList<(Judged Question, int Place, string? Instead)> Missed)
{
    public static async Task<Standing> OfAsync(IReadOnlyList<Judged> questions, Func<string, Task<IReadOnlyList<string>>> find)
    {
        var (first, mean, missed) = (0, 0.0, new List<(Judged, int, string?)>());
        foreach (var question in questions)
        {
            var found = (await find(question.Text)).Take(10).ToList();
            var place = found.FindIndex(question.Answers.Contains) + 1;
            first += place == 1 ? 1 : 0;
            mean += place == 0 ? 0 : 1.0 / place;
            if (place != 1)
                missed.Add((question, place, found.FirstOrDefault()));
        }
        return new Standing((double)first / questions.Count, mean / questions.Count, missed);
    }
}

/// <summary>The questions of <c>corpus/retrieval</c>, and the articles that are asked about.</summary>
internal static class RetrievalSet
{
    /// <summary>All questions, accented as written.</summary>
    public static IReadOnlyList<Judged> Questions(string root) =>
        [.. File.ReadLines(Path.Combine(root, "corpus", "retrieval", "queries.tsv")).Skip(1).Select(l => l.Split('\t')).Select(c => new Judged(c[0], c[1].Split(' ')))];

    // Came after the questions were judged: nobody has said which of them answer one.
    private const string NotJudged = "w";

    /// <summary>The annotated articles of <c>corpus/gold/train</c> that the questions were judged over, and those of the sample portals.</summary>
    public static IReadOnlyList<IndexedArticle> Articles(string root) => [.. Gold(root), .. Samples(root)];

    /// <summary>The annotated articles.</summary>
    public static IEnumerable<IndexedArticle> Gold(string root)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "corpus", "gold", "train"), "*.json").Where(f => !Path.GetFileName(f).StartsWith(NotJudged, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var article = json.RootElement;
            yield return Article(Path.GetFileNameWithoutExtension(file), article.GetProperty("title").GetString() ?? "", article.GetProperty("text").GetString()!, article.GetProperty("published").GetString());
        }
    }

    /// <summary>The articles of the sample portals, named by portal and number.</summary>
    public static IEnumerable<IndexedArticle> Samples(string root)
    {
        var parser = new HtmlParser();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "corpus", "portals"), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(Path.GetDirectoryName(file)) != "articles" || File.ReadAllText(file).Split("\n---\n", 2) is not [var head, var body])
                continue;
            var text = parser.ParseDocument(body.Replace("</p>", "\n</p>", StringComparison.Ordinal)).Body!.TextContent;
            var portal = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file)));
            yield return Article($"{portal}/{Field(head, "id")}", Field(head, "title"), Field(head, "lead") + "\n\n" + text, Field(head, "published"));
        }
    }

    private static IndexedArticle Article(string id, string title, string text, string? published) => new(id, NfcText.Normalize(title), NfcText.Normalize(text), "import", null,
        DateTimeOffset.TryParse(published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var at) ? at : null, Relevant: true, Sample: false, [], [], []);

    private static string Field(string head, string name) =>
        head.Split('\n').FirstOrDefault(l => l.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..].Trim('"') ?? "";
}
